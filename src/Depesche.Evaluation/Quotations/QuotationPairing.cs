using System.Collections.Immutable;

namespace Depesche.Evaluation.Quotations;

/// <summary>Pairs gold and predicted quotations of an article one to one.</summary>
internal static class QuotationPairing
{
    private const double TypeBonus = 0.01;
    private const double MediumBonus = 0.001;

    /// <summary>For each predicted quotation the index of its gold quotation, or -1.</summary>
    /// <remarks>The pairing maximises the sum of the F1 of shared quote tokens; where that leaves a choice, pairs of the same
    /// type and then of the same medium win. Quotations that share no token are never a pair.</remarks>
    public static int[] Pair(ImmutableArray<QuotationAnnotation> gold, ImmutableArray<QuotationAnnotation> predicted)
    {
        var pairs = new int[predicted.Length];
        var gain = new double[gold.Length, predicted.Length];
        for (var g = 0; g < gold.Length; g++)
        {
            for (var p = 0; p < predicted.Length; p++)
            {
                gain[g, p] = Gain(gold[g], predicted[p]);
            }
        }

        Array.Fill(pairs, -1);
        var assigned = Assign(gain);
        for (var g = 0; g < gold.Length; g++)
        {
            if (assigned[g] >= 0 && gain[g, assigned[g]] > 0)
            {
                pairs[assigned[g]] = g;
            }
        }

        return pairs;
    }

    private static double Gain(QuotationAnnotation gold, QuotationAnnotation predicted)
    {
        var both = QuotationAnnotation.Overlap(gold.Quote, predicted.Quote);
        if (both == 0)
        {
            return 0;
        }

        return 2.0 * both / (gold.Quote.Length + predicted.Quote.Length)
            + (gold.Type == predicted.Type ? TypeBonus : 0)
            + (gold.Medium == predicted.Medium ? MediumBonus : 0);
    }

    /// <summary>The Hungarian method with potentials (Kuhn 1955; shortest augmenting paths): for each row its column, or -1.</summary>
    private static int[] Assign(double[,] gain)
    {
        var size = Math.Max(gain.GetLength(0), gain.GetLength(1));
        var rowPotential = new double[size + 1];
        var columnPotential = new double[size + 1];
        var rowOf = new int[size + 1];
        var way = new int[size + 1];
        var least = new double[size + 1];
        var used = new bool[size + 1];
        for (var row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            var column = 0;
            Array.Fill(least, double.PositiveInfinity);
            Array.Clear(used);
            do
            {
                used[column] = true;
                var current = rowOf[column];
                var delta = double.PositiveInfinity;
                var next = 0;
                for (var j = 1; j <= size; j++)
                {
                    if (used[j])
                    {
                        continue;
                    }

                    var reduced = Cost(current, j) - rowPotential[current] - columnPotential[j];
                    if (reduced < least[j])
                    {
                        least[j] = reduced;
                        way[j] = column;
                    }

                    if (least[j] < delta)
                    {
                        delta = least[j];
                        next = j;
                    }
                }

                for (var j = 0; j <= size; j++)
                {
                    if (used[j])
                    {
                        rowPotential[rowOf[j]] += delta;
                        columnPotential[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            for (; column != 0; column = way[column])
            {
                rowOf[column] = rowOf[way[column]];
            }
        }

        var result = new int[gain.GetLength(0)];
        Array.Fill(result, -1);
        for (var j = 1; j <= gain.GetLength(1); j++)
        {
            if (rowOf[j] <= result.Length)
            {
                result[rowOf[j] - 1] = j - 1;
            }
        }

        return result;

        double Cost(int row, int column) =>
            row <= gain.GetLength(0) && column <= gain.GetLength(1) ? -gain[row - 1, column - 1] : 0;
    }
}
