using Depesche.Text;

namespace Depesche.Actors;

/// <summary>Finds whom <c>beide Seiten</c>, <c>beide Länder</c> or <c>die beiden Minister</c> stands for.</summary>
internal sealed class PairFinder(DraftTable drafts, RecentMentions recent, TokenizedText text)
{
    private const int Window = 40;
    private const double Decay = 0.8;

    /// <summary>Two entities, or none when fewer than two fit.</summary>
    public int[] Find(Candidate candidate, NounEntry entry)
    {
        var sentence = text.SentenceOf(candidate.First);
        return entry.IsPersonal && Find(candidate, entry, sentence, wantsPersons: true) is { Length: 2 } persons
            ? persons
            : Find(candidate, entry, sentence, wantsPersons: false);
    }

    private int[] Find(Candidate candidate, NounEntry entry, int sentence, bool wantsPersons)
    {
        var scores = new List<(string Key, int Draft, double Score)>();
        var all = recent.All;
        for (int i = all.Count - 1, seen = 0; i >= 0 && seen < Window; i--, seen++)
        {
            var draft = drafts.All[all[i].Draft];
            if (draft.Members.Count > 0 || draft.Sector is "JRN" || draft.Kind is EntityKind.Place || all[i].Token >= candidate.First
                || (wantsPersons && !HasOffice(draft, entry)) || (!wantsPersons && draft.Code.Length == 0))
            {
                continue;
            }

            var score = Math.Pow(Decay, sentence - all[i].Sentence) * (all[i].IsSubject ? 1.5 : 1);
            Add(scores, wantsPersons ? "#" + draft.Index : draft.Code, draft, score);
        }

        if (scores.Count < 2)
        {
            return [];
        }

        // Highest first; of equals the one spoken of last. The order of the text is kept in the pair.
        scores.Sort((left, right) => right.Score != left.Score ? right.Score.CompareTo(left.Score) : left.Draft.CompareTo(right.Draft));
        return scores[0].Draft < scores[1].Draft ? [scores[0].Draft, scores[1].Draft] : [scores[1].Draft, scores[0].Draft];
    }

    private static bool HasOffice(EntityDraft draft, NounEntry entry)
    {
        if (draft.Kind != EntityKind.Person)
        {
            return false;
        }

        foreach (var (office, post) in draft.Offices)
        {
            if (PersonResolver.IsSamePost(post, office.Title, entry))
            {
                return true;
            }
        }

        return entry.Kind is NounKind.People;
    }

    // For countries and sides every mention of one of theirs counts for the country; the country itself, where named, stands for it.
    private void Add(List<(string Key, int Draft, double Score)> scores, string key, EntityDraft draft, double score)
    {
        for (var i = 0; i < scores.Count; i++)
        {
            if (scores[i].Key == key)
            {
                var kept = drafts.All[scores[i].Draft].Kind == EntityKind.Country || draft.Kind != EntityKind.Country ? scores[i].Draft : draft.Index;
                scores[i] = (key, kept, scores[i].Score + score);
                return;
            }
        }

        scores.Add((key, draft.Index, score));
    }
}
