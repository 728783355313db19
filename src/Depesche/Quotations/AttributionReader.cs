using System.Collections.Immutable;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Quotations;

/// <summary>Finds the phrases that put a clause on somebody's word: <c>laut X</c>, <c>nach Angaben von X</c>, <c>X zufolge</c>,
/// <c>…, so X</c>, <c>demnach</c>. In the frame of another quotation they name through whom its words came.</summary>
internal sealed class AttributionReader(ParsedText parsed, AttributionPhrases phrases, PartyFinder parties, RoleFinder roles)
{
    private readonly ImmutableArray<string> forms = parsed.Text.Forms;
    private readonly ImmutableArray<Token> tokens = parsed.Text.Tokens;
    private readonly ImmutableArray<Word> words = parsed.Words;
    private readonly AttributionExtent extents = new(parsed);

    private const string Reference = "reference";

    /// <summary>A phrase: its tokens, its cue, its source and the row it comes from.</summary>
    private readonly record struct Phrase(TokenRange Range, TokenRange Cue, Party? Source, QuotationMedium Medium, string Rule, ReportingEntry? Entry);

    /// <summary>Adds the quotations that phrases of a unit make, or adds the phrases to the quotations whose frames they stand in.</summary>
    /// <param name="before">The unit before, or null.</param>
    /// <param name="unit">The unit.</param>
    public void Read(SpeechUnit? before, SpeechUnit unit)
    {
        if (before is { IsHeadline: false } && ReadAfterthought(before, unit))
        {
            return;
        }

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
        var named = phrase.Source is { Found: not PartyFinding.Anaphor } party ? party with { Found = PartyFinding.Phrase } : phrase.Source;
        foreach (var draft in unit.Drafts)
        {
            if (draft.Cue.Contains(phrase.Cue.First))
            {
                return;
            }

            if (draft.Frames(phrase.Range.First))
            {
                if (named is { } source)
                {
                    draft.Via.Add(Named(source));
                }

                if (draft.Addressee is { } addressee && phrase.Range.Contains(addressee.Head))
                {
                    draft.Addressee = null;
                }

                return;
            }
        }

        // Whoever refers to a source says so himself: without his frame the phrase makes no quotation.
        if (phrase.Rule == Reference)
        {
            return;
        }

        var quotation = new QuotationDraft(QuotationType.Indirect, phrase.Rule)
        {
            Medium = phrase.Medium,
            Speaker = named,
            Author = AuthorOf(unit, phrase),
            Entry = phrase.Entry,
        };
        for (var i = phrase.Cue.First; i < phrase.Cue.End; i++)
        {
            quotation.Cue.Add(i);
        }

        quotation.Frame.Add(phrase.Range);
        var extent = extents.Of(unit, phrase.Range);
        Add(quotation, extent.First, phrase.Range.First);
        Add(quotation, phrase.Range.End, extent.End);
        if (quotation.Quote.Count > 0)
        {
            unit.Add(quotation);
        }
    }

    /// <summary>Who acts in the clause around a phrase that calls the words his own (<c>nach eigenen Angaben</c>); null for other phrases.</summary>
    private Party? AuthorOf(SpeechUnit unit, Phrase phrase)
    {
        if (phrase.Source is not { } source || !HasOwn(source.Range))
        {
            return null;
        }

        var segment = unit.Segments[unit.SegmentOf(phrase.Range.First)];
        foreach (var clause in unit.Clauses)
        {
            if (clause.Verb!.Finite == segment.Finite && roles.SubjectOf(unit, clause, new TokenRange(unit.First, unit.ContentEnd)) is { } author && parties.IsActor(author.Head))
            {
                return author;
            }
        }

        return null;
    }

