using System.Globalization;

namespace Depesche.Benchmarks.Corpus;

/// <summary>The command <c>corpus COUNT FILE.jsonl [--seed N]</c>.</summary>
internal static class CorpusCommand
{
    private const string Usage = "usage: corpus COUNT FILE.jsonl [--seed N]";
    private const string Extension = ".jsonl";

    public static int Run(ReadOnlySpan<string> arguments, TextWriter output, TextWriter errors)
    {
        var seed = 1UL;
        if (arguments is [_, _, "--seed", var given] && ulong.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out seed))
        {
            arguments = arguments[..2];
        }

        if (arguments is not [var number, var file] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || !file.EndsWith(Extension, StringComparison.Ordinal))
        {
            errors.WriteLine(Usage);
            return 2;
        }

        using var reports = File.Create(file);
        using var truth = File.Create(file[..^Extension.Length] + ".truth" + Extension);
        var writer = new CorpusWriter(reports, truth);
        var summary = new CorpusSummary();
        foreach (var report in new WireCorpus(count, seed).Reports())
        {
            writer.Write(report);
            summary.Add(report);
        }

        summary.Print(output);
        return 0;
    }
}
