namespace Depesche.Actors;

/// <summary>Finds whom a possessive pronoun means: seine Partei.</summary>
internal sealed class Possessors(CandidateList list, DraftTable drafts, RecentMentions recent)
{
    /// <summary>The owner of what the candidate names, or null.</summary>
    public EntityDraft? Of(Candidate candidate)
    {
        if (candidate.Possessive < 0 || list.At(candidate.Possessive) is not { } pronoun)
        {
            return null;
        }

        if (pronoun.Draft >= 0)
        {
            return drafts.All[pronoun.Draft];
        }

        // The whole of a part named before it: Mitglieder ihrer Partei.
        return pronoun.Kind == CandidateKind.Pronoun && recent.Antecedent(pronoun.First, pronoun.Gender, pronoun.Number, true) is { } found
            ? drafts.All[found.Draft]
            : null;
    }
}
