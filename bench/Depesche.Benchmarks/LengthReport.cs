using System.Collections.Immutable;
using System.Globalization;
using Depesche.Actors;
using Depesche.Events;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Quotations;
using Depesche.Syntax;
using Depesche.Text;
using Depesche.Times;

namespace Depesche.Benchmarks;

/// <summary>Microseconds a character of each layer for inputs of growing length: down a column the figures stay level where time is
/// linear.</summary>
/// <remarks>Processor time is counted. Short inputs are read several times. Besides ordinary text the inputs are what an attacker
/// or a broken file would send. Arguments name the tables wanted, and a number is the greatest length wanted.</remarks>
internal static class LengthReport
{
    /// <summary>Characters that are read at least, by repeating the shorter inputs.</summary>
    private const int LeastCharacters = 500_000;

    private const int WarmUpRounds = 60;

    private static readonly ImmutableArray<int> Sizes = [10_000, 100_000, 1_000_000, 10_000_000];

    /// <summary>The layers in their order; each takes what the one before gives.</summary>
    private static readonly ImmutableArray<string> Layers = ["item", "text", "syntax", "actors", "times", "quotations", "events"];

    public static void Print(TextWriter output, ReadOnlySpan<string> arguments)
    {
        var stages = Stages(LanguageFiles.BuiltIn);
        var ordinary = Ordinary();
        var most = Sizes[^1];
        var names = new List<string>();
        foreach (var argument in arguments)
        {
            if (int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                most = length;
            }
            else
            {
                names.Add(argument);
            }
        }

        output.WriteLine("microseconds of processor time a character");
        for (var round = 0; round < WarmUpRounds; round++)
        {
            Read(stages, ordinary[..Sizes[0]]);
        }

        Table("ordinary", "sample reports", ordinary);
        Table("quotes", "quotation marks", "„“\"»«");
        Table("digits", "digits in groups", "1234567890 12.3.2024 ");
        Table("number", "one number", "1234567890");
        Table("sentence", "one endless sentence", "der Minister sagte dem Sprecher am Montag in Berlin und ");
        Table("clauses", "one endless sentence of clauses", "sagte der Minister, dass die Regierung am Montag erklärte, ");
        Table("brackets", "open brackets", "([{");
        Table("bracketed", "open brackets between words", "Minister (laut Müller ");

        void Table(string name, string title, string unit)
        {
            if (names.Count == 0 || names.Contains(name))
            {
                Write(output, stages, title, unit, most);
            }
        }
    }

    private static void Write(TextWriter output, ImmutableArray<Func<object, object>> stages, string title, string unit, int most)
    {
        output.WriteLine();
        output.Write($"{title,-32}");
        foreach (var layer in Layers)
        {
            output.Write($"{layer,11}");
        }

        output.WriteLine($"{"all",11}");
        foreach (var size in Sizes.Where(s => s <= most))
        {
            var text = Repeat(unit, size);
            var rounds = Math.Max(1, LeastCharacters / size);
            var costs = new double[Layers.Length];
            for (var round = 0; round < rounds; round++)
            {
                var spent = Read(stages, text);
                for (var layer = 0; layer < costs.Length; layer++)
                {
                    costs[layer] += spent[layer] / rounds / size;
                }
            }

            output.Write($"{Size(size),32}");
            foreach (var cost in costs)
            {
                output.Write(FormattableString.Invariant($"{cost,11:0.000}"));
            }

            output.WriteLine(FormattableString.Invariant($"{costs.Sum(),11:0.000}"));
        }
    }

    private static string Size(int characters) => characters < 1_000_000 ? $"{characters / 1000} KB" : $"{characters / 1_000_000} MB";

    /// <summary>Microseconds of processor time that each layer takes for a text.</summary>
    private static double[] Read(ImmutableArray<Func<object, object>> stages, string text)
    {
        var spent = new double[stages.Length];
        object result = text;
        for (var stage = 0; stage < stages.Length; stage++)
        {
            var before = Environment.CpuUsage.TotalTime;
            result = stages[stage](result);
            spent[stage] = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
        }

        return spent;
    }

    private static ImmutableArray<Func<object, object>> Stages(LanguageFiles data)
    {
        var tokenizer = new Tokenizer(data);
        var syntax = new SyntaxAnalyzer(data);
        var actors = new ActorResolver(data);
        var times = new TimeTagger(data);
        var quotations = new QuotationExtractor(data);
        var events = new EventCoder(data);
        return
        [
            text => NewsItem.Parse((string)text),
            item => tokenizer.Tokenize((NewsItem)item),
            text => syntax.Analyze((TokenizedText)text),
            trees => actors.Resolve((ParsedText)trees),
            who => times.Tag((ActorLayer)who),
            when => quotations.Extract((TimeLayer)when),
            said => events.Code((QuotationLayer)said),
        ];
    }

    private static string Ordinary() => string.Join("\n\n", SampleReports.Load().Select(item => item.Text));

    private static string Repeat(string unit, int length) =>
        string.Create(length, unit, static (text, unit) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = unit[i % unit.Length];
            }
        });
}
