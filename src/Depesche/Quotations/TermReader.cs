using System.Collections.Immutable;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Quotations;

/// <summary>Finds quoted terms and cries that a word of saying governs: <c>X nannte Y „…“</c>, <c>X bezeichnete Y als „…“</c>,
/// <c>X sprach von „…“</c>, <c>Parolen wie „…“</c>.</summary>
internal sealed class TermReader(ParsedText parsed, ReportingWords lexicon, AttributionPhrases phrases, RoleFinder roles)
{
    private readonly QuotedWords quoted = new(parsed);
    private readonly ImmutableArray<string> forms = parsed.Text.Forms;
    private readonly ImmutableArray<Word> words = parsed.Words;
    private readonly ImmutableArray<Token> tokens = parsed.Text.Tokens;

    /// <summary>Adds the terms of a unit; clauses that govern one are taken out of <paramref name="clauses"/>.</summary>
    public void Read(SpeechUnit unit, List<ReportingClause> clauses)
    {
        clauses.RemoveAll(clause => !unit.IsTaken(clause.Anchor) && ReadTerms(unit, clause));
        ReadCries(unit, clauses);
    }

    private bool ReadTerms(SpeechUnit unit, ReportingClause clause)
    {
        QuotationDraft? own = null;
        foreach (var passage in PassagesIn(unit, unit.Segments[clause.Segment].First, EndOf(unit, clause)))
        {
            if (!IsOwnTerm(unit, passage, clause.Word) && !(own is not null && JoinsTerm(passage, own.End)))
            {
                continue;
            }

            var term = new TokenRange(passage.Open, passage.Close + 1);
            var draft = roles.Draft(unit, clause, QuotationType.Direct, "direct-term", FrameBefore(unit, clause.Segment, own, term), hasComplement: false);
            if (draft.Speaker is null && clause.Clause.Verb!.Voice == Voice.Active)
            {
                return own is not null;
            }

            if (forms[Governor(unit, term.First)] == "als")
            {
                draft.Cue.Add(Governor(unit, term.First));
            }

            if (clause.Cue[^1] >= term.End)
            {
                draft.Frame.Add(new TokenRange(term.End, unit.Segments[clause.LastSegment].End));
            }

            draft.Quote.Add(term);
            unit.Add(draft);
            own = draft;
        }

        return own is not null;
    }

    /// <summary>Words behind a noun of words, with or without <c>wie</c> between them.</summary>
    private void ReadCries(SpeechUnit unit, List<ReportingClause> clauses)
    {
        QuotationDraft? before = null;
        foreach (var passage in PassagesIn(unit, unit.First, unit.ContentEnd))
        {
            var noun = before is not null && JoinsTerm(passage, before.End) ? before.Cue[0] : NounOfWords(unit, passage.Open);
            if (noun < 0 || unit.IsTaken(passage.Open))
            {
                continue;
            }

            var word = lexicon.Noun(words[noun].Lemma)!;
            var segment = unit.SegmentOf(noun);
            var draft = new QuotationDraft(QuotationType.Direct, "direct-cry") { Medium = word.Medium, Stance = word.Stance, Entry = word.Entry };
            draft.Cue.Add(noun);
            draft.Frame.Add(FrameBefore(unit, segment, before, new TokenRange(passage.Open, passage.Close + 1)));
            draft.Speaker = SpeakerOf(unit, segment, noun, passage);
            draft.Quote.Add(new TokenRange(passage.Open, passage.Close + 1));
            unit.Add(draft);
            before = draft;
            clauses.RemoveAll(clause => clause.Segment == segment);
        }
    }

    private Party? SpeakerOf(SpeechUnit unit, int segment, int noun, QuotedPassage passage)
    {
        // Behind a comma goes on what the first field has begun (Mit den Worten „…“, ging er).
        var last = segment + 1 < unit.Segments.Count && unit.Segments[segment + 1] is { Kind: SegmentKind.VerbFirst, Coordinator: < 0 } ? segment + 1 : segment;
        if ((ClauseIn(unit, segment, passage) ?? ClauseIn(unit, last, passage)) is not { Verb.Voice: Voice.Active } clause)
        {
            return null;
        }

        var range = new TokenRange(unit.Segments[segment].First, unit.Segments[last].End);
        return roles.SpeakerOf(unit, clause, range) is { } speaker && !speaker.Range.Contains(noun) ? speaker : null;
    }

