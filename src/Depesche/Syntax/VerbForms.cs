namespace Depesche.Syntax;

/// <summary>Tells the forms of a verb apart, also where the features do not say.</summary>
internal static class VerbForms
{
    public static bool IsVerbal(in Word word) => word.Pos is UPos.Verb or UPos.Aux;

    public static bool IsFinite(in Word word) =>
        IsVerbal(word) && (word.Morph.VerbForm == VerbForm.Fin || (word.Morph.VerbForm == VerbForm.None && word.Morph.Mood != Mood.None));

    /// <summary>The form of a verb. Treebanks that mark no verb form mark the mood of a finite verb and the tense of a participle.</summary>
    public static VerbForm Of(in Word word, string form)
    {
        if (word.Morph.VerbForm != VerbForm.None)
        {
            return word.Morph.VerbForm;
        }

        return word.Morph switch
        {
            { Mood: not Mood.None } => VerbForm.Fin,
            { Tense: not Tense.None } => VerbForm.Part,
            _ => form.EndsWith('n') ? VerbForm.Inf : VerbForm.Part,
        };
    }

    /// <summary>True for a present participle (geltend, kämpfende).</summary>
    public static bool IsPresentParticiple(ReadOnlySpan<char> form) => WithoutEnding(form).EndsWith("end", StringComparison.Ordinal);

    /// <summary>An adjective's form without its ending (besetzten: besetzt).</summary>
    public static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> form) => form switch
    {
        [.., 'e', 'm' or 'n' or 'r' or 's'] => form[..^2],
        [.., 'e'] => form[..^1],
        _ => form,
    };

    /// <summary>True when the infinitive holds its zu (anzunehmen): the form is the lemma with zu inside.</summary>
    public static bool HoldsZu(ReadOnlySpan<char> form, ReadOnlySpan<char> lemma)
    {
        if (form.Length != lemma.Length + 2)
        {
            return false;
        }

        var prefix = form.CommonPrefixLength(lemma);
        for (var at = prefix; at > 0; at--)
        {
            if (form[at..].StartsWith("zu", StringComparison.Ordinal) && form[(at + 2)..].SequenceEqual(lemma[at..]))
            {
                return true;
            }
        }

        return false;
    }
}
