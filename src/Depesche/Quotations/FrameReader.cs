using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Quotations;

/// <summary>Finds quotations that a clause of saying frames: after it, before it, around it.</summary>
internal sealed class FrameReader(ParsedText parsed, Segmenter segmenter, PartyFinder parties, AttributionPhrases phrases)
{
    private readonly ImmutableArray<Word> words = parsed.Words;
    private readonly ImmutableArray<string> forms = parsed.Text.Forms;

    /// <summary>Adds the quotations of a unit; clauses that frame one are taken out of <paramref name="clauses"/>.</summary>
    /// <param name="before">The unit before, or null.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="clauses">Its clauses of saying.</param>
    public void Read(SpeechUnit? before, SpeechUnit unit, List<ReportingClause> clauses)
    {
        // Frames behind their words are the surest, so that they come first.
        clauses.RemoveAll(clause => OpensInverted(unit.Segments[clause.Segment], clause.Anchor) && ReadClause(before, unit, clause));
        clauses.RemoveAll(clause => ReadClause(before, unit, clause));
    }

    /// <summary>A draft with the roles that a clause of saying gives.</summary>
    public QuotationDraft Draft(SpeechUnit unit, ReportingClause clause, QuotationType type, string rule, TokenRange frame, bool hasComplement)
    {
        var draft = new QuotationDraft(type, rule) { Medium = clause.Word.Medium, Stance = clause.Word.Stance };
        draft.Cue.AddRange(clause.Cue);
        draft.Frame.Add(frame);
        draft.Speaker = SpeakerOf(unit, clause.Clause, frame);
        draft.Addressee = AddresseeOf(clause, frame, hasComplement) is { } addressee && addressee.Head != draft.Speaker?.Head ? addressee : null;
        if (draft is { Addressee: null, Speaker: { } speaker } && clause.Word.Takes(Complements.Dat))
        {
            SplitDative(draft, speaker);
        }

        return draft;
    }

    /// <summary>A verb that always has a dative (vorwerfen) finds it where the tree has read a genitive of the subject
    /// (<c>werfen westliche Staaten der Regierung vor</c>).</summary>
    private void SplitDative(QuotationDraft draft, Party speaker)
    {
        foreach (var child in parsed.ChildrenOf(speaker.Head))
        {
            if (child > speaker.Head && child < speaker.Range.End && words[child].Relation == Relation.Nmod && words[child].Morph.Number != Number.Plur &&
                StartOf(child, speaker.Head) is var first && forms[first] is "der" or "einer" or "dieser")
            {
                draft.Speaker = new Party(new TokenRange(speaker.Range.First, first), speaker.Head);
                draft.Addressee = new Party(new TokenRange(first, speaker.Range.End), child);
                return;
            }
        }
    }

    private int StartOf(int noun, int after)
    {
        var first = noun;
        foreach (var child in parsed.ChildrenOf(noun))
        {
            first = child > after ? Math.Min(first, child) : first;
        }

        return first;
    }

    /// <summary>The subject of a clause as a speaker; by its place beside the verb where the tree has none, and for a verb without
    /// a speaker of its own (<c>heißt es in …</c>, <c>geht aus … hervor</c>) the source. Null when there is none.</summary>
    public Party? SpeakerOf(SpeechUnit unit, Clause clause, TokenRange frame)
    {
        var verb = clause.Verb!;
        if (verb.Finite >= 0 && NominativeBeside(verb.Finite, frame) is >= 0 and var pronoun)
        {
            return new Party(new TokenRange(pronoun, pronoun + 1), pronoun);
        }

        if (verb.Finite >= 0 && SharedSubject(unit, verb.Finite) is { } earlier && !OwnsSubject(clause, frame))
        {
            return SpeakerOf(unit, earlier, new TokenRange(unit.First, verb.Finite));
        }

        foreach (var argument in clause.Arguments)
        {
            if (argument.Function == ArgumentFunction.Subject && argument.Head >= unit.First && argument.Head < unit.End &&
                forms[argument.Head] is not ("es" or "Es" or "man" or "das" or "Das" or "dies" or "Dies"))
            {
                if (!argument.IsShared && !frame.Contains(argument.Head) && BesideVerb(unit, verb, frame) is { } beside)
                {
                    return beside;
                }

                var window = argument.IsShared || !frame.Contains(argument.Head) ? new TokenRange(unit.First, unit.ContentEnd) : frame;
                return Within(argument.Head, clause.Verb!, window);
            }
        }

        return SourceOf(clause, frame) ?? (verb.Voice == Voice.Active ? BesideVerb(unit, verb, frame) : null);
    }

