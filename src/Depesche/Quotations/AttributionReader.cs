using System.Collections.Immutable;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Quotations;

/// <summary>Finds the phrases that put a clause on somebody's word: <c>laut X</c>, <c>nach Angaben von X</c>, <c>X zufolge</c>,
/// <c>…, so X</c>, <c>demnach</c>. In the frame of another quotation they name through whom its words came.</summary>
internal sealed class AttributionReader(ParsedText parsed, AttributionPhrases phrases, PartyFinder parties)
{
    private readonly ImmutableArray<string> forms = parsed.Text.Forms;
    private readonly ImmutableArray<Token> tokens = parsed.Text.Tokens;
    private readonly ImmutableArray<Word> words = parsed.Words;

    /// <summary>A phrase: its tokens, its cue and its source.</summary>
    private readonly record struct Phrase(TokenRange Range, TokenRange Cue, Party? Source, QuotationMedium Medium, string Rule);

    /// <summary>Adds the quotations that phrases of a unit make, or adds the phrases to the quotations whose frames they stand in.</summary>
    public void Read(SpeechUnit unit)
    {
        var after = unit.First;
        for (var i = unit.First; i < unit.ContentEnd; i++)
        {
            if (i >= after && tokens[i].Kind == TokenKind.Word && !unit.IsInPassage(i) && Match(unit, i) is { } phrase)
            {
                Apply(unit, phrase);
                after = phrase.Range.End;
            }
        }
    }

    private void Apply(SpeechUnit unit, Phrase phrase)
    {
        foreach (var draft in unit.Drafts)
        {
            if (draft.Frames(phrase.Range.First))
            {
                if (phrase.Source is { } source)
                {
                    draft.Via.Add(source);
                }

                return;
            }
        }

        var quotation = new QuotationDraft(QuotationType.Indirect, phrase.Rule) { Medium = phrase.Medium, Speaker = phrase.Source };
        for (var i = phrase.Cue.First; i < phrase.Cue.End; i++)
        {
            quotation.Cue.Add(i);
        }

        quotation.Frame.Add(phrase.Range);
        var extent = Extent(unit, phrase.Range);
        Add(quotation, extent.First, phrase.Range.First);
        Add(quotation, phrase.Range.End, extent.End);
        if (quotation.Quote.Count > 0)
        {
            unit.Drafts.Add(quotation);
        }
    }

    private void Add(QuotationDraft draft, int first, int end)
    {
        while (first < end && forms[first] is "," or "–" or "-" or ":")
        {
            first++;
        }

        while (end > first && forms[end - 1] is "," or "–" or "-" or ":" or ";")
        {
            end--;
        }

        if (first < end)
        {
            draft.Quote.Add(new TokenRange(first, end));
        }
    }

    /// <summary>The clause on which the phrase bears: its subordinate clause, or its main clause with all that hangs on it.</summary>
    private TokenRange Extent(SpeechUnit unit, TokenRange phrase)
    {
        var segment = unit.SegmentOf(phrase.First);
        int first = segment, end = segment + 1;
        if (unit.Segments[segment].Kind is SegmentKind.Subordinate or SegmentKind.Relative)
        {
            return new TokenRange(unit.Segments[segment].First, unit.Segments[segment].End);
        }

        while (first > 0 && !IsBreak(unit, first))
        {
            first--;
        }

        while (end < unit.Segments.Count && !IsBreak(unit, end))
        {
            end++;
        }

        return new TokenRange(unit.Segments[first].First, unit.Segments[end - 1].End);
    }

    /// <summary>True when the segment begins a sentence part of its own.</summary>
    private bool IsBreak(SpeechUnit unit, int segment)
    {
        var here = unit.Segments[segment];
        var before = unit.Segments[segment - 1];
        return here.Kind == SegmentKind.Passage || before.Kind == SegmentKind.Passage || unit.IsTaken(before.First) || unit.IsTaken(here.First)
            || (before.Separator >= 0 && forms[before.Separator] is ";" or ":")
            || (here.Coordinator >= 0 && here.Kind == SegmentKind.Main);
    }

