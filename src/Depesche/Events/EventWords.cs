namespace Depesche.Events;

/// <summary>The words of a report that may tell events.</summary>
internal sealed class EventWords
{
    /// <summary>Predicates and event nouns by their token.</summary>
    public Dictionary<int, EventWord> ByToken { get; } = [];

    /// <summary>Demands by a modal verb.</summary>
    public List<EventWord> Modals { get; } = [];

    /// <summary>True when a frame was tried in the sentence looked at that asks for more than the sentence.</summary>
    public bool DependOnReport { get; set; }
}
