using System.Globalization;
using Depesche.Archive.Adding;
using Depesche.Intake;

namespace Depesche.Cli.Output;

/// <summary>Shows how far adding has come: one line that is written over on a terminal, else a line now and then.</summary>
/// <param name="meter">Counts what is read of the input.</param>
/// <param name="total">Bytes of the input; 0 when unknown.</param>
/// <param name="output">Where it is shown.</param>
/// <param name="isTerminal">Whether that is a terminal.</param>
/// <param name="clock">Tells when it is time to.</param>
internal sealed class AddProgress(IntakeMeter meter, long total, TextWriter output, bool isTerminal, TimeProvider clock)
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan InLog = TimeSpan.FromSeconds(10);

    private long last = clock.GetTimestamp();
    private bool isShown;

    public void Show(AddSummary so)
    {
        if (clock.GetElapsedTime(last) < (isTerminal ? OnTerminal : InLog))
        {
            return;
        }

        last = clock.GetTimestamp();
        if (isTerminal)
        {
            output.Write($"\r{Line(so)}\e[K");
            isShown = true;
        }
        else
        {
            output.WriteLine(Line(so));
        }
    }

    /// <summary>Frees the line for other output.</summary>
    public void Clear()
    {
        if (isShown)
        {
            output.Write("\r\e[K");
            isShown = false;
        }
    }

    private string Line(AddSummary so)
    {
        var seconds = Math.Max(so.Elapsed.TotalSeconds, 0.001);
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{so.Total:N0} reports, {so.Total / seconds:N0}/s, {meter.Bytes / 1e6 / seconds:N1} MB/s");
        if (total > 0 && meter.Bytes > 0)
        {
            var share = Math.Min(1.0, (double)meter.Bytes / total);
            line += string.Create(CultureInfo.InvariantCulture, $", {100 * share:N0} %, {Duration(TimeSpan.FromSeconds(seconds * (1 - share) / share))} left");
        }

        return line + string.Create(CultureInfo.InvariantCulture, $", {so.Of(AddOutcome.Failed):N0} failed");
    }

    public static string Duration(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min")
        : time.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:N1} s");
}
