using System.Diagnostics;
using Depesche.Actors;
using Depesche.Events;
using Depesche.LanguageData;
using Depesche.Quotations;
using Depesche.Syntax;
using Depesche.Text;
using Depesche.Times;

namespace Depesche.Benchmarks;

/// <summary>Tokens a second of each layer on one thread, over the sample reports: the median of many rounds.</summary>
internal static class SpeedReport
{
    private const int WarmUpRounds = 40;
    private const int Rounds = 60;

    public static void Print(TextWriter output)
    {
        var load = Stopwatch.StartNew();
        var data = LanguageFiles.BuiltIn;
        var tokenizer = new Tokenizer(data);
        var syntax = new SyntaxAnalyzer(data);
        var actors = new ActorResolver(data);
        var times = new TimeTagger(data);
        var quotations = new QuotationExtractor(data);
        var events = new EventCoder(data);
        load.Stop();

        var items = SampleReports.Load();
        string[] names = ["text", "syntax", "actors", "times", "quotations", "events", "all"];
        var ticks = new long[names.Length][];
        for (var i = 0; i < ticks.Length; i++)
        {
            ticks[i] = new long[Rounds];
        }

        var tokens = 0;
        var allocated = 0L;
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            tokens = 0;
            var spent = new long[names.Length];
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var item in items)
            {
                var t0 = Stopwatch.GetTimestamp();
                var text = tokenizer.Tokenize(item);
                var t1 = Stopwatch.GetTimestamp();
                var trees = syntax.Analyze(text);
                var t2 = Stopwatch.GetTimestamp();
                var who = actors.Resolve(trees);
                var t3 = Stopwatch.GetTimestamp();
                var when = times.Tag(who);
                var t4 = Stopwatch.GetTimestamp();
                var said = quotations.Extract(when);
                var t5 = Stopwatch.GetTimestamp();
                events.Code(said);
                var t6 = Stopwatch.GetTimestamp();
                tokens += text.Tokens.Length;
                spent[0] += t1 - t0;
                spent[1] += t2 - t1;
                spent[2] += t3 - t2;
                spent[3] += t4 - t3;
                spent[4] += t5 - t4;
                spent[5] += t6 - t5;
                spent[6] += t6 - t0;
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (round >= 0)
            {
                for (var i = 0; i < spent.Length; i++)
                {
                    ticks[i][round] = spent[i];
                }
            }
        }

        output.WriteLine($"{items.Length} reports, {tokens} tokens, one thread, median of {Rounds} rounds");
        for (var i = 0; i < names.Length; i++)
        {
            Array.Sort(ticks[i]);
            var seconds = ticks[i][Rounds / 2] / (double)Stopwatch.Frequency;
            output.WriteLine(FormattableString.Invariant(
                $"{names[i],-12}{tokens / seconds,14:N0} tokens/s {seconds * 1e6 / tokens,8:0.00} µs/token"));
        }

        output.WriteLine(FormattableString.Invariant($"loading data {load.Elapsed.TotalMilliseconds,10:0} ms"));
        output.WriteLine(FormattableString.Invariant($"allocated    {allocated / tokens,10:N0} bytes/token"));
        output.WriteLine(FormattableString.Invariant($"peak memory  {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0,10:0} MiB"));
    }
}
