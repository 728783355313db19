using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.Syntax;
using Depesche.Times;

namespace Depesche.Quotations;

/// <summary>Finds headlines that put a speaker before a colon and his words, without quotation marks, behind it
/// (<c>Merkel: Europa muss zusammenhalten</c>, <c>Studie: Zahl der Bienen sinkt</c>).</summary>
internal sealed class HeadlineReader(TimeLayer times, AttributionPhrases phrases, PartyFinder parties)
{
    private readonly ImmutableArray<string> forms = times.Actors.Text.Text.Forms;
    private readonly ImmutableArray<Word> words = times.Actors.Text.Words;

    /// <summary>Adds the quotation of a headline; what stands before the colon must be a person or a text and nothing more,
    /// since places and matters stand there too (<c>Ukraine: …</c>).</summary>
    public void Read(SpeechUnit unit)
    {
        if (!unit.IsHeadline || unit.Segments.Count < 2 || unit.Segments[1].Kind == SegmentKind.Passage ||
            unit.Segments[0] is not { Kind: SegmentKind.Fragment, Separator: >= 0 and var colon } || forms[colon] != ":" ||
            parties.StartingAt(unit.First, colon) is not { } speaker || speaker.Range.First != unit.First || speaker.Range.End != colon)
        {
            return;
        }

        var isText = phrases.IsNoun(words[speaker.Head].Lemma.ToLowerInvariant(), out var medium, out var isView) && !isView;
        if (!isText && !IsPerson(speaker.Range))
        {
            return;
        }

        var draft = new QuotationDraft(QuotationType.Indirect, "headline") { Speaker = speaker, Medium = isText ? medium : QuotationMedium.Speech };
        draft.Frame.Add(new TokenRange(unit.First, colon + 1));
        draft.Quote.Add(new TokenRange(colon + 1, unit.ContentEnd));
        unit.Add(draft);
    }

    private bool IsPerson(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            var mention = times.Actors.MentionAt(i);
            if (mention >= 0 && times.Actors.Entities[times.Actors.Mentions[mention].Entity].Kind == EntityKind.Person)
            {
                return true;
            }
        }

        return false;
    }
}
