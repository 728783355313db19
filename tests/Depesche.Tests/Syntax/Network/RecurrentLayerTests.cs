using Depesche.Syntax.Network;

namespace Depesche.Tests.Syntax.Network;

public sealed class RecurrentLayerTests
{
    [Fact]
    public void A_cell_keeps_what_its_first_gate_tells_it_to_and_shows_what_its_second_lets_through()
    {
        const int Count = 4;
        var gates = new float[Count * RecurrentLayer.Gates];
        var random = new Random(1);
        for (var i = 0; i < gates.Length; i++)
        {
            gates[i] = (float)((random.NextDouble() * 4) - 2);
        }

        var given = gates.ToArray();
        var output = new float[Count * RecurrentLayer.Width];
        RecurrentLayer.Run(gates, [Count], output, adds: false);
        for (var cell = 0; cell < RecurrentLayer.Width; cell++)
        {
            var kept = 0d;
            var isForward = cell < RecurrentLayer.Half;
            for (var step = 0; step < Count; step++)
            {
                var word = isForward ? step : Count - 1 - step;
                double Gate(int part) => given[(word * RecurrentLayer.Gates) + (part * RecurrentLayer.Width) + cell];
                var keep = 1 / (1 + Math.Exp(-Gate(1)));
                kept = (keep * kept) + ((1 - keep) * Gate(0));
                var shown = Math.Tanh(kept) / (1 + Math.Exp(-Gate(2)));
                Assert.Equal(shown, output[(word * RecurrentLayer.Width) + cell], 0.01);
            }
        }
    }

    [Fact]
    public void Adding_leaves_what_was_there_and_adds_to_it()
    {
        var gates = Enumerable.Range(0, 2 * RecurrentLayer.Gates).Select(i => (i % 7) - 3f).ToArray();
        var alone = new float[2 * RecurrentLayer.Width];
        RecurrentLayer.Run(gates.ToArray(), [2], alone, adds: false);
        var added = Enumerable.Repeat(1f, alone.Length).ToArray();
        RecurrentLayer.Run(gates.ToArray(), [2], added, adds: true);
        Assert.All(alone.Zip(added), p => Assert.Equal(p.First + 1, p.Second));
    }

    [Fact]
    public void Sentences_that_run_together_do_not_see_one_another()
    {
        var gates = Enumerable.Range(0, 5 * RecurrentLayer.Gates).Select(i => ((i * 31) % 11 / 3f) - 2).ToArray();
        var together = new float[5 * RecurrentLayer.Width];
        RecurrentLayer.Run(gates.ToArray(), [2, 5], together, adds: false);
        var second = new float[3 * RecurrentLayer.Width];
        RecurrentLayer.Run(gates.AsSpan(2 * RecurrentLayer.Gates), [3], second, adds: false);
        Assert.Equal(second, together[(2 * RecurrentLayer.Width)..]);
    }
}
