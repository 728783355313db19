using System.Collections.Immutable;
using Depesche.Archive.Search;
using Depesche.Archive.Storage;
using Depesche.Events;

namespace Depesche.Archive.Questions;

/// <summary>Makes queries of filters: conditions on versions <c>v</c>, events <c>e</c> and quotations <c>q</c>.</summary>
internal sealed class ReportQuery(Func<SearchTerms> terms, AgencyNames agencies, PartyTerms parties, DateTimeOffset now)
{
    /// <summary>Versions of reports.</summary>
    public Query Of(ReportFilter filter)
    {
        var query = Start(filter);
        if (filter.Since is { } since)
        {
            // Of a report that is dated by month or year, so much of the date counts as it tells.
            query.Where($"v.published >= substr({query.Value(since.ToString())}, 1, length(v.published))");
        }

        if (filter.Until is { } until)
        {
            query.Where($"v.published <= {query.Value(Query.LastDay(until))}");
        }

        return query;
    }

    /// <summary>Events and the versions that tell them.</summary>
    public Query Of(EventFilter filter)
    {
        var query = Start(filter);
        WhereParty(query, filter, "p.role = 'actor' AND ", filter.Actors);
        WhereParty(query, filter, "p.role = 'recipient' AND ", filter.Recipients);
        WhereParty(query, filter, "", filter.Parties);
        if (filter.Since is { } since)
        {
            query.Where($"e.last_day >= {query.Value(Query.FirstDay(since))}");
        }

        if (filter.Until is { } until)
        {
            query.Where($"e.day <= {query.Value(Query.LastDay(until))}");
        }

        if (!filter.Types.IsEmpty)
        {
            query.Where($"e.type IN {query.Values(filter.Types.Select(PloverNames.Type))}");
        }

        if (!filter.Places.IsEmpty)
        {
            query.Where($"(fold(e.place) IN {query.Values(filter.Places.Select(NameFolding.Fold))} OR " +
                $"e.place_country IN {query.Values(filter.Places.Select(p => parties.CountryCalled(p) ?? p))})");
        }

        if (filter.OnlyAsserted)
        {
            query.Where("e.aux = ''");
        }

        if (filter.Case is { } number)
        {
            query.Where($"e.case_id = {query.Value(number)}");
        }

        if (string.Equals(filter.Voice, "reporter", StringComparison.OrdinalIgnoreCase))
        {
            query.Where("EXISTS (SELECT 1 FROM evidence w WHERE w.event = e.id AND w.voices = 0)");
        }
        else if (filter.Voice is { } voice && !string.Equals(voice, "any", StringComparison.OrdinalIgnoreCase))
        {
            query.Where($"e.id IN (SELECT p.event FROM voices p WHERE {parties.OfSpeaker(query, "(SELECT reading FROM events WHERE id = p.event)", [voice])})");
        }

        return query;
    }

    /// <summary>Quotations and the versions that hold them.</summary>
    public Query Of(QuotationFilter filter)
    {
        var query = Start(filter);
        WhereQuotationParty(query, "speaker", filter.Speakers);
        WhereQuotationParty(query, "addressee", filter.Addressees);
        if (filter.Since is { } since)
        {
            var day = query.Value(Query.FirstDay(since));
            query.Where($"(q.day >= {day} OR (length(ifnull(nullif(q.date, ''), v.published)) <> 10 AND last_day(ifnull(nullif(q.date, ''), v.published)) >= {day}))");
        }

        if (filter.Until is { } until)
        {
            query.Where($"q.day <= {query.Value(Query.LastDay(until))}");
        }

        if (!filter.Types.IsEmpty)
        {
            query.Where($"q.type IN {query.Values(filter.Types.Select(StoredNames.QuotationTypes.Of))}");
        }

        if (!filter.Stances.IsEmpty)
        {
            query.Where($"q.stance IN {query.Values(filter.Stances.Select(StoredNames.Stances.Of))}");
        }

        if (filter.About is { } about)
        {
            query.Where($"q.id IN (SELECT rowid FROM quotation_words WHERE quotation_words MATCH {query.Value(Match(about))})");
        }

        return query;
    }

    private Query Start(ReportFilter filter)
    {
        var query = new Query();
        query.WhereVisible(filter, now);
        if (!filter.Sources.IsEmpty)
        {
            query.WhereSource(filter.Sources.SelectMany(agencies.FoldedNamesOf));
        }

        if (filter.Text is { } text)
        {
            query.Where($"v.reading IN (SELECT rowid FROM report_words WHERE report_words MATCH {query.Value(Match(text))})");
        }

        return query;
    }

    private string Match(string text) => SearchQuery.Parse(text, terms()).Match;

    // The days stand here too, since the index by code has them: of a much named country only the days asked for are looked at.
    private void WhereParty(Query query, EventFilter filter, string role, ImmutableArray<string> terms)
    {
        if (terms.IsEmpty)
        {
            return;
        }

        var days = (filter.Since is { } since ? $"p.last_day >= {query.Value(Query.FirstDay(since))} AND " : "") +
            (filter.Until is { } until ? $"p.day <= {query.Value(Query.LastDay(until))} AND " : "");
        query.Where($"e.id IN (SELECT p.event FROM event_parties p WHERE {role}{days}{parties.OfEventParty(query, terms)})");
    }

    private void WhereQuotationParty(Query query, string role, ImmutableArray<string> terms)
    {
        if (!terms.IsEmpty)
        {
            query.Where($"q.id IN (SELECT p.quotation FROM quotation_parties p WHERE p.role = '{role}' AND " +
                $"{parties.OfSpeaker(query, "(SELECT reading FROM quotations WHERE id = p.quotation)", terms)})");
        }
    }
}
