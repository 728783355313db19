namespace Depesche.Syntax;

/// <summary>Reads tense, voice and modal of a verb group off its parts.</summary>
internal static class VerbGroupForms
{
    /// <summary>The modal, also sein or haben before zu and an infinitive; null without one.</summary>
    public static string? ModalOf(VerbGroupParts parts)
    {
        if (parts.Modal is null && parts.HasZu && parts.MainForm == VerbForm.Inf)
        {
            return parts.SeinFinite ? "sein" : parts.HabenFinite ? "haben" : null;
        }

        return parts.Modal;
    }

    public static Voice VoiceOf(ParsedText text, VerbGroupParts parts, string lemma, ClauseLexicon words)
    {
        if (parts.MainForm != VerbForm.Part)
        {
            return Voice.Active;
        }

        if (parts.WerdenParticiple || parts.WerdenInfinitive ||
            (parts.WerdenFinite && !parts.HabenInfinitive && !parts.SeinInfinitive))
        {
            return Voice.Passive;
        }

        if (parts.Auxiliaries.Any(a => text.Words[a].Lemma == "bleiben"))
        {
            return Voice.Stative;
        }

        if (parts.SeinFinite || parts.SeinInfinitive || parts.SeinParticiple)
        {
            return words.HasSeinPerfect(lemma) ? Voice.Active : Voice.Stative;
        }

        var isBare = parts.Auxiliaries.Count == 0;
        return isBare && !words.HasSeinPerfect(lemma) && !VerbForms.IsPresentParticiple(text.Form(parts.Main))
            ? Voice.Passive
            : Voice.Active;
    }

    public static GroupTense TenseOf(ParsedText text, VerbGroupParts parts, string lemma, ClauseLexicon words)
    {
        if (parts.Finite < 0)
        {
            return GroupTense.None;
        }

        var morph = parts.MorphOfFinite(text);
        var isPast = morph.Tense == Tense.Past && morph.Mood is Mood.Ind or Mood.None;
        var simple = isPast ? GroupTense.Preterite : GroupTense.Present;
        var perfect = isPast ? GroupTense.Pluperfect : GroupTense.Perfect;
        var isParticiple = parts.MainForm == VerbForm.Part;
        var isPerfectInfinitive = (isParticiple && parts.HabenInfinitive) ||
            (parts.SeinInfinitive && (parts.WerdenParticiple || (isParticiple && words.HasSeinPerfect(lemma))));
        if (parts.Finite == parts.Main)
        {
            return simple;
        }

        if (parts.HabenFinite)
        {
            return isParticiple || parts.HasModalInfinitive || parts.SeinParticiple ? perfect : simple;
        }

        if (parts.SeinFinite)
        {
            return parts.WerdenParticiple || parts.SeinParticiple || (isParticiple && words.HasSeinPerfect(lemma)) ? perfect : simple;
        }

        if (parts.WerdenFinite)
        {
            var isInfinitive = parts.MainForm == VerbForm.Inf || parts.WerdenInfinitive || parts.SeinInfinitive || parts.HabenInfinitive ||
                parts.HasModalInfinitive;
            return !isInfinitive ? simple
                : morph.Mood == Mood.Sub2 ? (isPerfectInfinitive ? GroupTense.Perfect : GroupTense.Present)
                : isPerfectInfinitive ? GroupTense.FuturePerfect
                : GroupTense.Future;
        }

        return isPerfectInfinitive ? GroupTense.Perfect : simple;
    }
}
