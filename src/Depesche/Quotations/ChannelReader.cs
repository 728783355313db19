using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Quotations;

/// <summary>Finds the phrase of a frame that tells through what the words reached the public (<c>in einem Interview</c>, <c>auf X</c>).</summary>
internal sealed class ChannelReader(ParsedText parsed, Channels channels, PartyFinder parties)
{
    private readonly ImmutableArray<Word> words = parsed.Words;
    private readonly ImmutableArray<string> forms = parsed.Text.Forms;

    /// <summary>Gives the quotations of a unit their channels. Where the whole clause reports speech, its circumstances are the frame.</summary>
    public void Read(SpeechUnit unit)
    {
        foreach (var draft in unit.Drafts)
        {
            foreach (var range in draft.Type == QuotationType.Reported ? draft.Asides : draft.Frame)
            {
                draft.Channel ??= In(range, draft.Speaker);
            }
        }
    }

    private TokenRange? In(TokenRange range, Party? speaker)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (words[i].Pos is not (UPos.Noun or UPos.Propn or UPos.X) || speaker?.Range.Contains(i) == true)
            {
                continue;
            }

            foreach (var child in parsed.ChildrenOf(i))
            {
                if (child < i && range.Contains(child) && words[child].Relation == Relation.Case &&
                    channels.Takes(words[i].Lemma, forms[child].ToLowerInvariant()))
                {
                    return new TokenRange(child, parties.Around(i, child + 1, range.End).Range.End);
                }
            }
        }

        return null;
    }
}
