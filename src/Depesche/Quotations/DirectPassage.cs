using System.Collections.Immutable;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Quotations;

/// <summary>A quoted passage that is somebody's words and not a term or title.</summary>
/// <param name="Open">Token index of the opening mark.</param>
/// <param name="Close">Token index of the last token: the closing mark when there is one.</param>
internal readonly record struct DirectPassage(int Open, int Close);

/// <summary>Tells quoted speech from quoted terms.</summary>
internal static class DirectPassages
{
    /// <summary>Fewest words of a passage that is speech without a frame telling so.</summary>
    private const int LeastWords = 4;

    /// <summary>The passages of a report that are speech on their own, ordered; a passage over several paragraphs is one.</summary>
    public static ImmutableArray<DirectPassage> Find(ParsedText parsed)
    {
        var text = parsed.Text;
        var found = ImmutableArray.CreateBuilder<DirectPassage>();
        foreach (var passage in text.QuotedPassages)
        {
            if (passage.Level != 0 || passage.Close <= passage.Open + 1)
            {
                continue;
            }

            if (found.Count > 0 && ContinuesParagraph(text, found[^1], passage))
            {
                found[^1] = found[^1] with { Close = passage.Close };
            }
            else if (IsSpeech(parsed, passage))
            {
                found.Add(new DirectPassage(passage.Open, passage.Close));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>True when the passage before was left open at the end of its paragraph and this one opens the next.</summary>
    private static bool ContinuesParagraph(TokenizedText text, DirectPassage before, QuotedPassage passage)
    {
        if (passage.Open != before.Close + 1 || text.Tokens[before.Close].Kind == TokenKind.QuotationMark)
        {
            return false;
        }

        return text.Sentences[text.SentenceOf(passage.Open)].Paragraph == text.Sentences[text.SentenceOf(before.Close)].Paragraph + 1;
    }

    private static bool IsSpeech(ParsedText parsed, QuotedPassage passage)
    {
        var text = parsed.Text;
        var words = 0;
        var hasFinite = false;
        for (var i = passage.Open + 1; i < passage.Close && (words < LeastWords || !hasFinite); i++)
        {
            if (text.Tokens[i].Kind is not (TokenKind.Punctuation or TokenKind.QuotationMark))
            {
                words++;
                hasFinite |= parsed.Words[i].Morph.VerbForm == VerbForm.Fin;
            }
        }

        var lastInside = passage.Close - 1;
        var endsSentence = IsEndMark(lastInside);
        var before = passage.Open - 1;
        var opensUnit = before < 0 || text.Sentences[text.SentenceOf(passage.Open)].FirstToken == passage.Open || IsMark(before, ":");
        var after = passage.Close + 1;
        if (opensUnit && after + 1 < text.Tokens.Length && IsMark(after, ",") && parsed.Words[after + 1].Morph.VerbForm == VerbForm.Fin)
        {
            return true;
        }

        var isCapital = char.IsUpper(text.Forms[passage.Open + 1][0]);
        return (opensUnit && (hasFinite || endsSentence))
            || (hasFinite && words >= LeastWords && isCapital && (endsSentence || IsMark(before, ",")));

        bool IsMark(int token, string mark) => text.Tokens[token].Kind == TokenKind.Punctuation && text.Forms[token] == mark;

        bool IsEndMark(int token) => text.Tokens[token].Kind == TokenKind.Punctuation && text.Forms[token] is "." or "!" or "?" or "…";
    }
}
