using Depesche.Syntax;

namespace Depesche.Times;

/// <summary>Where a clause lies as seen from the report.</summary>
internal enum TimeDirection : byte
{
    /// <summary>No verb says it.</summary>
    Unknown,
    Past,
    /// <summary>Present tense: now or planned.</summary>
    Present,
    Future,
}

/// <summary>Reads off the verb where a clause lies in time.</summary>
internal static class ClauseDirection
{
    private const int MostParents = 4;

    public static TimeDirection At(ParsedText text, int token)
    {
        if (text.Clauses.IsEmpty)
        {
            return TimeDirection.Unknown;
        }

        var index = text.ClauseOf(token);
        for (var steps = 0; index >= 0 && steps < MostParents; steps++)
        {
            var clause = text.Clauses[index];
            if (clause.Verb is { } verb && Of(clause, verb) is not TimeDirection.Unknown and var direction)
            {
                return direction;
            }

            index = clause.Parent;
        }

        return TimeDirection.Unknown;
    }

    private static TimeDirection Of(Clause clause, VerbGroup verb) => verb.Tense switch
    {
        GroupTense.Perfect or GroupTense.Pluperfect or GroupTense.FuturePerfect => TimeDirection.Past,
        GroupTense.Preterite => verb.Modal == "sollen" || verb.Mood == Mood.Sub2 ? TimeDirection.Future : TimeDirection.Past,
        GroupTense.Future => TimeDirection.Future,
        GroupTense.Present => verb.Modal is null ? TimeDirection.Present : TimeDirection.Future,
        _ => clause.Kind == ClauseKind.Infinitive ? TimeDirection.Future : TimeDirection.Unknown,
    };
}
