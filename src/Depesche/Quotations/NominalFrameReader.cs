using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Quotations;

/// <summary>Finds words that hang on a noun of saying: <c>die Forderung, … zu …</c>, <c>der Vorwurf, er habe …</c>.</summary>
internal sealed class NominalFrameReader(ParsedText parsed, ReportingWords lexicon, Segmenter segmenter, RoleFinder roles, ComplementFinder complements, PartyFinder parties)
{
    /// <summary>How far before its clause the noun may stand.</summary>
    private const int Furthest = 12;

    private readonly ImmutableArray<Word> words = parsed.Words;
    private readonly ImmutableArray<string> forms = parsed.Text.Forms;

    /// <summary>Adds the quotations that nouns of a unit frame.</summary>
    public void Read(SpeechUnit unit)
    {
        for (var i = 1; i < unit.Segments.Count; i++)
        {
            var needed = Needed(unit.Segments[i]);
            if (needed == Complements.None || unit.IsTaken(unit.Segments[i].First) || unit.Segments[i - 1].Kind == SegmentKind.Passage ||
                (unit.Segments[i - 1].Separator >= 0 && forms[unit.Segments[i - 1].Separator] == ";"))
            {
                continue;
            }

            var noun = NounBefore(unit.Segments[i - 1], needed, out var word);
            if (noun >= 0 && !unit.IsTaken(noun))
            {
                Add(unit, i, noun, word!);
            }
        }
    }

    private Complements Needed(Segment segment) => segment switch
    {
        { Coordinator: >= 0 } => Complements.None,
        { Kind: SegmentKind.Infinitive } => Complements.Inf,
        { Kind: SegmentKind.Subordinate or SegmentKind.Relative } when IsWonach(segment) => Complements.Dass,
        { Kind: SegmentKind.Subordinate } => segmenter.IsDass(segment.Opener) ? Complements.Dass
            : segmenter.IsOb(segment.Opener) || segmenter.IsQuestionWord(segment.Opener) ? Complements.Ob : Complements.None,
        { Kind: SegmentKind.Main or SegmentKind.VerbFirst, IsSubjunctive: true } => Complements.Main,
        _ => Complements.None,
    };

    /// <summary>True for <c>wonach</c>, which joins a clause to the noun of saying before it (<c>Berichte, wonach …</c>).</summary>
    private bool IsWonach(Segment segment) => forms[segment.Opener] == "wonach" && segment.Opener + 1 < segment.End;

    private int NounBefore(Segment segment, Complements needed, out ReportingWord? word)
    {
        for (var i = segment.End - 1; i >= Math.Max(segment.First, segment.End - Furthest); i--)
        {
            if (words[i].Pos == UPos.Noun && lexicon.Noun(words[i].Lemma) is { } found && found.Takes(needed))
            {
                word = found;
                return i;
            }
        }

        word = null;
        return -1;
    }

    private void Add(SpeechUnit unit, int complement, int noun, ReportingWord word)
    {
        var before = unit.Segments[complement - 1];
        var hasVerb = before.Finite >= 0;
        var end = complements.End(unit, complement, unit.Segments[complement].Kind is SegmentKind.Infinitive or SegmentKind.Subordinate, isFrameOpen: !hasVerb);
        var first = IsWonach(unit.Segments[complement]) ? unit.Segments[complement].Opener + 1 : unit.Segments[complement].First;
        var start = new TokenRange(FrameExtent.Start(unit, complement - 1), first);
        var draft = new QuotationDraft(QuotationType.Indirect, "noun-frame") { Medium = word.Medium, Stance = word.Stance, Entry = word.Entry };
        draft.Frame.Add(start);
        draft.Quote.Add(new TokenRange(first, unit.Segments[end - 1].End));
        if (end < unit.Segments.Count && unit.Segments[end - 1].Separator >= 0)
        {
            draft.Frame.Add(new TokenRange(unit.Segments[end - 1].Separator, unit.Segments[^1].End));
        }

        AddCue(draft, noun, before);
        draft.Speaker = OwnerOf(noun, before);
        if (draft.Speaker is null && ClauseOf(unit, noun) is { } clause)
        {
            AddVerb(unit, draft, clause, noun, start);
        }

        unit.Add(draft);
    }

    private void AddCue(QuotationDraft draft, int noun, Segment segment)
    {
        draft.Cue.Add(noun);
        foreach (var child in parsed.ChildrenOf(noun))
        {
            if (child < noun && child >= segment.First && words[child].Relation == Relation.Det)
            {
                draft.Cue.Add(child);
            }
        }
    }

    /// <summary>The genitive, <c>von</c>-phrase or possessive of the noun.</summary>
    private Party? OwnerOf(int noun, Segment segment)
    {
        foreach (var child in parsed.ChildrenOf(noun))
        {
            var isOwner = words[child].Relation switch
            {
                Relation.Nmod or Relation.NmodPoss => words[child].Morph.Case == Case.Gen || HasVon(child),
                Relation.DetPoss => true,
                _ => false,
            };
            if (isOwner && child >= segment.First && child < segment.End)
            {
                return parties.Around(child, segment.First, segment.End) with { Found = PartyFinding.Owner };
            }
        }

        return null;
    }

    private bool HasVon(int noun)
    {
        foreach (var child in parsed.ChildrenOf(noun))
        {
            if (words[child].Relation == Relation.Case)
            {
                return forms[child] is "von" or "Von";
            }
        }

        return false;
    }

    private static Clause? ClauseOf(SpeechUnit unit, int noun)
    {
        foreach (var clause in unit.Clauses)
        {
            foreach (var argument in clause.Arguments)
            {
                if (argument.Head == noun && !argument.IsShared)
                {
                    return clause;
                }
            }
        }

        return null;
    }

    /// <summary>A light verb with the noun is part of the cue, and its subject speaks (<c>erhob den Vorwurf</c>).</summary>
    private void AddVerb(SpeechUnit unit, QuotationDraft draft, Clause clause, int noun, TokenRange frame)
    {
        foreach (var token in clause.Verb!.Tokens)
        {
            if (frame.Contains(token))
            {
                draft.Cue.Add(token);
            }
        }

        foreach (var child in parsed.ChildrenOf(noun))
        {
            if (words[child].Relation == Relation.Case)
            {
                draft.Cue.Add(child);
            }
        }

        if (roles.SpeakerOf(unit, clause, frame) is { } speaker && !speaker.Range.Contains(noun))
        {
            draft.Speaker = speaker;
        }
    }
}
