using Depesche.LanguageData;
using Depesche.NewsItems;

namespace Depesche.Text;

/// <summary>Cuts German news text into tokens, sentences and quoted passages.</summary>
/// <remarks>Tokens follow the German treebanks of Universal Dependencies. Built once, immutable, safe to share between threads.</remarks>
public sealed class Tokenizer
{
    private const int CharactersPerToken = 5;
    private readonly TokenizerKnowledge knowledge;
    private readonly FormPool pool;

    /// <summary>Makes a tokenizer from the abbreviations and contractions in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public Tokenizer(LanguageFiles data)
    {
        ArgumentNullException.ThrowIfNull(data);
        knowledge = new TokenizerKnowledge(data);
        pool = new FormPool(knowledge.FunctionWords.Forms);
    }

    /// <summary>Tokenises a report. The same report gives the same tokens; nothing of the text is changed.</summary>
    public TokenizedText Tokenize(NewsItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var expectedTokens = (item.Text.Length / CharactersPerToken) + 8;
        var buffer = new TokenBuffer(expectedTokens);
        var scanner = new TokenScanner(knowledge, pool.ForReport(expectedTokens), buffer, item.Text);
        var pairer = new QuotationMarkPairer(item.Text, buffer);
        var splitter = new SentenceSplitter(item.Text, buffer, knowledge, pairer);
        if (item.HeadlineSpan is { } headline)
        {
            Read(ref scanner, headline, SentenceSplitter.Headline);
        }

        for (var i = 0; i < item.Paragraphs.Length; i++)
        {
            Read(ref scanner, item.Paragraphs[i], i);
        }

        return new TokenizedText(item, buffer.ToTokens(), buffer.ToForms(), splitter.ToSentences(), pairer.ToPassages());

        void Read(ref TokenScanner scanner, TextSpan paragraph, int index)
        {
            var first = buffer.Count;
            scanner.Scan(paragraph);
            pairer.Pair(first, paragraph);
            splitter.Split(first, index);
        }
    }
}
