using CsCheck;
using Depesche.Syntax.Network;

namespace Depesche.Tests.Syntax.Network;

public sealed class QuantisedMatrixTests
{
    [Fact]
    public void Products_are_those_of_plain_arithmetic_for_any_number_of_rows() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6], Gen.Int[1, 11], Gen.Int[0, int.MaxValue]).Sample((groups, blocks, count, seed) =>
        {
            var (rows, columns) = (groups * QuantisedMatrix.Group, blocks * QuantisedMatrix.Lanes);
            var random = new Random(seed);
            var weights = new int[rows, columns];
            var packed = new sbyte[rows * columns];
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    weights[row, column] = random.Next(-63, 64);
                    packed[(column / 8 * rows * 8) + (row / 4 * 32) + (column % 8 * 4) + (row % 4)] = (sbyte)weights[row, column];
                }
            }

            var input = new byte[count * rows];
            random.NextBytes(input);
            var output = new float[count * columns];
            new QuantisedMatrix(rows, columns, packed, [.. Enumerable.Repeat(1f, columns)], new float[columns]).Multiply(input, count, output);
            for (var i = 0; i < count; i++)
            {
                for (var column = 0; column < columns; column++)
                {
                    var expected = Enumerable.Range(0, rows).Sum(row => (input[(i * rows) + row] - QuantisedMatrix.Zero) * weights[row, column]);
                    Assert.Equal(expected, output[(i * columns) + column]);
                }
            }
        });
}
