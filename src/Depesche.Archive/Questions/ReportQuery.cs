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
        WhereParty(query, filter, AppearanceParts.Actor, filter.Actors);
        WhereParty(query, filter, AppearanceParts.Recipient, filter.Recipients);
        WhereParty(query, filter, AppearanceParts.Actor | AppearanceParts.Recipient, filter.Parties);
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
            query.Where("e.own_word = 1");
        }
        else if (filter.Voice is { } voice && !string.Equals(voice, "any", StringComparison.OrdinalIgnoreCase))
        {
            query.Where("e.id IN (SELECT d.id FROM appearances a JOIN events d ON d.reading = a.reading JOIN json_each(d.evidence) w JOIN json_each(w.value, '$[3]') p " +
                $"WHERE p.value ->> 1 = a.number AND {parties.Appearance(query, AppearanceParts.Voice, [voice])})");
        }

        return query;
    }

    /// <summary>Quotations and the versions that hold them.</summary>
    public Query Of(QuotationFilter filter)
    {
        var query = Start(filter);
        WhereQuotationParty(query, StoredArrays.Speaker, AppearanceParts.Speaker, filter.Speakers);
        WhereQuotationParty(query, StoredArrays.Addressee, AppearanceParts.Addressee, filter.Addressees);
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

    private void WhereParty(Query query, EventFilter filter, AppearanceParts parts, ImmutableArray<string> terms)
    {
        if (terms.IsEmpty)
        {
            return;
        }

        var days = (filter.Since is { } since ? $"p.last_day >= {query.Value(Query.FirstDay(since))} AND " : "") +
            (filter.Until is { } until ? $"p.day <= {query.Value(Query.LastDay(until))} AND " : "");
        query.Where($"e.id IN ({parties.Events(query, parts, days, terms)})");
    }

    private void WhereQuotationParty(Query query, string role, AppearanceParts part, ImmutableArray<string> terms)
    {
        if (!terms.IsEmpty)
        {
            query.Where("q.id IN (SELECT d.id FROM appearances a JOIN quotations d ON d.reading = a.reading JOIN json_each(d.parties) p " +
                $"WHERE p.value ->> 0 = '{role}' AND p.value ->> 3 = a.number AND {parties.Appearance(query, part, terms)})");
        }
    }
}
