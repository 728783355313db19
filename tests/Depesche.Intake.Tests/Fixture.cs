using System.Text;

namespace Depesche.Intake.Tests;

/// <summary>Reads what lies in <c>Fixtures</c> and what a test makes.</summary>
internal static class Fixture
{
    public static List<IntakeResult> Read(string name)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Fixtures", name));
        return [.. new ReportIntake().Read("in", stream)];
    }

    public static SourceItem ReadOne(string name) => Item(Assert.Single(Read(name)));

    public static List<IntakeResult> ReadText(string content) => [.. new ReportIntake().Read("in", new MemoryStream(Encoding.UTF8.GetBytes(content)))];

    public static SourceItem Item(IntakeResult result)
    {
        Assert.Null(result.Problem);
        return result.Item!;
    }

    /// <summary>Reads what must be refused: one problem, told in words, within the bounds of <see cref="Wire.ReadHostile"/>.</summary>
    public static string Refused(string content, int seconds = 1)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var result = Assert.Single(Wire.ReadHostile(() => new MemoryStream(bytes), "in", seconds));

        Assert.Null(result.Item);
        return result.Problem!;
    }
}
