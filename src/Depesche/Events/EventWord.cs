using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>A frame whose conditions hold, with the tokens that met them.</summary>
internal readonly record struct FrameFit(EventFrame Frame, ImmutableArray<int> Words);

/// <summary>A word that may tell an event.</summary>
internal sealed class EventWord
{
    /// <summary>Token of the word.</summary>
    public required int Head { get; init; }

    /// <summary>True for a noun, false for the predicate of a clause.</summary>
    public required bool IsNoun { get; init; }

    /// <summary>The clause it is the predicate of, or that holds the noun; null when there is none.</summary>
    public required Clause? Clause { get; init; }

    /// <summary>Its arguments.</summary>
    public required ImmutableArray<Argument> Arguments { get; init; }

    /// <summary>The frames that fit, the most specific first.</summary>
    public required ImmutableArray<FrameFit> Fits { get; init; }

    /// <summary>What was read, once it is resolved; null when it tells no event.</summary>
    public EventDraft? Draft { get; set; }

    /// <summary>What it adds to an event that takes it up: as <see cref="Draft"/>, but it may lack parties of its own.</summary>
    public EventDraft? Content { get; set; }

    /// <summary>True once it was resolved or while it is.</summary>
    public bool IsVisited { get; set; }

    /// <summary>True when another event took it up, as what it announces, demands or refuses, or as part of its phrase.</summary>
    public bool IsTaken { get; set; }

    /// <summary>Makes it unresolved again.</summary>
    public void Forget()
    {
        Draft = null;
        Content = null;
        IsVisited = false;
        IsTaken = false;
    }
}

/// <summary>An event before voice, time and retellings are looked at.</summary>
internal sealed class EventDraft
{
    public required EventFrame Frame { get; init; }

    public required int Head { get; init; }

    public required bool IsNoun { get; init; }

    public required Clause? Clause { get; init; }

    public required EventType Type { get; set; }

    public required string Mode { get; set; }

    public required string Cameo { get; set; }

    public AuxiliaryModes Aux { get; set; }

    public required ImmutableArray<EventParty> Actors { get; set; }

    public required ImmutableArray<EventParty> Recipients { get; set; }

    /// <summary>Tokens that carry it, in text order.</summary>
    public required ImmutableArray<int> Trigger { get; set; }
}
