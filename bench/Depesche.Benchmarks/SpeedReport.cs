using System.Diagnostics;
using Depesche.Actors;
using Depesche.Events;
using Depesche.LanguageData;
using Depesche.Quotations;
using Depesche.Syntax;
using Depesche.Text;
using Depesche.Times;

namespace Depesche.Benchmarks;

/// <summary>Tokens a second of each layer on one thread, over the sample reports.</summary>
/// <remarks>Processor time is counted, not time on the clock, so that other programs on the machine distort little.</remarks>
internal static class SpeedReport
{
    private const int WarmUpRounds = 30;
    private const int Rounds = 5;
    private const int PassesInRound = 20;

    public static void Print(TextWriter output)
    {
        var data = LanguageFiles.BuiltIn;
        var tokenizer = Load(output, "text", () => new Tokenizer(data));
        var syntax = Load(output, "syntax", () => new SyntaxAnalyzer(data));
        var actors = Load(output, "actors", () => new ActorResolver(data));
        var times = Load(output, "times", () => new TimeTagger(data));
        var quotations = Load(output, "quotations", () => new QuotationExtractor(data));
        var events = Load(output, "events", () => new EventCoder(data));

        var items = SampleReports.Load();
        var texts = items.Select(tokenizer.Tokenize).ToArray();
        var trees = texts.Select(syntax.Analyze).ToArray();
        var who = trees.Select(actors.Resolve).ToArray();
        var when = who.Select(times.Tag).ToArray();
        var said = when.Select(quotations.Extract).ToArray();
        var tokens = texts.Sum(t => t.Tokens.Length);

        output.WriteLine($"{items.Length} reports, {tokens} tokens, one thread, processor time, median of {Rounds} rounds");
        var all = 0.0;
        Measure("text", i => tokenizer.Tokenize(items[i]));
        Measure("syntax", i => syntax.Analyze(texts[i]));
        Measure("actors", i => actors.Resolve(trees[i]));
        Measure("times", i => times.Tag(who[i]));
        Measure("quotations", i => quotations.Extract(when[i]));
        Measure("events", i => events.Code(said[i]));
        output.WriteLine(FormattableString.Invariant($"{"all",-12}{1e6 / all,12:N0} tokens/s {all,8:0.00} µs/token"));
        output.WriteLine(FormattableString.Invariant($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0,12:0} MiB"));

        void Measure(string name, Func<int, object> read)
        {
            for (var i = 0; i < WarmUpRounds * items.Length; i++)
            {
                read(i % items.Length);
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var spent = new double[Rounds];
            for (var round = 0; round < Rounds; round++)
            {
                var before = Environment.CpuUsage.TotalTime;
                for (var i = 0; i < PassesInRound * items.Length; i++)
                {
                    read(i % items.Length);
                }

                spent[round] = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / PassesInRound / tokens;
            }

            Array.Sort(spent);
            var median = spent[Rounds / 2];
            var bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)(Rounds * PassesInRound * tokens);
            output.WriteLine(FormattableString.Invariant(
                $"{name,-12}{1e6 / median,12:N0} tokens/s {median,8:0.00} µs/token {bytes,8:0} bytes/token"));
            all += median;
        }
    }

    private static T Load<T>(TextWriter output, string name, Func<T> make)
    {
        var before = Environment.CpuUsage.TotalTime;
        var made = make();
        output.WriteLine(FormattableString.Invariant(
            $"loading {name,-12}{(Environment.CpuUsage.TotalTime - before).TotalMilliseconds,8:0} ms processor time"));
        return made;
    }
}
