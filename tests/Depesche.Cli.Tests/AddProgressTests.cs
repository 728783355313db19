using Depesche.Archive.Adding;
using Depesche.Cli.Output;
using Depesche.Intake;

namespace Depesche.Cli.Tests;

public class AddProgressTests
{
    [Fact]
    public void In_a_log_progress_has_a_line_each_ten_seconds()
    {
        var clock = new Clock();
        var shown = Shown(clock, isTerminal: false, 4, 10, 12, 25);

        Assert.Equal("10 reports, 1/s, 0.0 MB/s, 0 failed\n25 reports, 1/s, 0.0 MB/s, 0 failed\n", shown.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void On_a_terminal_one_line_is_written_over()
    {
        var shown = Shown(new Clock(), isTerminal: true, 1, 2);

        Assert.Equal("\r1 reports, 1/s, 0.0 MB/s, 0 failed\e[K\r2 reports, 1/s, 0.0 MB/s, 0 failed\e[K\r\e[K", shown);
    }

    private static string Shown(Clock clock, bool isTerminal, params int[] seconds)
    {
        var output = new StringWriter();
        var progress = new AddProgress(new IntakeMeter(), 0, output, isTerminal, clock);
        foreach (var second in seconds)
        {
            clock.Second = second;
            progress.Show(new AddSummary([second, 0, 0, 0, 0], TimeSpan.FromSeconds(second)));
        }

        progress.Clear();
        return output.ToString();
    }

    private sealed class Clock : TimeProvider
    {
        public long Second { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Second;
    }
}
