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
/// <remarks>Processor time is counted, not time on the clock, so that other programs on the machine distort little. Rows set in are a part
/// of the row above them and do not count in sums.</remarks>
internal static class SpeedReport
{
    // Long enough for the runtime to have compiled all that is hot a second time.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private const int Rounds = 5;
    private const int PassesInRound = 20;

    /// <summary>What a layer costs a token.</summary>
    private readonly record struct Cost(double Microseconds, double Bytes)
    {
        public static Cost operator +(Cost left, Cost right) => new(left.Microseconds + right.Microseconds, left.Bytes + right.Bytes);
    }

    public static void Print(TextWriter output)
    {
        var data = LanguageFiles.BuiltIn;
        var tokenizer = Load(output, "text", () => new Tokenizer(data));
        var syntax = Load(output, "syntax", () => new SyntaxAnalyzer(data));
        var actors = Load(output, "actors", () => new ActorResolver(data));
        var times = Load(output, "times", () => new TimeTagger(data));
        var quotations = Load(output, "quotations", () => new QuotationExtractor(data));
        var events = Load(output, "events", () => new EventCoder(data));
        var clauses = new ClauseBuilder(data);

        var items = SampleReports.Load();
        var texts = items.Select(tokenizer.Tokenize).ToArray();
        var trees = texts.Select(syntax.Analyze).ToArray();
        var who = trees.Select(actors.Resolve).ToArray();
        var when = who.Select(times.Tag).ToArray();
        var said = when.Select(quotations.Extract).ToArray();
        var tokens = texts.Sum(t => t.Tokens.Length);

        output.WriteLine($"{items.Length} reports, {tokens} tokens, one thread, processor time, median of {Rounds} rounds");
        var text = Measure("text", i => tokenizer.Tokenize(items[i]));
        var tree = Measure("syntax", i => syntax.Analyze(texts[i]));
        Measure("  clauses", i => new ParsedText(texts[i], trees[i].Words, clauses));
        var actor = Measure("actors", i => actors.Resolve(trees[i]));
        var name = Measure("  names", i => actors.FindNames(trees[i]));
        var rest = Measure("times", i => times.Tag(who[i])) +
            Measure("quotations", i => quotations.Extract(when[i])) +
            Measure("events", i => events.Code(said[i]));
        Write("tokenising to parsing and names", text + tree + name);
        Write("all", text + tree + actor + rest);
        output.WriteLine(FormattableString.Invariant($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MiB"));

        Cost Measure(string layer, Func<int, object> read)
        {
            for (var start = Environment.CpuUsage.TotalTime; Environment.CpuUsage.TotalTime - start < WarmUp;)
            {
                for (var i = 0; i < items.Length; i++)
                {
                    read(i);
                }
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
            var bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)(Rounds * PassesInRound * tokens);
            var cost = new Cost(spent[Rounds / 2], bytes);
            Write(layer, cost);
            return cost;
        }

        void Write(string layer, Cost cost) => output.WriteLine(FormattableString.Invariant(
            $"{layer,-32}{1e6 / cost.Microseconds,12:N0} tokens/s {cost.Microseconds,8:0.00} µs/token {cost.Bytes,8:0} bytes/token"));
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
