using System.Collections.Immutable;
using Depesche.Archive.Search;
using Depesche.Archive.Storage;
using Depesche.Events;

namespace Depesche.Archive.Questions;

/// <summary>Makes queries of filters: conditions on versions <c>v</c>, events <c>e</c> and quotations <c>q</c>.</summary>
internal sealed class ReportQuery(Func<SearchTerms> terms, AgencyNames agencies, DateTimeOffset now)
{
    /// <summary>Versions of reports.</summary>
    public Query Of(ReportFilter filter)
    {
        var query = Start(filter);
        if (filter.Since is { } since)
        {
            query.Where($"v.published >= {query.Value(since.ToString())}");
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
            query.Where($"(fold(e.place) IN {query.Values(filter.Places.Select(NameFolding.Fold))} OR e.place_country IN {query.Values(filter.Places)})");
        }

        if (filter.OnlyAsserted)
        {
            query.Where("e.aux = ''");
        }

        if (filter.Case is { } number)
        {
            query.Where($"e.case_id = {query.Value(number)}");
        }

        switch (filter.Voice)
        {
            case null or "any":
                break;
            case "reporter":
                query.Where("EXISTS (SELECT 1 FROM evidence w WHERE w.event = e.id AND w.voices = 0)");
                break;
            case var name:
                query.Where($"e.id IN (SELECT w.event FROM voices w WHERE {PartyTerms.EntityCondition(query, "w.entity", [name])})");
                break;
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
            query.Where($"q.day >= {query.Value(Query.FirstDay(since))}");
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
        query.WhereSource(filter.Sources.SelectMany(agencies.FoldedNamesOf));
        if (filter.Text is { } text)
        {
            query.Where($"v.reading IN (SELECT rowid FROM report_words WHERE report_words MATCH {query.Value(Match(text))})");
        }

        return query;
    }

    private string Match(string text) => SearchQuery.Parse(text, terms()).Match;

    // The days stand here too, since the index by code has them: of a much named country only the days asked for are looked at.
    private static void WhereParty(Query query, EventFilter filter, string role, ImmutableArray<string> terms)
    {
        if (terms.IsEmpty)
        {
            return;
        }

        var days = (filter.Since is { } since ? $"p.last_day >= {query.Value(Query.FirstDay(since))} AND " : "") +
            (filter.Until is { } until ? $"p.day <= {query.Value(Query.LastDay(until))} AND " : "");
        query.Where($"e.id IN (SELECT p.event FROM event_parties p WHERE {role}{days}{PartyTerms.Condition(query, "p", terms)})");
    }

    private static void WhereQuotationParty(Query query, string role, ImmutableArray<string> terms)
    {
        if (!terms.IsEmpty)
        {
            query.Where($"q.id IN (SELECT p.quotation FROM quotation_parties p WHERE p.role = '{role}' AND {PartyTerms.EntityCondition(query, "p.entity", terms)})");
        }
    }
}
