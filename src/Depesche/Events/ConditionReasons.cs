namespace Depesche.Events;

/// <summary>Tells in plain words why a condition of a frame is met or not.</summary>
internal static class ConditionReasons
{
    /// <summary>The reason.</summary>
    /// <param name="view">The report.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="isMet">Whether it is met.</param>
    /// <param name="head">Token of the event word.</param>
    /// <param name="token">The word that decided it or stands in the slot, or -1.</param>
    public static string Of(ReportView view, FrameCondition condition, bool isMet, int head, int token)
    {
        if (token >= 0)
        {
            var form = view.Text.Form(token);
            return !isMet ? $"'{form}' stands there" : condition.IsNegated ? $"'{form}' is none of them" : $"'{form}'";
        }

        return isMet != condition.IsNegated ? Present(view, condition, head) : Absent(view, condition, head);
    }

    private static string Present(ReportView view, FrameCondition condition, int head) => condition.Kind switch
    {
        ConditionKind.Reflexive => "with a reflexive pronoun",
        ConditionKind.Negated => "the verb is negated",
        ConditionKind.Future => "the verb tells of the future",
        ConditionKind.Clause => "with a dependent clause or infinitive",
        ConditionKind.Violence => "the text tells of violence",
        ConditionKind.Quoted => "in a quotation with a known speaker",
        ConditionKind.After => $"after '{view.PrepositionOf(head)}'",
        _ => "with such an adjective",
    };

    private static string Absent(ReportView view, FrameCondition condition, int head) => condition.Kind switch
    {
        ConditionKind.Reflexive => "no reflexive pronoun",
        ConditionKind.Negated => "the verb is not negated",
        ConditionKind.Future => "the verb does not tell of the future",
        ConditionKind.Clause => "no dependent clause or infinitive",
        ConditionKind.Violence => "the text tells of no violence, or of an accident",
        ConditionKind.Quoted => "in no quotation with a known speaker",
        ConditionKind.After => view.PrepositionOf(head) is { } preposition ? $"after '{preposition}'" : "after no preposition",
        ConditionKind.Word => "no such word in the clause",
        ConditionKind.Attribute => "no such adjective",
        _ => "nothing stands there",
    };
}
