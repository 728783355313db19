namespace Depesche.Events;

/// <summary>The words of a report that may tell events.</summary>
internal sealed class EventWords
{
    /// <summary>Predicates and event nouns by their token.</summary>
    public Dictionary<int, EventWord> ByToken { get; } = [];

    /// <summary>Demands by a modal verb.</summary>
    public List<EventWord> Modals { get; } = [];

    /// <summary>True while the sentence looked at is remembered and tells alone which frames fit its words.</summary>
    public bool AreOfSentence { get; set; }
}
