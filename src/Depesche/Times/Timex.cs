using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.Text;

namespace Depesche.Times;

/// <summary>TIMEX3 types (ISO-TimeML).</summary>
public enum TimexType : byte
{
    /// <summary>Calendar time of a day or more.</summary>
    Date,
    /// <summary>Time of day.</summary>
    Time,
    /// <summary>Length of time.</summary>
    Duration,
    /// <summary>Repeated time.</summary>
    Set,
}

/// <summary>An expression of time.</summary>
/// <param name="Span">Its characters, without a preposition: <c>Dienstag</c>, <c>18. April 2023</c>.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value: <c>2023-04-18</c>, <c>P2W</c>, <c>PRESENT_REF</c>; <c>XXXX-XX-XX</c> parts where unknown.</param>
/// <param name="Edtf">The same as EDTF: a date, an interval, a set; empty where EDTF cannot say it (vague references, sets,
/// lengths that lie nowhere). A length that counts from the report's day has the day, month or year it leads to (vor zwei Wochen) or the
/// interval it fills (seit drei Jahren). Where of the report's date only the month or the year is known, it is the set of dates that can
/// be meant: <c>[2022-05-03,2023-05-03]</c>, <c>[2023-03-29..2023-04-27]</c>.</param>
/// <param name="Reason">How the value was found: the rule and the anchor, in a few plain words.</param>
public sealed record Timex(TextSpan Span, int FirstToken, int EndToken, TimexType Type, string Value, string Edtf, string Reason);

/// <summary>When: what <see cref="TimeTagger.Tag"/> gives.</summary>
/// <param name="Actors">The layer before.</param>
/// <param name="Timexes">All expressions of time in text order, none overlapping.</param>
public sealed record TimeLayer(ActorLayer Actors, ImmutableArray<Timex> Timexes);
