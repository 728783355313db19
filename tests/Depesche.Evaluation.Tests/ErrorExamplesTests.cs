using System.Text;

namespace Depesche.Evaluation.Tests;

public sealed class ErrorExamplesTests
{
    [Fact]
    public void Kinds_come_by_count_and_examples_from_all_over()
    {
        var table = new StringBuilder();
        var examples = new ErrorExamples(60);
        for (var i = 0; i < 9; i++)
        {
            examples.Add("often", $"word {i}");
        }

        examples.Add("seldom", "word");
        examples.AppendTo(table);

        Assert.Equal("\nerrors by kind\n     9  often\n        word 0\n        word 3\n        word 6\n     1  seldom\n        word\n", table.ToString());
    }

    [Fact]
    public void Kinds_without_room_are_counted()
    {
        var table = new StringBuilder();
        var examples = new ErrorExamples(1);
        examples.Add("a", "x");
        examples.Add("a", "x");
        examples.Add("b", "y");
        examples.AppendTo(table);

        Assert.Equal("\nerrors by kind\n     2  a\n        x\n     1  of 1 other kinds\n", table.ToString());
    }
}
