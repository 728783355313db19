using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Depesche.Archive.Questions;
using Depesche.NewsItems;

namespace Depesche.Cli.Commands;

/// <summary>The options by which every question to an archive can be narrowed.</summary>
internal sealed class FilterOptions
{
    private readonly Option<PartialDate?> since = Date("--since", "Only from this day, month or year on: 2023, 2023-04 or 2023-04-18.");
    private readonly Option<PartialDate?> until = Date("--until", "Only until the end of this day, month or year.");
    private readonly Option<ImmutableArray<string>> sources = List("--source", "NAME", "Only reports of these suppliers or agencies: dpa,AFP.");

    private readonly Option<string?> text = new("--text")
    {
        Description = "Only reports with these words in any form: --text 'Kündigung Vertrag', 'Minister* NICHT Rom', '\"Ende der Gewalt\"'.",
        HelpName = "WORDS",
    };

    private readonly Option<DateTimeOffset?> asOf = new("--as-of")
    {
        Description = "Answer as the archive stood at the end of this day, or at this moment (2023-04-18T10:00Z).",
        HelpName = "DATE",
        CustomParser = result => Moment(result),
    };

    private readonly Option<int?> limit = new("--limit")
    {
        Description = "At most so many rows.",
        HelpName = "N",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0)
            {
                return most;
            }

            result.AddError($"--limit '{result.Tokens[0].Value}': expected a number above 0");
            return null;
        },
    };

    public void AddTo(Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[since, until, sources, text, asOf, limit])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (Date(result, since) is { } first && Date(result, until) is { } last && IsAfter(first.ToString(), last.ToString()))
            {
                result.AddError($"--since {first} is after --until {last}");
            }
        });
    }

    /// <summary>Puts what was given into a filter.</summary>
    public T Into<T>(ParseResult arguments, T filter)
        where T : ReportFilter => filter with
        {
            Since = arguments.GetValue(since),
            Until = arguments.GetValue(until),
            Sources = arguments.GetValue(sources),
            Text = arguments.GetValue(text),
            AsOf = arguments.GetValue(asOf),
            Limit = arguments.GetValue(limit),
        };

    /// <summary>An option that takes several values, parted by commas or given again.</summary>
    public static Option<ImmutableArray<string>> List(string name, string value, string description) => List(name, value, description, (text, _) => text);

    /// <summary>An option that takes several values, each read by a function that reports what is wrong.</summary>
    public static Option<ImmutableArray<T>> List<T>(string name, string value, string description, Func<string, ArgumentResult, T?> read) => new(name)
    {
        Description = description,
        HelpName = value,
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
        CustomParser = result =>
        {
            var values = result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries)).ToList();
            if (values.Find(v => !HasName(v)) is { } wrong)
            {
                result.AddError($"{name} '{wrong}': expected letters or digits");
                return [];
            }

            return [.. values.Select(v => read(v, result)!)];
        },
    };

    /// <summary>True for what can name somebody or something.</summary>
    public static bool HasName(string value) => value.Any(char.IsLetterOrDigit);

    /// <summary>An option that takes names of an enumeration in any case.</summary>
    public static Option<ImmutableArray<T>> Names<T>(string name, string description, Func<T, string> nameOf)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>().ToDictionary(nameOf, v => v, StringComparer.OrdinalIgnoreCase);
        return List<T>(name, "NAME", $"{description}: {string.Join(", ", values.Keys)}.", (text, result) =>
        {
            if (!values.TryGetValue(text, out var value))
            {
                result.AddError($"{name} '{text}' is none of {string.Join(", ", values.Keys)}");
            }

            return value;
        });
    }

    // Values are not to be asked for where they may be wrong.
    private static PartialDate? Date(CommandResult command, Option<PartialDate?> option) =>
        command.GetResult(option) is { Tokens: [var token, ..] } && PartialDate.TryParse(token.Value, out var date) ? date : null;

    // As far as both dates tell: 2023-04 is not after 2023.
    private static bool IsAfter(string first, string last) => string.CompareOrdinal(first, 0, last, 0, Math.Min(first.Length, last.Length)) > 0;

    private static Option<PartialDate?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (PartialDate.TryParse(result.Tokens[0].Value, out var date))
            {
                return date;
            }

            result.AddError($"{name} '{result.Tokens[0].Value}' is no date; expected 2023, 2023-04 or 2023-04-18");
            return null;
        },
    };

    private static DateTimeOffset? Moment(ArgumentResult result)
    {
        var given = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddSeconds(-1);
        }

        if (given.Contains('T') && DateTimeOffset.TryParse(given, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return moment;
        }

        result.AddError($"--as-of '{given}' is no date; expected 2023-04-18 or 2023-04-18T10:00Z");
        return null;
    }
}
