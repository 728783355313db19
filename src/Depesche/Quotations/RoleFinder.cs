using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Quotations;

/// <summary>Finds who speaks to whom in a clause of saying.</summary>
internal sealed class RoleFinder(ParsedText parsed, PartyFinder parties, AttributionPhrases phrases, Channels channels)
{
    private readonly ImmutableArray<Word> words = parsed.Words;
    private readonly ImmutableArray<string> forms = parsed.Text.Forms;

    /// <summary>A draft with the roles that a clause of saying gives.</summary>
    public QuotationDraft Draft(SpeechUnit unit, ReportingClause clause, QuotationType type, string rule, TokenRange frame, bool hasComplement)
    {
        var draft = new QuotationDraft(type, rule) { Medium = clause.Word.Medium, Stance = clause.Word.Stance, Entry = clause.Word.Entry };
        draft.Cue.AddRange(clause.Cue);
        draft.Frame.Add(frame);
        draft.Speaker = SpeakerOf(unit, clause.Clause, frame);
        if (clause.Word.Takes(Complements.Cited) && CitedIn(unit, clause.Clause, frame) is { } cited)
        {
            if (draft.Speaker is { } citing && citing.Head != cited.Head)
            {
                draft.Via.Add(citing);
            }

            draft.Speaker = cited;
            return draft;
        }

        draft.Addressee = AddresseeOf(clause, frame, hasComplement) is { } addressee && addressee.Head != draft.Speaker?.Head && !IsSameName(draft.Speaker, addressee) ? addressee : null;
        if (draft is { Addressee: { } told, Speaker: { } teller } && told.Range.First > teller.Head && teller.Range.Contains(told.Range.First))
        {
            draft.Speaker = teller with { Range = teller.Range with { End = told.Range.First } };
        }

        if (draft is { Addressee: null, Speaker: { } speaker } && clause.Word.Takes(Complements.Dat))
        {
            SplitDative(draft, speaker);
        }

        return draft;
    }

    /// <summary>True for a noun without an article right behind the head of the speaker: it is part of his name or title.</summary>
    private bool IsSameName(Party? speaker, Party addressee) => speaker is { } named && addressee.Range.First == named.Head + 1 &&
        words[named.Head].Pos is UPos.Noun or UPos.Propn && words[addressee.Range.First].Pos is UPos.Noun or UPos.Propn;

    /// <summary>The subject of a clause as a speaker; by its place beside the verb where the tree has none, and for a verb without
    /// a speaker of its own (<c>heißt es in …</c>, <c>geht aus … hervor</c>) the source. Null when there is none.</summary>
    public Party? SpeakerOf(SpeechUnit unit, Clause clause, TokenRange frame)
    {
        var verb = clause.Verb!;
        if (verb.Finite >= 0 && NominativeBeside(verb.Finite, frame) is >= 0 and var pronoun)
        {
            return new Party(new TokenRange(pronoun, pronoun + 1), pronoun);
        }

        if (verb is { Finite: >= 0, Voice: Voice.Active } && SharedSubject(unit, verb.Finite) is { } earlier && !OwnsSubject(clause, frame))
        {
            return SpeakerOf(unit, earlier, new TokenRange(unit.First, verb.Finite)) is { } shared
                ? shared with { Found = PartyFinding.SharedSubject }
                : null;
        }

        foreach (var argument in clause.Arguments)
        {
            if (argument.Function == ArgumentFunction.Subject && argument.Head >= unit.First && argument.Head < unit.End &&
                forms[argument.Head] is not ("es" or "Es" or "man" or "das" or "Das" or "dies" or "Dies"))
            {
                if (Displaces(unit, clause, argument.Head, frame) is { } sayer)
                {
                    return sayer;
                }

                if (!argument.IsShared && !frame.Contains(argument.Head) && !IsInFirstField(unit, verb, argument.Head) && BesideVerb(unit, verb, frame) is { } beside)
                {
                    return beside;
                }

                if (!argument.IsShared && NominativeBefore(unit, verb, argument.Head, frame) is { } opening)
                {
                    return opening;
                }

                var window = argument.IsShared || !frame.Contains(argument.Head) ? new TokenRange(unit.First, unit.ContentEnd) : frame;
                return Within(argument.Head, clause.Verb!, window) with { Found = argument.IsShared ? PartyFinding.SharedSubject : PartyFinding.Subject };
            }
        }

        return (verb.Voice == Voice.Active ? BesideVerb(unit, verb, frame) : null) ?? SourceOf(clause, frame);
    }

