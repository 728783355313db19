using Depesche.Events;
using Depesche.Readings;

namespace Depesche.Cli.Output;

/// <summary>Writes explanations one after another in one form.</summary>
internal interface IExplanationOutput
{
    /// <summary>Writes one sentence with all frames that were tried, or every sentence of a report.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="explanation">What was tried on its words.</param>
    /// <param name="sentence">Number of the sentence from one, or null for all.</param>
    void Write(Reading reading, EventExplanation explanation, int? sentence);
}
