using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.Events;
using Depesche.NewsItems;
using Depesche.Quotations;
using Depesche.Syntax;
using Depesche.Text;
using Depesche.Times;

namespace Depesche.Readings;

/// <summary>All that was read from one report. Immutable.</summary>
public sealed class Reading
{
    internal Reading(EventLayer layer)
    {
        EventLayer = layer;
        Events = layer.Events;
        QuotationLayer = layer.Quotations;
        Quotations = QuotationLayer.Quotations;
        TimeLayer = QuotationLayer.Times;
        Times = TimeLayer.Timexes;
        ActorLayer = TimeLayer.Actors;
        Entities = ActorLayer.Entities;
        Syntax = ActorLayer.Text;
        Text = Syntax.Text;
        Item = Text.Item;
    }

    /// <summary>The report.</summary>
    public NewsItem Item { get; }

    /// <summary>Its tokens and sentences.</summary>
    public TokenizedText Text { get; }

    /// <summary>Its trees.</summary>
    public ParsedText Syntax { get; }

    /// <summary>Its names, entities and mentions.</summary>
    public ActorLayer ActorLayer { get; }

    /// <summary>Its entities.</summary>
    public ImmutableArray<Entity> Entities { get; }

    /// <summary>Its expressions of time with the layers before.</summary>
    public TimeLayer TimeLayer { get; }

    /// <summary>Its expressions of time.</summary>
    public ImmutableArray<Timex> Times { get; }

    /// <summary>Its quotations with the layers before.</summary>
    public QuotationLayer QuotationLayer { get; }

    /// <summary>Its quotations.</summary>
    public ImmutableArray<Quotation> Quotations { get; }

    /// <summary>Its events with the layers before.</summary>
    public EventLayer EventLayer { get; }

    /// <summary>Its events.</summary>
    public ImmutableArray<Event> Events { get; }
}
