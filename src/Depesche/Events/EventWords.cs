namespace Depesche.Events;

/// <summary>The words of a report that may tell events.</summary>
internal sealed class EventWords
{
    /// <summary>Predicates and event nouns by their token.</summary>
    public Dictionary<int, EventWord> ByToken { get; } = [];

    /// <summary>Demands by a modal verb.</summary>
    public List<EventWord> Modals { get; } = [];

    /// <summary>True when the sentence looked at does not tell alone which frames fit its words.</summary>
    public bool DependOnReport { get; set; }
}