    private bool HasOwn(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (words[i].Lemma == "eigen")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>So X.</c> as a sentence of its own: the sentence before is on X's word.</summary>
    private bool ReadAfterthought(SpeechUnit before, SpeechUnit unit)
    {
        if (unit.Segments is not [{ Kind: SegmentKind.Fragment } only, ..] || unit.Segments.Count > 2 || unit.Segments[^1].Kind != SegmentKind.Fragment ||
            !phrases.IsParticle(forms[only.Opener].ToLowerInvariant(), out var medium) || before.ContentEnd == before.First ||
            parties.StartingAt(only.Opener + 1, unit.ContentEnd) is not { } source || source.Head >= only.End)
        {
            return false;
        }

        var bare = before.Drafts.Count > 0 ? before.Drafts[^1] : null;
        if (bare is { Frame.Count: > 0 })
        {
            return false;
        }

        var draft = bare ?? new QuotationDraft(QuotationType.Indirect, "afterthought");
        draft.Medium = medium;
        draft.Speaker = source;
        draft.Cue.Add(only.Opener);
        draft.Frame.Add(new TokenRange(unit.First, unit.ContentEnd));
        if (bare is null)
        {
            draft.Quote.Add(new TokenRange(before.First, before.ContentEnd));
            before.Add(draft);
        }

        return true;
    }

    /// <summary>The source by its own name: of <c>Angaben russischer Medien</c> the media.</summary>
    private Party Named(Party source)
    {
        for (var i = source.Range.First; i < source.Head; i++)
        {
            if (words[i].Pos == UPos.Noun && phrases.IsNoun(words[i].Lemma.ToLowerInvariant(), out _, out _))
            {
                return parties.Around(source.Head, i + 1, source.Range.End) with { Found = source.Found };
            }
        }

        return source;
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

    private Phrase? Match(SpeechUnit unit, int token)
    {
        var form = forms[token].ToLowerInvariant();
        var segment = unit.Segments[unit.SegmentOf(token)];
        if (phrases.IsAnaphor(form, out var medium))
        {
            var own = new TokenRange(token, token + 1);
            return new Phrase(own, own, new Party(own, token, PartyFinding.Anaphor), medium, "anaphor", phrases.EntryOf(AttributionKind.Anaphor, form));
        }

        if (phrases.IsPreposition(form, out medium) && Source(unit, token) is { } governed)
        {
            return new Phrase(new TokenRange(token, governed.Range.End), new TokenRange(token, token + 1), governed, medium, "preposition",
                phrases.EntryOf(AttributionKind.Preposition, form));
        }

        if (phrases.IsPostposition(form, out medium) && SourceBefore(token, segment.First) is { } before)
        {
            return new Phrase(new TokenRange(before.Range.First, token + 1), new TokenRange(token, token + 1), before, medium, "postposition",
                phrases.EntryOf(AttributionKind.Postposition, form));
        }

        if (form is "nach" or "aus")
        {
            return NounPhrase(unit, token, segment, form == "aus") ?? (form == "nach" ? ViewBefore(token, segment) : null);
        }

        if (form == "unter" && token + 2 < segment.End && forms[token + 2] == "auf" && phrases.IsReference(words[token + 1].Lemma.ToLowerInvariant(), out medium) &&
            parties.StartingAt(token + 3, segment.End) is { } cited)
        {
            return new Phrase(new TokenRange(token, cited.Range.End), new TokenRange(token, token + 3), cited, medium, Reference,
                phrases.EntryOf(AttributionKind.Reference, words[token + 1].Lemma.ToLowerInvariant()));
        }

        return phrases.IsParticle(form, out medium) ? ParticlePhrase(unit, token, medium) : null;
    }

    /// <summary><c>nach (eigenen, ersten …) Angaben (des X)</c>, <c>aus Sicht des X</c>.</summary>
    private Phrase? NounPhrase(SpeechUnit unit, int token, Segment segment, bool onlyViews)
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

                var source = Whole(unit, token, i);
                return new Phrase(new TokenRange(token, source.Range.End), new TokenRange(token, token + 1), Owner(source), medium, "source-noun",
                    phrases.EntryOf(AttributionKind.Noun, words[i].Lemma));
            }

            // A genitive before its noun (nach Webers Meinung).
            var isOwner = words[i] is { Pos: UPos.Noun, Relation: Relation.Nmod } && words[i].Head > i;
            if (!isOwner && words[i].Pos is not (UPos.Det or UPos.Adj or UPos.Num or UPos.Adv or UPos.Propn or UPos.Pron))
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

        for (var i = source.Head + 1; i < source.Range.End; i++)
        {
            if (words[i].Pos is UPos.Noun or UPos.Propn)
            {
                return source with { Head = i };
            }
        }

        return source;
    }

