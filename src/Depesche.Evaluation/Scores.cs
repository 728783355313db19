using System.Collections.Immutable;

namespace Depesche.Evaluation;

/// <summary>Precision, recall and F1 from counts.</summary>
/// <param name="Hits">Right predictions.</param>
/// <param name="Predicted">All predictions.</param>
/// <param name="Gold">All gold items.</param>
public readonly record struct Score(double Hits, double Predicted, double Gold)
{
    /// <summary>Share of predictions that are right, 0 to 1; 0 when there is none.</summary>
    public double Precision => Predicted > 0 ? Hits / Predicted : 0;

    /// <summary>Share of gold items found, 0 to 1; 0 when there is none.</summary>
    public double Recall => Gold > 0 ? Hits / Gold : 0;

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Adds counts.</summary>
    public static Score operator +(Score left, Score right) =>
        new(left.Hits + right.Hits, left.Predicted + right.Predicted, left.Gold + right.Gold);

    /// <summary>Adds counts.</summary>
    public static Score Add(Score left, Score right) => left + right;
}

/// <summary>What an evaluation measured.</summary>
/// <param name="Figures">Key and value in the documented order: the flat object that <c>--json</c> prints.</param>
/// <param name="Table">The same for people, with further detail.</param>
/// <param name="Predictions">JSON Lines of the predictions, for <c>--predictions</c>.</param>
public sealed record EvaluationResult(ImmutableArray<KeyValuePair<string, double>> Figures, string Table, ImmutableArray<string> Predictions);

/// <summary>The gold data cannot be read. The message names the file and line and says what to mend.</summary>
public sealed class GoldDataException : Exception
{
    /// <summary>Makes the error.</summary>
    public GoldDataException(string file, int line, string problem) : base($"{file}:{line}: {problem}")
    {
    }
}
