using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>A mention that a later pronoun may take up.</summary>
internal readonly record struct RecentMention(
    int Draft, int Token, int Sentence, int Clause, Gender Gender, Number Number, bool IsSubject, bool IsModifier, bool IsPerson);

/// <summary>Finds the antecedent of a pronoun among the latest mentions: it must agree, and the nearer subject wins.</summary>
internal sealed class RecentMentions(ParsedText text)
{
    private const int Window = 24;
    private const int FarthestSentence = 2;

    private readonly List<RecentMention> mentions = [];

    public IReadOnlyList<RecentMention> All => mentions;

    public void Add(RecentMention mention) => mentions.Add(mention);

    /// <summary>The best antecedent and a reason in words, or null.</summary>
    public (int Draft, string Reason)? Antecedent(int token, Gender gender, Number number, bool isPossessive)
    {
        var sentence = text.Text.SentenceOf(token);
        var clause = text.ClauseOf(token);
        var isSubject = IsSubject(text.Words[token].Relation);
        RecentMention? best = null;
        var bestScore = double.MinValue;
        for (int i = mentions.Count - 1, seen = 0; i >= 0 && seen < Window; i--, seen++)
        {
            var mention = mentions[i];
            var distance = sentence - mention.Sentence;
            if (distance > FarthestSentence)
            {
                break;
            }

            if (mention.Token >= token || !Agrees(mention, gender, number, isPossessive)
                || (!isPossessive && distance == 0 && mention.Clause == clause))
            {
                continue;
            }

            var score = (-6.0 * distance) - (0.4 * seen)
                + (mention.IsSubject ? 4 : 0)
                + (mention.IsSubject && isSubject ? 2 : 0)
                + (isPossessive && distance == 0 && mention.Clause == clause ? 3 : 0)
                - (mention.IsModifier ? 3 : 0)
                + (mention.IsPerson && !isPossessive && number != Number.Plur ? 3 : 0)
                - (mention.Gender == Gender.None && number == Number.Sing ? 1 : 0);
            if (score > bestScore)
            {
                bestScore = score;
                best = mention;
            }
        }

        return best is not { } found ? null
            : (found.Draft, found.IsSubject ? "the nearest subject that agrees" : "the nearest mention that agrees");
    }

    /// <summary>True for relations of subjects.</summary>
    public static bool IsSubject(Relation relation) => relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.OblAgent;

    private static bool Agrees(RecentMention mention, Gender gender, Number number, bool isPossessive)
    {
        var isPlural = mention.Number == Number.Plur;
        if (number == Number.Plur)
        {
            return isPlural;
        }

        if (isPlural)
        {
            return number == Number.None;
        }

        return mention.Gender == Gender.None
            ? mention.IsPerson
            : mention.Gender == gender || (isPossessive && gender == Gender.Masc && mention.Gender == Gender.Neut);
    }
}
