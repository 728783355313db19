namespace Depesche.Intake.Tests;

public sealed class DamageTests
{
    public static TheoryData<string> Fixtures =>
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "Fixtures"), f)),
    ];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Whatever_is_cut_off_or_altered_gives_results_and_no_exception(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", name));
        for (var at = 1; at < bytes.Length; at += 41)
        {
            AssertTold(bytes[..at]);
            byte[] altered = [.. bytes];
            altered[at] = (byte)"<>&\"\0\u00FF"[at % 6];
            AssertTold(altered);
        }
    }

    private static void AssertTold(byte[] bytes)
    {
        var results = new ReportIntake().Read("in", new MemoryStream(bytes)).ToList();

        Assert.NotEmpty(results);
        Assert.All(results, r => Assert.True(r.Item is null != r.Problem is null));
    }
}
