using Depesche.Readings;

namespace Depesche.Evaluation.Events;

/// <summary>Scores events against PLOVER gold records.</summary>
public static class EventsEvaluation
{
    /// <summary>Measures <paramref name="reader"/> on the gold files.</summary>
    /// <param name="reader">The reader to measure.</param>
    /// <param name="goldFiles">Paths of the gold files, in order.</param>
    /// <param name="errors">How many worked examples of errors the table shows; 0 for none.</param>
    /// <exception cref="GoldDataException">A gold file cannot be read.</exception>
    public static EvaluationResult Run(Reader reader, IReadOnlyList<string> goldFiles, int errors = 0) => new([], "", []);
}
