using Depesche.LanguageData;
using Depesche.Quotations;

namespace Depesche.Events;

/// <summary>Codes political events.</summary>
public sealed class EventCoder
{
    /// <summary>Makes a coder from the event frames in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public EventCoder(LanguageFiles data) => ArgumentNullException.ThrowIfNull(data);

    /// <summary>Codes the events of a report.</summary>
    public EventLayer Code(QuotationLayer quotations)
    {
        ArgumentNullException.ThrowIfNull(quotations);
        return new EventLayer(quotations, []);
    }
}
