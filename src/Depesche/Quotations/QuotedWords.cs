using System.Collections.Immutable;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Quotations;

/// <summary>Tells quoted words of somebody from quoted names and titles, where they are part of a sentence of the reporter's.</summary>
internal sealed class QuotedWords(ParsedText parsed)
{
    /// <summary>Fewest words in lower case that are somebody's wherever they stand.</summary>
    private const int LeastAnywhere = 4;

    private readonly ImmutableArray<Word> words = parsed.Words;
    private readonly TokenizedText text = parsed.Text;

    /// <summary>Index of the first passage that opens at or behind the token.</summary>
    public int FirstFrom(int token)
    {
        int low = 0, high = text.QuotedPassages.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (text.QuotedPassages[middle].Open >= token)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    /// <summary>The passage that the mark opens, or null.</summary>
    public QuotedPassage? At(int mark)
    {
        var index = FirstFrom(mark);
        return index < text.QuotedPassages.Length && text.QuotedPassages[index].Open == mark ? text.QuotedPassages[index] : null;
    }

    /// <summary>True for a few words that open with a capitalised noun and hold no verb: a title or a name of an organisation.
    /// A single noun is rather a term that somebody chose.</summary>
    /// <param name="first">Index of the first token behind the opening mark.</param>
    /// <param name="end">Index of the closing mark.</param>
    public bool IsName(int first, int end)
    {
        const int longest = 5;
        if (end - first is < 2 or > longest || words[first].Pos is not (UPos.Noun or UPos.Propn) || IsIndefinite(first - 2))
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            if (words[i].Pos is UPos.Verb or UPos.Aux or UPos.Adv)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True for an indefinite article: what stands behind it is one of a kind and no name.</summary>
    public bool IsIndefinite(int token) => token >= 0 && words[token].Pos == UPos.Det && words[token].Morph.Definite == Definite.Ind;

    /// <summary>True for words that begin in the middle of a phrase: names and titles have a capital, so that a reporter marks
    /// such words because they are not his own.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="isSaid">True when the sentence tells that somebody speaks, so that a few words are enough.</param>
    public bool IsWording(QuotedPassage passage, bool isSaid)
    {
        var first = passage.Open + 1;
        if (!passage.IsClosed || passage.Level != 0 || first >= passage.Close)
        {
            return false;
        }

        var count = 0;
        var isCut = char.IsLower(text.Forms[first][0]);
        for (var i = first; i < passage.Close; i++)
        {
            if (words[i].Pos == UPos.X)
            {
                return false;
            }

            // A verb of the sentence around them: the words hold more than the phrase that their article opens.
            isCut |= passage.Open > 0 && words[passage.Open - 1].Pos == UPos.Det && words[first].Pos is UPos.Noun or UPos.Adj && words[i].Morph.VerbForm == VerbForm.Fin;
            count += text.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
        }

        return isCut && count >= (isSaid ? 2 : LeastAnywhere);
    }
}
