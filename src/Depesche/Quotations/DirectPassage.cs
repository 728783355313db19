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
    /// <param name="parsed">The report.</param>
    /// <param name="lexicon">The words of saying.</param>
    public static ImmutableArray<DirectPassage> Find(ParsedText parsed, ReportingWords lexicon)
    {
        var text = parsed.Text;
        var found = ImmutableArray.CreateBuilder<DirectPassage>();
        for (var i = 0; i < text.QuotedPassages.Length; i++)
        {
            var passage = text.QuotedPassages[i];
            if (passage.Level != 0 || passage.Close <= passage.Open + 1)
            {
                continue;
            }

            if (ForgottenClose(parsed, lexicon, passage) is >= 0 and var close)
            {
                passage = passage with { Close = close };
            }

            if (found.Count > 0 && (ContinuesParagraph(text, found[^1], passage) || Adjoins(parsed, found[^1], passage)))
            {
                found[^1] = found[^1] with { Close = passage.Close };
            }
            else if (IsSpeech(parsed, passage) || IsAnnounced(parsed, lexicon, passage) || IsPointedAt(parsed, lexicon, passage) || IsBroken(text, i) || (found.Count > 0 && ResumesBroken(text, found[^1], passage)))
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

    /// <summary>True for two passages with nothing between them (<c>„…“ „…“, so X</c>): they are words of one speaker.</summary>
    private static bool Adjoins(ParsedText parsed, DirectPassage before, QuotedPassage passage)
    {
        var text = parsed.Text;
        return passage.Open == before.Close + 1 && text.Tokens[before.Close].Kind == TokenKind.QuotationMark && IsSpeech(parsed, passage) &&
            text.Sentences[text.SentenceOf(passage.Open)].Paragraph == text.Sentences[text.SentenceOf(before.Close)].Paragraph;
    }

    /// <summary>The last token of the words in a passage whose closing mark was forgotten before its frame
    /// (<c>„Die Straße ist gesperrt, sagte X.</c>); -1 for any other.</summary>
    private static int ForgottenClose(ParsedText parsed, ReportingWords lexicon, QuotedPassage passage)
    {
        var text = parsed.Text;
        if (text.Tokens[passage.Close].Kind == TokenKind.QuotationMark || text.SentenceOf(passage.Close) != text.SentenceOf(passage.Open))
        {
            return -1;
        }

        for (var i = passage.Close; i > passage.Open + 2; i--)
        {
            if (parsed.Words[i].Morph.VerbForm != VerbForm.Fin)
            {
                continue;
            }

            var isFrame = text.Forms[i - 1] == "," && i < passage.Close &&
                parsed.Words[i + 1].Pos is UPos.Det or UPos.Adj or UPos.Noun or UPos.Propn or UPos.Pron && TakesWords(lexicon, parsed.Words[i].Lemma);
            return isFrame ? i - 2 : -1;
        }

        return -1;
    }

    /// <summary>True for a passage of any length behind a colon and a word of saying (<c>X antwortete: „Nein“.</c>).</summary>
    private static bool IsAnnounced(ParsedText parsed, ReportingWords lexicon, QuotedPassage passage)
    {
        const int furthest = 30;
        var colon = passage.Open - 1;
        if (colon < 1 || parsed.Text.Forms[colon] != ":" || !passage.IsClosed)
        {
            return false;
        }

        var first = Math.Max(parsed.Text.Sentences[parsed.Text.SentenceOf(colon)].FirstToken, colon - furthest);
        for (var i = colon - 1; i >= first; i--)
        {
            if (parsed.Words[i].Pos == UPos.Verb && TakesWords(lexicon, parsed.Words[i].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a passage at the head of its sentence to which what follows points back (<c>„Guten Tag“, mit diesen Worten …</c>).</summary>
    private static bool IsPointedAt(ParsedText parsed, ReportingWords lexicon, QuotedPassage passage)
    {
        var text = parsed.Text;
        var sentence = text.Sentences[text.SentenceOf(passage.Open)];
        return sentence.FirstToken == passage.Open && passage.Close + 2 < sentence.EndToken && text.Forms[passage.Close + 1] == "," &&
            PointsBack(parsed, lexicon, passage.Close + 2);
    }

    /// <summary>True for a preposition, a demonstrative and a noun of words (<c>mit diesen Worten</c>).</summary>
    public static bool PointsBack(ParsedText parsed, ReportingWords lexicon, int token)
    {
        var words = parsed.Words;
        return token + 2 < words.Length && words[token].Pos == UPos.Adp && words[token + 1] is { Pos: UPos.Det, Lemma: "dieser" } &&
            words[token + 2].Pos == UPos.Noun && lexicon.Noun(words[token + 2].Lemma)?.Takes(Complements.Direct) == true;
    }

    private static bool TakesWords(ReportingWords lexicon, string lemma)
    {
        foreach (var use in lexicon.Verb(lemma))
        {
            if (use is { Companion: null, ReportsTerm: false } && use.Takes(Complements.Direct))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a passage that opens its sentence and goes on behind <c>so X</c>.</summary>
    private static bool IsBroken(TokenizedText text, int index)
    {
        var passage = text.QuotedPassages[index];
        var after = passage.Close + 1;
        return index + 1 < text.QuotedPassages.Length && text.Sentences[text.SentenceOf(passage.Open)].FirstToken == passage.Open &&
            after + 1 < text.Tokens.Length && text.Forms[after + 1] == "so" && ResumesBroken(text, new DirectPassage(passage.Open, passage.Close), text.QuotedPassages[index + 1]);
    }

    /// <summary>True for what goes on behind an inserted frame: <c>„…“, sagte X, „…“</c> with the end of the sentence after it.</summary>
    private static bool ResumesBroken(TokenizedText text, DirectPassage before, QuotedPassage passage)
    {
        if (text.SentenceOf(passage.Open) != text.SentenceOf(before.Close) || !IsComma(before.Close + 1) || !IsComma(passage.Open - 1) ||
            passage.Open - 1 == before.Close + 1)
        {
            return false;
        }

        var after = passage.Close + 1;
        return after >= text.Sentences[text.SentenceOf(passage.Open)].EndToken || text.Tokens[after].Kind == TokenKind.Punctuation;

        bool IsComma(int token) => text.Tokens[token].Kind == TokenKind.Punctuation && text.Forms[token] == ",";
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
            || (hasFinite && text.SentenceOf(lastInside) > text.SentenceOf(passage.Open))
            || (hasFinite && words >= LeastWords && isCapital && (endsSentence || IsMark(before, ",")));

        bool IsMark(int token, string mark) => text.Tokens[token].Kind == TokenKind.Punctuation && text.Forms[token] == mark;

        bool IsEndMark(int token) => text.Tokens[token].Kind == TokenKind.Punctuation && text.Forms[token] is "." or "!" or "?" or "…";
    }
}
