using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Times;

/// <summary>Where a clause lies as seen from the report.</summary>
internal enum TimeDirection : byte
{
    /// <summary>No verb says it.</summary>
    Unknown,
    Past,
    /// <summary>Present tense: now or planned.</summary>
    Present,
    /// <summary>Present tense with a modal verb, or unreal: not yet, if ever.</summary>
    Intended,
    Future,
}

/// <summary>Reads off the verb where a clause lies in time.</summary>
internal static class ClauseDirection
{
    private const int MostParents = 4;
    private const int WidestBracket = 40;

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
            if (clause.Verb is { } verb && Of(text, clause, verb) is not TimeDirection.Unknown and var direction)
            {
                return direction;
            }

            index = clause.Parent;
        }

        return TimeDirection.Unknown;
    }

    private static TimeDirection Of(ParsedText text, Clause clause, VerbGroup verb) => verb.Tense switch
    {
        GroupTense.Perfect or GroupTense.Pluperfect or GroupTense.FuturePerfect => TimeDirection.Past,
        GroupTense.Preterite => verb.Modal == "sollen" || verb.Mood == Mood.Sub2 ? TimeDirection.Intended : TimeDirection.Past,
        GroupTense.Future => TimeDirection.Future,
        GroupTense.Present when verb.Modal == "sollen" => TimeDirection.Future,
        GroupTense.Present when verb.Modal is not null || verb.Mood == Mood.Sub2 => TimeDirection.Intended,
        GroupTense.Present => AcrossBracket(text, clause, verb),
        _ => clause.Kind == ClauseKind.Infinitive ? TimeDirection.Future : TimeDirection.Unknown,
    };

    /// <summary>The direction when an auxiliary opens a bracket that a participle or infinitive closes so far on that the tree
    /// missed it: haben and sein with a participle are a perfect, werden with an infinitive is a future.</summary>
    private static TimeDirection AcrossBracket(ParsedText text, Clause clause, VerbGroup verb)
    {
        if (verb.Finite < 0)
        {
            return TimeDirection.Present;
        }

        var auxiliary = text.Words[verb.Finite].Lemma;
        if (verb.Tokens.Length > 1 && verb.Voice != Voice.Stative)
        {
            return auxiliary == "werden" && verb.Voice == Voice.Active ? TimeDirection.Future : TimeDirection.Present;
        }


        var end = text.Text.Sentences[clause.Sentence].EndToken;
        var last = Math.Min(end - 1, verb.Finite + WidestBracket);
        for (var i = verb.Finite + 1; i < last; i++)
        {
            var word = text.Words[i];
            if (word.Pos is not (UPos.Verb or UPos.Aux))
            {
                continue;
            }

            if (word.Morph.VerbForm == VerbForm.Fin)
            {
                break;
            }

            if (text.Text.Tokens[i + 1].Kind == TokenKind.Punctuation)
            {
                return (auxiliary, word.Morph.VerbForm) switch
                {
                    ("werden", VerbForm.Inf) => TimeDirection.Future,
                    ("haben" or "sein", VerbForm.Part) when verb.Voice != Voice.Stative || word.Lemma == "werden" => TimeDirection.Past,
                    _ => TimeDirection.Present,
                };
            }
        }

        return TimeDirection.Present;
    }
}
