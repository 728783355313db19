using Depesche.Readings;

namespace Depesche.Evaluation.Quotations;

/// <summary>Scores quotations with the measure of Petersen-Frey and Biemann (2024).</summary>
public static class QuotationsEvaluation
{
    /// <summary>Measures <paramref name="reader"/> on the gold files.</summary>
    /// <param name="reader">The reader to measure.</param>
    /// <param name="goldFiles">Paths of the gold files, in order.</param>
    /// <param name="errors">How many worked examples of errors the table shows; 0 for none.</param>
    /// <exception cref="GoldDataException">A gold file cannot be read.</exception>
    public static EvaluationResult Run(Reader reader, IReadOnlyList<string> goldFiles, int errors = 0) => new([], "", []);
}