    /// <summary>For a verb behind <c>und</c> the clause before, whose subject it shares; null for another verb.</summary>
    private static Clause? SharedSubject(SpeechUnit unit, int finite)
    {
        var index = unit.SegmentOf(Math.Min(finite, unit.ContentEnd - 1));
        if (index == 0 || unit.Segments[index] is not { Kind: SegmentKind.VerbFirst, Coordinator: >= 0 })
        {
            return null;
        }

        var before = unit.Segments[index - 1];
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
            if (argument.Function == ArgumentFunction.Prepositional && argument.Preposition is "aus" or "in" or "bei" && frame.Contains(argument.Head) &&
                words[argument.Head].Pos is UPos.Noun or UPos.Propn &&
                (clause.Verb!.Voice == Voice.Active || phrases.IsNoun(words[argument.Head].Lemma.ToLowerInvariant(), out _, out _)))
            {
                return Within(argument.Head, clause.Verb, frame);
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
            return behind;
        }

        var first = Math.Max(frame.First, unit.Segments[unit.SegmentOf(verb.Finite)].First);
        return parties.StartingAt(first, verb.Finite) is { } before && IsSubject(before) ? before : null;
    }

    private bool IsSubject(Party party) => IsNameable(party.Head) &&
        forms[party.Range.First] is not ("den" or "Den" or "dem" or "Dem" or "des" or "Des" or "einen" or "Einen" or "einem" or "Einem" or
            "ihm" or "ihr" or "ihnen" or "ihn" or "uns" or "mir" or "mich");

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

    private Party? AddresseeOf(ReportingClause clause, TokenRange frame, bool hasComplement)
    {
        var takesObject = hasComplement && (TakesAddressee(clause.Word) || clause.Word.Stance == ReportingStance.Accusing);
        foreach (var argument in clause.Clause.Arguments)
        {
            var isAddressee = argument.Function switch
            {
                ArgumentFunction.IndirectObject => true,
                ArgumentFunction.Object => takesObject,
                ArgumentFunction.Prepositional => argument.Preposition == "gegenüber",
                _ => false,
            };
            if (isAddressee && frame.Contains(argument.Head) && words[argument.Head].Pos is UPos.Noun or UPos.Propn or UPos.Pron &&
                !words[argument.Head].Morph.IsReflexive)
            {
                return Within(argument.Head, clause.Clause.Verb!, frame);
            }
        }

        return null;
    }

    private bool ReadClause(SpeechUnit? before, SpeechUnit unit, ReportingClause clause)
    {
        if (unit.IsTaken(clause.Anchor))
        {
            return false;
        }

        var segment = unit.Segments[clause.Segment];
        if (segment.Kind == SegmentKind.Subordinate && IsWie(segment.Opener))
        {
            return clause.Word.Takes(Complements.Dass | Complements.Main) && ReadWieClause(unit, clause);
        }

        var complement = Complement(unit, clause);
        if (IsInverted(unit, clause, complement))
        {
            return ReadInverted(unit, clause);
        }

        return complement >= 0 ? ReadComplement(unit, clause, complement) : ReadBackReference(before, unit, clause);
    }

    /// <summary><c>Das teilte X mit</c>, <c>Dies geht aus X hervor</c>: the sentence before is on X's word.</summary>
    private bool ReadBackReference(SpeechUnit? before, SpeechUnit unit, ReportingClause clause)
    {
        if (before is null || before.IsHeadline || !clause.Word.Takes(Complements.Dass) || clause.Anchor != unit.First + 1 || !IsBackReference(unit.First))
        {
            return false;
        }

        var frame = new TokenRange(unit.First, unit.ContentEnd);
        if (before.Drafts.Count > 0)
        {
            return before.Drafts[^1] is { Frame.Count: 0 } bare && Attribute(bare, Draft(unit, clause, bare.Type, bare.Rule, frame, hasComplement: true));
        }

        var draft = Draft(unit, clause, QuotationType.Indirect, "back-reference", frame, hasComplement: true);
        draft.Quote.Add(new TokenRange(before.First, before.ContentEnd));
        if (before.ContentEnd == before.First)
        {
            return false;
        }

        before.Add(draft);
        return true;
    }

