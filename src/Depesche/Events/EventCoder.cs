using Depesche.LanguageData;
using Depesche.Quotations;

namespace Depesche.Events;

/// <summary>Codes political events.</summary>
public sealed class EventCoder
{
    private readonly PloverOntology ontology;
    private readonly EventFinder finder;
    private readonly ContextTagger contexts;
    private readonly EventLinks links;

    /// <summary>Makes a coder from the event frames in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public EventCoder(LanguageFiles data)
    {
        ArgumentNullException.ThrowIfNull(data);
        ontology = new PloverOntology(data);
        Frames = new FrameIndex(data, ontology);
        contexts = new ContextTagger(data);
        var lightVerbs = new LightVerbs(data);
        var conditions = new ConditionChecker(data);
        links = new EventLinks(data);
        var phrases = new PhraseParties(links);
        finder = new EventFinder(new EventWordFinder(Frames, conditions), conditions, new PartyFinder(lightVerbs, links, phrases),
            new EventModality(data), new PoliticalSectors(data), ontology, lightVerbs, links, phrases);
    }

    /// <summary>The frames, for checks of the data.</summary>
    internal FrameIndex Frames { get; }

    /// <summary>Codes the events of a report.</summary>
    public EventLayer Code(QuotationLayer quotations)
    {
        ArgumentNullException.ThrowIfNull(quotations);
        var view = new ReportView(quotations);
        var told = finder.Find(view).ConvertAll(draft => Event(view, draft));
        return new EventLayer(quotations, [.. EventMerger.Merge(view, told)]);
    }

    /// <summary>Codes the events of a report as <see cref="Code"/> does and tells which frames were tried on which words, and how far
    /// each came.</summary>
    public EventExplanation Explain(QuotationLayer quotations)
    {
        ArgumentNullException.ThrowIfNull(quotations);
        var trace = new FrameTrace();
        var view = new ReportView(quotations) { Trace = trace };
        var drafts = finder.Find(view);
        var told = drafts.ConvertAll(draft => Event(view, draft));
        var layer = new EventLayer(quotations, [.. EventMerger.Merge(view, told)]);
        return new EventExplanation(layer, trace.Attempts(view, drafts, told, layer.Events));
    }

    private Event Event(ReportView view, EventDraft draft)
    {
        var context = contexts.Of(view, draft.Head, draft.Clause);
        var cameo = ontology.Refine(draft.Cameo, context);
        var (date, dateReason) = EventDates.Of(view, draft);
        var (place, country, placeReason) = EventPlaces.Of(view, draft, links);
        var (actors, recipients, isVisit) = EventPlaces.HostApart(view, draft);
        var tokens = view.Text.Text.Tokens;
        return new Event
        {
            Index = -1,
            Type = draft.Type,
            Mode = isVisit ? ["visit"] : draft.Mode.Length > 0 ? [draft.Mode] : [],
            Context = context,
            Aux = draft.Aux,
            Actors = actors,
            Recipients = recipients,
            Date = date,
            DateReason = dateReason,
            Place = place,
            PlaceCountry = country,
            PlaceReason = placeReason,
            Cameo = cameo,
            Quad = ontology.Quad(draft.Type),
            Scale = ontology.Scale(cameo),
            Rule = draft.Frame.Id,
            Evidence = [new Evidence(view.Text.Text.SentenceOf(draft.Head), [.. draft.Trigger.Select(t => tokens[t].Span)],
                EventVoices.Of(view, draft), view.Quotations.QuotationAt(draft.Head))],
        };
    }
}