    private Phrase? Match(SpeechUnit unit, int token)
    {
        var form = forms[token].ToLowerInvariant();
        var segment = unit.Segments[unit.SegmentOf(token)];
        if (phrases.IsAnaphor(form, out var medium))
        {
            var own = new TokenRange(token, token + 1);
            return new Phrase(own, own, new Party(own, token), medium, "anaphor");
        }

        if (phrases.IsPreposition(form, out medium) && Source(token + 1, segment.End) is { } governed)
        {
            return new Phrase(new TokenRange(token, governed.Range.End), new TokenRange(token, token + 1), governed, medium, "preposition");
        }

        if (phrases.IsPostposition(form, out medium) && SourceBefore(token, segment.First) is { } before)
        {
            return new Phrase(new TokenRange(before.Range.First, token + 1), new TokenRange(token, token + 1), before, medium, "postposition");
        }

        if (form is "nach" or "aus")
        {
            return NounPhrase(token, segment, form == "aus");
        }

        return phrases.IsParticle(form, out medium) ? ParticlePhrase(unit, token, medium) : null;
    }

    /// <summary><c>nach (eigenen, ersten …) Angaben (des X)</c>, <c>aus Sicht des X</c>.</summary>
    private Phrase? NounPhrase(int token, Segment segment, bool onlyViews)
    {
        const int furthest = 4;
        for (var i = token + 1; i < Math.Min(segment.End, token + furthest + 1); i++)
        {
            if (words[i].Pos is UPos.Noun or UPos.Propn && phrases.IsNoun(words[i].Lemma.ToLowerInvariant(), out var medium, out var isView))
            {
                if (onlyViews && !isView)
                {
                    return null;
                }

                var source = parties.Around(i, token + 1, segment.End);
                return new Phrase(new TokenRange(token, source.Range.End), new TokenRange(token, token + 1), Owner(source), medium, "source-noun");
            }

            if (words[i].Pos is not (UPos.Det or UPos.Adj or UPos.Num or UPos.Adv or UPos.Propn or UPos.Pron))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The party with the head of whose words they are: <c>Angaben der Polizei</c> is the police.</summary>
    private Party Owner(Party source)
    {
        foreach (var child in parsed.ChildrenOf(source.Head))
        {
            if (source.Range.Contains(child) && words[child].Relation is Relation.Nmod or Relation.NmodPoss && words[child].Pos is UPos.Noun or UPos.Propn)
            {
                return source with { Head = child };
            }
        }

        return source;
    }

    private Party? Source(int first, int end) => parties.StartingAt(first, end) is { } source ? Owner(source) : null;

    /// <summary>The noun phrase that ends before a postposition.</summary>
    private Party? SourceBefore(int postposition, int low)
    {
        var head = words[postposition].Head;
        if (head < low || head >= postposition || words[head].Pos is not (UPos.Noun or UPos.Propn or UPos.Pron))
        {
            head = postposition - 1;
            if (head < low || words[head].Pos is not (UPos.Noun or UPos.Propn or UPos.Pron))
            {
                return null;
            }
        }

        var source = parties.Around(head, low, postposition);
        return Owner(source with { Range = new TokenRange(source.Range.First, postposition) });
    }

    /// <summary><c>…, so X (weiter)</c> behind a comma, a dash or a quoted passage.</summary>
    private Phrase? ParticlePhrase(SpeechUnit unit, int token, QuotationMedium medium)
    {
        var index = unit.SegmentOf(token);
        var segment = unit.Segments[index];
        if (segment.Opener != token || segment.Kind != SegmentKind.Fragment || index == 0 || token + 1 >= segment.End ||
            words[token + 1].Pos is not (UPos.Det or UPos.Noun or UPos.Propn or UPos.Pron or UPos.Adj) ||
            parties.StartingAt(token + 1, segment.End) is not { } near)
        {
            return null;
        }

        var after = FrameReader.AfterFrame(unit, index);
        var resumes = after < unit.Segments.Count;
        var frame = FrameReader.FrameAround(unit, index, after, resumes);
        return new Phrase(frame, new TokenRange(token, token + 1), parties.Around(near.Head, token + 1, frame.End), medium, "particle");
    }
}