    /// <summary>The clause whose finite verb stands in the segment and not in the quoted words; null when there is none.</summary>
    private static Clause? ClauseIn(SpeechUnit unit, int segment, QuotedPassage passage)
    {
        foreach (var clause in unit.Clauses)
        {
            var finite = clause.Verb!.Finite;
            if (finite >= 0 && finite < unit.ContentEnd && unit.SegmentOf(finite) == segment && !(finite > passage.Open && finite < passage.Close))
            {
                return clause;
            }
        }

        return null;
    }

    /// <summary>The noun of words before a mark; -1 when there is none.</summary>
    private int NounOfWords(SpeechUnit unit, int mark)
    {
        var i = mark - 1;
        while (i > unit.First && (phrases.IsExample(forms[i].ToLowerInvariant()) || (i < mark - 1 && tokens[i].Part != ContractionPart.None)))
        {
            i--;
        }

        if (i < mark - 1)
        {
            i = BeforeAttribute(unit, i);
        }

        return i >= unit.First && words[i].Pos == UPos.Noun && lexicon.Noun(words[i].Lemma) is { } noun && noun.Takes(Complements.Direct) ? i : -1;
    }

    /// <summary>The noun before a phrase with a preposition that ends at the token (<c>Parolen in roter Farbe</c>), else the token.</summary>
    private int BeforeAttribute(SpeechUnit unit, int end)
    {
        var i = end;
        while (i > unit.First && words[i].Pos is UPos.Noun or UPos.Propn or UPos.Adj or UPos.Det)
        {
            i--;
        }

        return i < end && i > unit.First && words[i].Pos == UPos.Adp && words[i - 1].Pos == UPos.Noun ? i - 1 : end;
    }

    private TokenRange FrameBefore(SpeechUnit unit, int segment, QuotationDraft? before, TokenRange term) =>
        before is not null ? before.Frame[0] : new TokenRange(Math.Min(FrameExtent.Start(unit, segment), term.First - 1), term.First);

    /// <summary>True where a conjunction alone stands between two terms.</summary>
    private bool JoinsTerm(QuotedPassage passage, int end) => passage.Open == end + 1 && words[end].Pos == UPos.Cconj;

    /// <summary>True behind <c>als</c> and a preposition of what was said, and for verbs that take a term (nennen); there one with a
    /// capital is rather a name or title, unless it has an indefinite article.</summary>
    private bool IsOwnTerm(SpeechUnit unit, QuotedPassage passage, ReportingWord word)
    {
        var before = passage.Open - 1;
        var governor = Governor(unit, passage.Open);
        return forms[before] == "als"
            || (word.ReportedPrepositions.Contains(forms[governor].ToLowerInvariant()) && words[passage.Open + 1].Pos != UPos.Propn)
            || (word.ReportsTerm && ((passage.Close - passage.Open > 2 && char.IsLower(forms[passage.Open + 1][0])) || quoted.IsIndefinite(ArticleBefore(unit, before))));
    }

    private int ArticleBefore(SpeechUnit unit, int token)
    {
        while (token > unit.First && words[token].Pos == UPos.Adj)
        {
            token--;
        }

        return token;
    }

    /// <summary>The word before a term, its articles and adjectives left out.</summary>
    private int Governor(SpeechUnit unit, int mark)
    {
        var i = mark - 1;
        while (i > unit.First && words[i].Pos is UPos.Det or UPos.Adj)
        {
            i--;
        }

        return i;
    }

    /// <summary>Index after the part of the unit in which a verb of saying can govern a term.</summary>
    private static int EndOf(SpeechUnit unit, ReportingClause clause)
    {
        var i = clause.Segment + 1;
        while (i < unit.Segments.Count && unit.Segments[i] is not { Kind: SegmentKind.Passage } and not { Coordinator: >= 0, Finite: >= 0 })
        {
            i++;
        }

        return unit.Segments[i - 1].End;
    }

    private IEnumerable<QuotedPassage> PassagesIn(SpeechUnit unit, int first, int end)
    {
        var all = parsed.Text.QuotedPassages;
        for (var i = quoted.FirstFrom(first + 1); i < all.Length && all[i].Close < end; i++)
        {
            if (all[i] is { Level: 0, IsClosed: true } && all[i].Close > all[i].Open + 1 && !unit.IsInPassage(all[i].Open))
            {
                yield return all[i];
            }
        }
    }
}