    /// <summary>Gives a quotation without a frame the roles that a later sentence names.</summary>
    private static bool Attribute(QuotationDraft bare, QuotationDraft roles)
    {
        bare.Speaker = roles.Speaker;
        bare.Addressee = roles.Addressee;
        bare.Medium = roles.Medium;
        bare.Stance = roles.Stance;
        bare.Cue.AddRange(roles.Cue);
        bare.Frame.AddRange(roles.Frame);
        return true;
    }

    private bool IsWie(int token) => forms[token] is "wie" or "Wie";

    /// <summary><c>Wie X mitteilte, …</c> and <c>…, wie X mitteilte(, …)</c>: the rest of the sentence is on X's word.</summary>
    private bool ReadWieClause(SpeechUnit unit, ReportingClause clause)
    {
        var after = AfterFrame(unit, clause.LastSegment);
        var before = clause.Segment;
        while (before > 0 && unit.Segments[before - 1].Kind is not SegmentKind.Purpose)
        {
            before--;
        }

        var frame = FrameAround(unit, clause.Segment, after, after < unit.Segments.Count);
        var draft = Draft(unit, clause, QuotationType.Indirect, "wie-clause", frame, hasComplement: false);
        var opener = unit.Segments[clause.Segment].Opener;
        draft.Cue.Add(opener);
        draft.Speaker ??= parties.StartingAt(opener + 1, clause.Anchor) is { } near && IsSubject(near) ? near : null;
        AddQuote(unit, draft, before, clause.Segment);
        AddQuote(unit, draft, after, unit.Segments.Count);
        return Accept(unit, draft);
    }

    /// <summary>True for <c>…, sagte X</c>: the verb opens its segment, and what stands before is no mere first part of its own clause.</summary>
    private bool IsInverted(SpeechUnit unit, ReportingClause clause, int complement)
    {
        var segment = unit.Segments[clause.Segment];
        if (clause.Segment == 0 || !OpensInverted(segment, clause.Anchor))
        {
            return false;
        }

        if (clause.Clause.Verb!.Finite < 0 || !clause.Word.Takes(Complements.Dass | Complements.Main))
        {
            return false;
        }

        if (segment.Opener != clause.Anchor)
        {
            return true;
        }

        var hasCarrier = false;
        for (var i = clause.Segment - 1; i >= 0 && !hasCarrier; i--)
        {
            hasCarrier = unit.Segments[i].Kind is SegmentKind.Main or SegmentKind.VerbFirst or SegmentKind.Passage;
        }

        // Where the clause before has a verb of its own, what follows the verb is its subject, whatever the tree says.
        var behind = hasCarrier && parties.StartingAt(clause.Anchor + 1, segment.End) is { } party && IsSubject(party) ? party.Head : -1;
        if (HasContentObject(clause, behind) || !(behind >= 0 || HasSubjectBehind(unit, clause)))
        {
            return false;
        }

        if (hasCarrier)
        {
            return true;
        }

        // A subordinate clause alone before the verb is its first field when a complement follows or when it is an adverbial.
        var before = unit.Segments[clause.Segment - 1];
        return complement < 0 && before.Kind == SegmentKind.Subordinate &&
            (before.IsSubjunctive || segmenter.IsDass(before.Opener) || segmenter.IsOb(before.Opener));
    }

    /// <summary>True when the verb's own subject stands behind it, or when it needs none (<c>hieß es</c>, <c>wurde mitgeteilt</c>).</summary>
    private bool HasSubjectBehind(SpeechUnit unit, ReportingClause clause)
    {
        foreach (var argument in clause.Clause.Arguments)
        {
            if (argument.Function == ArgumentFunction.Subject)
            {
                return argument.Head > clause.Anchor && !argument.IsShared;
            }
        }

        var next = clause.Anchor + 1;
        return clause.Clause.Verb!.Voice == Voice.Passive || (next < unit.ContentEnd && (clause.Cue.Contains(next) ||
            words[next].Pos is UPos.Det or UPos.Noun or UPos.Propn or UPos.Pron or UPos.Adj));
    }