    /// <summary>True for a word before the verb in its first field, also where an apposition or relative clause cuts that from the verb.</summary>
    private static bool IsInFirstField(SpeechUnit unit, VerbGroup verb, int token) =>
        verb.Finite >= 0 && verb.Finite < unit.ContentEnd && token < verb.Finite && token >= unit.Segments[OpeningSegment(unit, verb.Finite)].First;

    /// <summary>Somebody right behind the verb, where the tree has made a thing before it the subject: things do not speak
    /// (<c>Die Pläne nannte X verfehlt</c>).</summary>
    private Party? Displaces(SpeechUnit unit, Clause clause, int subject, TokenRange frame)
    {
        var verb = clause.Verb!;
        return verb.Voice == Voice.Active && verb.Finite >= 0 && frame.Contains(verb.Finite) && subject < verb.Finite && words[subject].Pos == UPos.Noun && !parties.IsActor(subject) &&
            verb.Finite < unit.ContentEnd && unit.Segments[unit.SegmentOf(verb.Finite)].First <= subject &&
            parties.StartingAt(verb.Finite + 1, Math.Min(frame.End, unit.ContentEnd)) is { } behind && parties.IsPeople(behind.Head) && IsSubject(behind)
            ? behind with { Found = PartyFinding.BesideVerb }
            : null;
    }

    /// <summary>Somebody in the first field, where the tree has made a word behind the verb the subject, but that is a thing or the form before
    /// the verb can be nothing but a nominative (<c>Der Minister warnte die Firma</c>).</summary>
    private Party? NominativeBefore(SpeechUnit unit, VerbGroup verb, int subject, TokenRange frame)
    {
        if (verb.Voice != Voice.Active || !frame.Contains(verb.Finite) || subject < verb.Finite || verb.Finite >= unit.ContentEnd)
        {
            return null;
        }

        var first = Math.Max(frame.First, unit.Segments[OpeningSegment(unit, verb.Finite)].First);
        return parties.StartingAt(first, verb.Finite) is { } before && IsSubject(before) && parties.IsActor(before.Head) &&
            (IsMasculineNominative(before) || (!parties.IsActor(subject) && parties.IsPeople(before.Head)))
            ? before with { Found = PartyFinding.BesideVerb }
            : null;
    }

    private bool IsMasculineNominative(Party party) => forms[party.Range.First] is "Der" or "der" or "Ein" or "ein" &&
        words[party.Head].Morph is { Case: Case.Nom, Number: Number.Sing, Gender: Gender.Masc };

    public bool IsSubject(Party party) => IsNameable(party.Head) && !IsOblique(party.Range.First) &&
        forms[party.Range.First] is not ("ihm" or "ihr" or "ihnen" or "ihn" or "uns" or "mir" or "mich");

    /// <summary>True for an article or pronoun before a noun whose ending no nominative has (<c>den</c>, <c>seinem</c>, <c>diesen</c>, <c>des</c>).</summary>
    private bool IsOblique(int token) => words[token].Pos == UPos.Det && forms[token].Length > 2 &&
        (forms[token].EndsWith("en", StringComparison.Ordinal) || forms[token].EndsWith("em", StringComparison.Ordinal) || forms[token] is "des" or "Des");

    /// <summary>True for verbs whose accusative object is the one spoken to (auffordern, warnen), not what is said (fordern).</summary>
    public static bool TakesAddressee(ReportingWord word) => !word.ReportsObject &&
        word.Stance is ReportingStance.Accusing or ReportingStance.Demanding or ReportingStance.Warning or ReportingStance.Asking or ReportingStance.Neutral;

    public bool IsBackReference(int token) => forms[token] is "das" or "Das" or "dies" or "Dies" or "es" or "Es" or "dieses" or "Dieses";

