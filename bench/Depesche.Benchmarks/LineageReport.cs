using System.Text;
using Depesche.Archive.Lineage;
using Depesche.Text;

namespace Depesche.Benchmarks;

/// <summary>Microseconds a text of finding copies, among more and more texts, and what the index costs in memory.</summary>
/// <remarks>The texts are words of the sample reports in random order, about 1,600 characters each, and every tenth is a copy of an earlier one
/// that was cut. Processor time is counted.</remarks>
internal static class LineageReport
{
    private const int Texts = 100_000;
    private const int TextLength = 1_600;
    private const int CopyEvery = 10;
    private const int Window = 500;

    public static void Print(TextWriter output)
    {
        var notes = Add(output);
        Restore(output, notes);
    }

    private static (byte[] Signature, CopyFinding Finding)[] Add(TextWriter output)
    {
        var texts = MakeTexts();
        foreach (var text in texts[..Window])
        {
            Sign(text);
        }

        var start = Environment.CpuUsage.TotalTime;
        var signatures = texts.Select(Sign).ToArray();
        output.WriteLine(FormattableString.Invariant($"signature                     {Since(start, Texts),8:0.0} µs/text {signatures.Average(s => s.ToBytes().Length),6:0} bytes"));

        var index = new CopyIndex();
        var findings = new CopyFinding[Texts];
        foreach (var count in (int[])[1_000, 10_000, Texts])
        {
            var done = Array.IndexOf(findings, null);
            for (var i = done; i < count - Window; i++)
            {
                findings[i] = index.Add(i, signatures[i]);
            }

            start = Environment.CpuUsage.TotalTime;
            for (var i = count - Window; i < count; i++)
            {
                findings[i] = index.Add(i, signatures[i]);
            }

            output.WriteLine(FormattableString.Invariant($"adding the last {Window} of {count,7:N0}  {Since(start, Window),8:0.0} µs/text"));
        }

        output.WriteLine($"copies found: {findings.Count(f => f.Best is not null)} of {Texts / CopyEvery - 1}");
        return [.. findings.Select((f, i) => (signatures[i].ToBytes(), f))];
    }

    private static void Restore(TextWriter output, (byte[] Signature, CopyFinding Finding)[] notes)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Environment.CpuUsage.TotalTime;
        var index = new CopyIndex();
        for (var i = 0; i < Texts; i++)
        {
            if (notes[i].Finding.IsCompared)
            {
                index.Restore(i, TextSignature.FromBytes(notes[i].Signature), notes[i].Finding.Family, notes[i].Finding.Best);
            }
        }

        index.Add(Texts, TextSignature.FromBytes(notes[0].Signature));
        output.WriteLine(FormattableString.Invariant($"restoring {Texts:N0} texts       {(Environment.CpuUsage.TotalTime - start).TotalMilliseconds,8:0} ms"));
        output.WriteLine(FormattableString.Invariant($"memory of the index           {(GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Texts,8:0} bytes/text"));
        GC.KeepAlive(index);
        GC.KeepAlive(notes);
    }

    private static double Since(TimeSpan start, int count) => (Environment.CpuUsage.TotalTime - start).TotalMicroseconds / count;

    private static TextSignature Sign(string text) => TextSignature.Of(text, [new TextSpan(0, text.Length)]);

    private static string[] MakeTexts()
    {
        var words = SampleReports.Load().SelectMany(i => i.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var random = new Random(1);
        var texts = new string[Texts];
        for (var i = 0; i < Texts; i++)
        {
            if (i % CopyEvery == CopyEvery - 1 && i > CopyEvery)
            {
                var whole = texts[i - 1 - random.Next(CopyEvery - 1)];
                texts[i] = whole[..(whole.Length * 2 / 3)];
                continue;
            }

            var text = new StringBuilder(TextLength + 40);
            while (text.Length < TextLength)
            {
                text.Append(words[random.Next(words.Length)]).Append(' ');
            }

            texts[i] = text.ToString();
        }

        return texts;
    }
}