    /// <summary>True when an accusative object already says what was said (<c>forderten eine Verlängerung</c>).</summary>
    private bool HasContentObject(ReportingClause clause, int subject = -1)
    {
        if (TakesAddressee(clause.Word))
        {
            return false;
        }

        foreach (var argument in clause.Clause.Arguments)
        {
            if (argument.Function == ArgumentFunction.Object && !argument.IsShared && argument.Head != subject && !IsBackReference(argument.Head) &&
                !words[argument.Head].Morph.IsReflexive)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for verbs whose accusative object is the one spoken to (auffordern, warnen), not what is said (fordern).</summary>
    private static bool TakesAddressee(ReportingWord word) => !word.ReportsObject &&
        word.Stance is ReportingStance.Accusing or ReportingStance.Demanding or ReportingStance.Warning or ReportingStance.Asking or ReportingStance.Neutral;

    private bool IsBackReference(int token) => forms[token] is "das" or "Das" or "dies" or "Dies" or "es" or "Es" or "dieses" or "Dieses";

    /// <summary>True when the verb comes first, or after <c>so</c> or <c>das</c>.</summary>
    private bool OpensInverted(Segment segment, int anchor)
    {
        if (segment.Coordinator >= 0)
        {
            return false;
        }

        return segment.Opener == anchor || (segment.Opener == anchor - 1 && forms[segment.Opener] is "so" or "das" or "dies");
    }

    private bool ReadInverted(SpeechUnit unit, ReportingClause clause)
    {
        var start = clause.Segment;
        while (start > 0 && !unit.IsTaken(unit.Segments[start - 1].First) && !IsHardSeparator(unit.Segments[start - 1].Separator))
        {
            start--;
        }

        if (start == clause.Segment)
        {
            return false;
        }

        var after = AfterFrame(unit, clause.LastSegment);
        var resumes = after < unit.Segments.Count && Resumes(unit, start, clause.Segment, after);
        var frame = FrameAround(unit, clause.Segment, after, resumes);
        var draft = Draft(unit, clause, QuotationType.Indirect, "frame-after", frame, hasComplement: true);
        var opener = unit.Segments[clause.Segment].Opener;
        if (opener != clause.Anchor)
        {
            if (forms[opener] == "so")
            {
                draft.Cue.Add(opener);
            }
        }

        AddQuote(unit, draft, start, clause.Segment);
        if (resumes)
        {
            AddQuote(unit, draft, after, ComplementEnd(unit, after, isVerbLast: false));
        }

        return Accept(unit, draft);
    }

    /// <summary>True when the words go on behind an inserted frame.</summary>
    private static bool Resumes(SpeechUnit unit, int start, int frame, int after)
    {
        var next = unit.Segments[after];
        if (next.Coordinator >= 0 && next.Kind is SegmentKind.VerbFirst or SegmentKind.Main)
        {
            return next.IsSubjunctive;
        }

        for (var i = start; i < frame; i++)
        {
            if (unit.Segments[i].Kind is SegmentKind.Main or SegmentKind.VerbFirst)
            {
                return next.Kind != SegmentKind.Main || next.IsSubjunctive;
            }
        }

        return true;
    }

    private bool ReadComplement(SpeechUnit unit, ReportingClause clause, int complement)
    {
        var start = FrameStart(unit, clause.Segment);
        var frame = new TokenRange(start, unit.Segments[complement].First);
        var draft = Draft(unit, clause, QuotationType.Indirect, RuleOf(unit.Segments[complement]), frame, hasComplement: true);
        AddCorrelate(unit, draft, clause, frame);
        var isVerbLast = unit.Segments[complement].Kind is not (SegmentKind.Main or SegmentKind.VerbFirst);
        var isOpen = IsOpen(unit, frame, clause.LastSegment);
        var end = ComplementEnd(unit, complement, isVerbLast, isOpen);
        AddQuote(unit, draft, complement, end);
        if (isOpen && end < unit.Segments.Count && unit.Segments[end - 1].Separator >= 0)
        {
            draft.Frame.Add(new TokenRange(unit.Segments[end - 1].Separator, unit.Segments[^1].End));
        }

        return Accept(unit, draft);
    }

    /// <summary>True when the frame so far is a subordinate clause, so that its main clause is still to come
    /// (<c>Als X sagte, dass …, erhob sich …</c>).</summary>
    private static bool IsOpen(SpeechUnit unit, TokenRange frame, int last)
    {
        for (var i = last; i >= 0 && unit.Segments[i].First >= frame.First; i--)
        {
            if (unit.Segments[i].Kind is SegmentKind.Main or SegmentKind.VerbFirst)
            {
                return false;
            }
        }

        return true;
    }

    private string RuleOf(Segment complement) => complement.Kind switch
    {
        SegmentKind.Infinitive => "infinitive",
        SegmentKind.Subordinate when segmenter.IsDass(complement.Opener) => "dass-clause",
        SegmentKind.Subordinate => "question-clause",
        _ => "main-clause",
    };

    /// <summary>Where the frame begins: at the unit's start, or behind an earlier quotation.</summary>
    public static int FrameStart(SpeechUnit unit, int segment)
    {
        var start = segment;
        while (start > 0 && !(unit.Segments[start] is { Kind: SegmentKind.VerbFirst, Coordinator: >= 0 }) &&
            !unit.IsTaken(unit.Segments[start - 1].First))
        {
            start--;
        }

        return unit.Segments[start].First;
    }

    /// <summary>Adds <c>davon</c>, <c>darauf</c> … that points to the clause to come.</summary>
    private void AddCorrelate(SpeechUnit unit, QuotationDraft draft, ReportingClause clause, TokenRange frame)
    {
        var segment = unit.Segments[clause.LastSegment];
        for (var i = segment.First; i < Math.Min(segment.End, frame.End); i++)
        {
            if (words[i].Pos is UPos.Adv or UPos.Pron && IsPronominalAdverb(forms[i]) && !draft.Cue.Contains(i))
            {
                draft.Cue.Add(i);
            }
        }
    }

    private static bool IsPronominalAdverb(string form) => form.Length is >= 4 and <= 8 && form.StartsWith("da", StringComparison.Ordinal) &&
        form.AsSpan(form[2] == 'r' ? 3 : 2) is "von" or "auf" or "zu" or "an" or "über" or "für" or "gegen" or "mit" or "in" or "um" or "vor";

    /// <summary>Index of the segment with which the words after the verb begin, or -1.</summary>
    public int Complement(SpeechUnit unit, ReportingClause clause)
    {
        var word = clause.Word;
        for (var i = clause.LastSegment + 1; i < unit.Segments.Count; i++)
        {
            var segment = unit.Segments[i];
            var isAdjacent = i == clause.LastSegment + 1;
            switch (segment.Kind)
            {
                case SegmentKind.Fragment or SegmentKind.Relative or SegmentKind.Purpose:
                    continue;
                case SegmentKind.Infinitive:
                    if (word.Takes(Complements.Inf))
                    {
                        return i;
                    }

                    continue;
                case SegmentKind.Subordinate:
                    if (segmenter.IsDass(segment.Opener))
                    {
                        return word.Takes(Complements.Dass) ? i : -1;
                    }

                    if (segmenter.IsOb(segment.Opener) || (segmenter.IsQuestionWord(segment.Opener) && isAdjacent))
                    {
                        return word.Takes(Complements.Ob) ? i : -1;
                    }

                    if (isAdjacent && word.Takes(Complements.Main) && i + 1 < unit.Segments.Count &&
                        unit.Segments[i + 1].Kind == SegmentKind.VerbFirst && unit.Segments[i + 1].IsSubjunctive)
                    {
                        return i;
                    }

                    continue;
                case SegmentKind.Main:
                    var isAfterColon = segment.First > 0 && forms[segment.First - 1] == ":";
                    return word.Takes(Complements.Main) && segment.Coordinator < 0 && !HasContentObject(clause) &&
                        (segment.IsSubjunctive || isAfterColon || (isAdjacent && ExpectsClause(unit, clause) && IsNominal(segment.Opener))) ? i : -1;
                case SegmentKind.VerbFirst:
                    return word.Takes(Complements.Main) && segment.Coordinator < 0 && segment.IsSubjunctive && isAdjacent ? i : -1;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>True when a main clause of saying ends with its verb, its subject or an adverb, so that the words must follow.</summary>
    private bool ExpectsClause(SpeechUnit unit, ReportingClause clause)
    {
        var segment = unit.Segments[clause.LastSegment];
        var last = segment.End - 1;
        if (segment.Kind is not (SegmentKind.Main or SegmentKind.VerbFirst) || clause.Clause.Verb!.Finite < 0)
        {
            return false;
        }

        var speaker = SpeakerOf(unit, clause.Clause, new TokenRange(unit.First, unit.ContentEnd));
        return (speaker is not null || clause.Clause.Verb.Voice == Voice.Passive) &&
            (clause.Cue.Contains(last) || words[last].Pos == UPos.Adv || speaker?.Range.Contains(last) == true);
    }

    private bool IsNominal(int token) => words[token].Pos is UPos.Det or UPos.Pron or UPos.Noun or UPos.Propn or UPos.Num;

    /// <summary>Index after the last segment of the words that begin with <paramref name="first"/>.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="first">Index of their first segment.</param>
    /// <param name="isVerbLast">True when they are a subordinate or infinitive clause.</param>
    /// <param name="isFrameOpen">True when the frame still waits for its finite verb.</param>
    public int ComplementEnd(SpeechUnit unit, int first, bool isVerbLast, bool isFrameOpen = false)
    {
        var isSubjunctive = unit.Segments[first].IsSubjunctive;
        for (var i = first + 1; i < unit.Segments.Count; i++)
        {
            var segment = unit.Segments[i];
            if (unit.IsTaken(segment.First))
            {
                return i;
            }

            if (IsHardSeparator(unit.Segments[i - 1].Separator) && !segment.IsSubjunctive)
            {
                return i;
            }

            if (isFrameOpen && segment is { Kind: SegmentKind.VerbFirst, Coordinator: < 0 })
            {
                return i;
            }

            var opensNew = segment.Kind == SegmentKind.VerbFirst && segment.Coordinator >= 0 ||
                segment.Kind == SegmentKind.Main && segment.Coordinator >= 0 ||
                segment.Kind == SegmentKind.Main && isVerbLast && forms[segment.First - 1] == ",";
            if (opensNew && !segment.IsSubjunctive && (isVerbLast || isSubjunctive))
            {
                return i;
            }
        }

        return unit.Segments.Count;
    }

    private bool IsHardSeparator(int separator) => separator >= 0 && forms[separator] is ";" or ":";

    /// <summary>Index after the last segment of a frame: appositions and relative clauses belong to it.</summary>
    public static int AfterFrame(SpeechUnit unit, int last)
    {
        var i = last + 1;
        while (i < unit.Segments.Count && unit.Segments[i].Kind is SegmentKind.Fragment or SegmentKind.Relative)
        {
            i++;
        }

        return i;
    }

    /// <summary>The tokens of a frame with the separator before it and, when the words go on, the one behind it.</summary>
    public static TokenRange FrameAround(SpeechUnit unit, int segment, int after, bool resumes)
    {
        var first = segment > 0 && unit.Segments[segment - 1].Separator >= 0 ? unit.Segments[segment - 1].Separator : unit.Segments[segment].First;
        var last = unit.Segments[after - 1];
        return new TokenRange(first, resumes && last.Separator >= 0 ? last.Separator + 1 : last.End);
    }

    private static void AddQuote(SpeechUnit unit, QuotationDraft draft, int first, int end)
    {
        if (first < end)
        {
            draft.Quote.Add(new TokenRange(unit.Segments[first].First, unit.Segments[end - 1].End));
        }
    }

    private static bool Accept(SpeechUnit unit, QuotationDraft draft)
    {
        if (draft.Quote.Count == 0)
        {
            return false;
        }

        unit.Add(draft);
        return true;
    }
}