    /// <summary>A verb that always has a dative (vorwerfen) finds it where the tree has read a genitive of the subject
    /// (<c>werfen westliche Staaten der Regierung vor</c>).</summary>
    private void SplitDative(QuotationDraft draft, Party speaker)
    {
        foreach (var child in parsed.ChildrenOf(speaker.Head))
        {
            if (child > speaker.Head && child < speaker.Range.End && words[child].Relation == Relation.Nmod && words[child].Morph.Number != Number.Plur &&
                StartOf(child, speaker.Head) is var first && forms[first] is "der" or "einer" or "dieser")
            {
                draft.Speaker = speaker with { Range = new TokenRange(speaker.Range.First, first) };
                draft.Addressee = new Party(new TokenRange(first, speaker.Range.End), child, PartyFinding.SpokenTo);
                return;
            }
        }
    }

    /// <summary>The one whose words a clause hands on: its accusative object, in a passive what would be its object.</summary>
    private Party? CitedIn(SpeechUnit unit, Clause clause, TokenRange frame)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function == ArgumentFunction.Object && frame.Contains(argument.Head) && IsNameable(argument.Head))
            {
                return Within(argument.Head, clause.Verb!, frame);
            }
        }

        return clause.Verb!.Voice == Voice.Passive ? BesideVerb(unit, clause.Verb, frame) : null;
    }

    /// <summary>The grammatical subject: who acts, or in a passive the one acted on.</summary>
    public Party? SubjectOf(SpeechUnit unit, Clause clause, TokenRange frame) =>
        clause.Verb!.Voice == Voice.Passive ? CitedIn(unit, clause, frame) : SpeakerOf(unit, clause, frame);

    private int StartOf(int noun, int after)
    {
        var first = noun;
        foreach (var child in parsed.ChildrenOf(noun))
        {
            first = child > after ? Math.Min(first, child) : first;
        }

        return first;
    }

    /// <summary>For a verb behind <c>und</c> the clause before, whose subject it shares; null for another verb.</summary>
    private static Clause? SharedSubject(SpeechUnit unit, int finite)
    {
        var index = unit.SegmentOf(Math.Min(finite, unit.ContentEnd - 1));
        if (index == 0 || unit.Segments[index] is not { Kind: SegmentKind.VerbFirst, Coordinator: >= 0 })
        {
            return null;
        }

        // Behind a comma the verb goes on with the main clause, not with the subordinate one between; a verb in the indicative never with
        // somebody's words in the subjunctive.
        var main = index - 1;
        while (main > 0 && ((unit.Segments[main].Separator >= 0 && unit.Segments[main].Kind is SegmentKind.Subordinate or SegmentKind.Infinitive or SegmentKind.Relative) ||
            (unit.Segments[main].IsSubjunctive && unit.Segments[index].Mood == Mood.Ind)))
        {
            main--;
        }

        var before = unit.Segments[main];
        foreach (var clause in unit.Clauses)
        {
            if (before.Finite >= 0 && clause.Verb!.Finite == before.Finite)
            {
                return clause;
            }
        }

        return null;
    }

    private static bool OwnsSubject(Clause clause, TokenRange frame)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function == ArgumentFunction.Subject && !argument.IsShared && frame.Contains(argument.Head) && argument.Head > clause.Verb!.Finite)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A pronoun right before or behind the verb that can be nothing but its subject; -1 when there is none.</summary>
    private int NominativeBeside(int finite, TokenRange frame)
    {
        foreach (var token in (ReadOnlySpan<int>)[finite + 1, finite - 1])
        {
            if (frame.Contains(token) && forms[token] is "er" or "Er" or "ich" or "Ich" or "wir" or "Wir")
            {
                return token;
            }
        }

        return -1;
    }

    private Party? SourceOf(Clause clause, TokenRange frame)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function == ArgumentFunction.Prepositional && argument.Preposition is { } preposition && phrases.IsOrigin(preposition) && frame.Contains(argument.Head) &&
                words[argument.Head].Pos is UPos.Noun or UPos.Propn &&
                (clause.Verb!.Voice == Voice.Active || phrases.IsNoun(words[argument.Head].Lemma.ToLowerInvariant(), out _, out _) ||
                    channels.Takes(words[argument.Head].Lemma, preposition)))
            {
                return Within(argument.Head, clause.Verb, frame) with { Found = PartyFinding.Origin };
            }
        }

        return null;
    }

    /// <summary>The noun phrase right behind the finite verb, or the one that fills the first field before it.</summary>
    private Party? BesideVerb(SpeechUnit unit, VerbGroup verb, TokenRange frame)
    {
        if (verb.Finite < 0 || !frame.Contains(verb.Finite))
        {
            return null;
        }

        if (parties.StartingAt(verb.Finite + 1, Math.Min(frame.End, unit.ContentEnd)) is { } behind && IsSubject(behind))
        {
            return behind with { Found = PartyFinding.BesideVerb };
        }

        var first = Math.Max(frame.First, unit.Segments[OpeningSegment(unit, verb.Finite)].First);
        return parties.StartingAt(first, verb.Finite) is { } before && IsSubject(before) ? before with { Found = PartyFinding.BesideVerb } : null;
    }

    /// <summary>The segment in which the first field of a verb begins: before an apposition or relative clause that cuts the field
    /// from the verb (<c>X, Sprecher der Y, sagte</c>).</summary>
    private static int OpeningSegment(SpeechUnit unit, int finite)
    {
        var own = unit.SegmentOf(finite);
        var first = own;
        if (unit.Segments[own] is { Kind: SegmentKind.VerbFirst, Coordinator: < 0 })
        {
            while (first > 0 && unit.Segments[first - 1].Kind is SegmentKind.Fragment or SegmentKind.Relative)
            {
                first--;
            }
        }

        return unit.Segments[first].Kind == SegmentKind.Fragment ? first : own;
    }

    private bool IsNameable(int head) => words[head].Pos is UPos.Noun or UPos.Propn or UPos.Pron &&
        !words[head].Morph.IsReflexive && forms[head] is not ("sich" or "es" or "Es" or "man" or "das" or "Das" or "dies" or "Dies" or "dazu" or "Dazu");

    private Party Within(int head, VerbGroup verb, TokenRange window)
    {
        int low = window.First, high = window.End;
        foreach (var token in verb.Tokens)
        {
            if (token < head)
            {
                low = Math.Max(low, token + 1);
            }
            else if (token > head)
            {
                high = Math.Min(high, token);
            }
        }

        return parties.Around(head, low, high);
    }

    /// <summary>The noun behind <c>mit</c> on a noun of conversation, or right behind that noun; -1 when there is none.</summary>
    private int Partner(int conversation)
    {
        if (conversation + 1 < forms.Length && forms[conversation + 1] == "mit" && words[conversation + 1].Pos == UPos.Adp &&
            words[conversation + 1].Head is var governed && governed > conversation && words[governed].Pos is UPos.Noun or UPos.Propn)
        {
            return governed;
        }

        foreach (var child in parsed.ChildrenOf(conversation))
        {
            foreach (var mark in parsed.ChildrenOf(child))
            {
                if (forms[mark] == "mit")
                {
                    return child;
                }
            }
        }

        return -1;
    }

    private Party? AddresseeOf(ReportingClause clause, TokenRange frame, bool hasComplement)
    {
        var takesObject = hasComplement && (TakesAddressee(clause.Word) || clause.Word.Stance == ReportingStance.Accusing);
        foreach (var argument in clause.Clause.Arguments)
        {
            var isAddressee = argument.Function switch
            {
                ArgumentFunction.IndirectObject => true,
                ArgumentFunction.Object => takesObject,
                ArgumentFunction.Prepositional => argument.Preposition is { } preposition && (phrases.IsAddressee(preposition) ||
                    (phrases.IsAudience(preposition) && !clause.Word.ReportedPrepositions.Contains(preposition) && parties.IsPeople(argument.Head))),
                _ => false,
            };
            if (isAddressee && frame.Contains(argument.Head) && words[argument.Head].Pos is UPos.Noun or UPos.Propn or UPos.Pron &&
                !words[argument.Head].Morph.IsReflexive)
            {
                return Within(argument.Head, clause.Clause.Verb!, frame) with { Found = PartyFinding.SpokenTo };
            }
        }

        foreach (var argument in clause.Clause.Arguments)
        {
            if (argument.Function == ArgumentFunction.Prepositional && frame.Contains(argument.Head) &&
                phrases.IsConversation(words[argument.Head].Lemma.ToLowerInvariant()) && Partner(argument.Head) is >= 0 and var partner && frame.Contains(partner))
            {
                return Within(partner, clause.Clause.Verb!, frame) with { Found = PartyFinding.SpokenTo };
            }
        }

        return null;
    }
}