    private Party? Source(SpeechUnit unit, int preposition)
    {
        var segment = unit.Segments[unit.SegmentOf(preposition)];
        if (parties.StartingAt(preposition + 1, segment.End) is { } near)
        {
            return Owner(Whole(unit, preposition, near.Head));
        }

        // A participle with words of its own stands before the noun (laut einer am Montag veröffentlichten Studie).
        var noun = words[preposition].Head;
        return noun > preposition + 1 && words[preposition + 1].Pos == UPos.Det && noun < segment.End && words[noun].Pos is UPos.Noun or UPos.Propn
            ? Owner(Whole(unit, preposition, noun))
            : null;
    }

    /// <summary>The source behind a preposition. At the head of a main clause it fills the field before the verb; elsewhere it is
    /// the noun phrase alone.</summary>
    private Party Whole(SpeechUnit unit, int preposition, int head)
    {
        var index = unit.SegmentOf(preposition);
        var segment = unit.Segments[index];
        if (segment.Opener == preposition)
        {
            var last = index;
            while (last + 1 < unit.Segments.Count && unit.Segments[last].Kind == SegmentKind.Fragment && unit.Segments[last + 1].Kind is SegmentKind.Fragment or SegmentKind.VerbFirst)
            {
                last++;
            }

            var verb = unit.Segments[last];
            if (verb.Kind is SegmentKind.Main or SegmentKind.VerbFirst && verb.Finite > head && verb.Coordinator < 0)
            {
                var end = verb.Finite;
                return new Party(new TokenRange(preposition + 1, forms[end - 1] == "," ? end - 1 : end), head);
            }
        }

        return parties.Around(head, preposition + 1, segment.End, isTight: true);
    }

    private bool HasPossessive(int noun)
    {
        foreach (var child in parsed.ChildrenOf(noun))
        {
            if (child < noun && (words[child].Relation == Relation.DetPoss || words[child].Morph.IsPossessive))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>seiner Meinung nach</c>.</summary>
    private Phrase? ViewBefore(int token, Segment segment)
    {
        var noun = token - 1;
        if (noun < segment.First || words[noun].Pos != UPos.Noun || !HasPossessive(noun) || !phrases.IsNoun(words[noun].Lemma.ToLowerInvariant(), out var medium, out _))
        {
            return null;
        }

        var source = parties.Around(noun, segment.First, token);
        return new Phrase(new TokenRange(source.Range.First, token + 1), new TokenRange(token, token + 1), Owner(source), medium, "view-before",
            phrases.EntryOf(AttributionKind.Noun, words[noun].Lemma));
    }

    /// <summary>The noun phrase that ends before a postposition.</summary>
    private Party? SourceBefore(int postposition, int low)
    {
        var head = postposition - 1;
        if (head < low || words[head].Pos is not (UPos.Noun or UPos.Propn or UPos.Pron))
        {
            return null;
        }

        while (words[head].Head >= low && words[head].Head < head && words[words[head].Head].Pos is UPos.Noun or UPos.Propn)
        {
            head = words[head].Head;
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

        var after = FrameExtent.End(unit, index);
        var resumes = after < unit.Segments.Count;
        var frame = FrameExtent.Around(unit, index, after, resumes);
        return new Phrase(frame, new TokenRange(token, token + 1), parties.Around(near.Head, token + 1, frame.End), medium, "particle",
            phrases.EntryOf(AttributionKind.Particle, forms[token]));
    }
}
