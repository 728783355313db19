using System.Globalization;
using Depesche.LanguageData;

namespace Depesche.Times;

/// <summary>A word or fixed group of words that is an expression of time by itself.</summary>
/// <param name="Words">Its words; one that ends with <c>-</c> stands for an adjective with any ending.</param>
/// <param name="First">Index of the first word of the expression proper.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Meaning">What it says; null when it is no expression of time, though its words alone could be one.</param>
internal sealed record TimePhrase(string[] Words, int First, int End, TimeMeaning? Meaning)
{
    private const string ExpressionsFile = "de/times/expressions.tsv";
    private const string HolidaysFile = "de/times/holidays.tsv";

    /// <summary>Reads the fixed expressions and the names of feasts.</summary>
    public static IEnumerable<TimePhrase> Read(LanguageFiles data)
    {
        var keys = new Dictionary<string, TimePhrase>(StringComparer.Ordinal);
        foreach (var row in data.Read(ExpressionsFile, "words", "type", "value", "example"))
        {
            var meaning = row[1] == "none" ? null : ParseMeaning(row, row.Enum<TimexType>(1), row[2]);
            foreach (var words in row.List(0))
            {
                Add(keys, row, words, meaning);
            }
        }

        foreach (var row in data.Read(HolidaysFile, "name", "day"))
        {
            var (day, part) = row[1].Split('T') is [var before, var after] ? (before, after) : (row[1], null);
            var rule = HolidayRule.Parse(day) ?? throw row.Error($"'{row[1]}' is no day such as 12-25, easter+39, advent-7, 05-7-2 or easter-1..easter+1");
            var meaning = new TimeMeaning
            {
                Type = part is null ? TimexType.Date : TimexType.Time,
                Grain = part is null ? TimeGrain.Day : TimeGrain.Part,
                Holiday = rule,
                Part = part,
            };
            foreach (var words in row.List(0))
            {
                Add(keys, row, words, meaning);
            }
        }

        return keys.Values;
    }

    private static void Add(Dictionary<string, TimePhrase> keys, DataRow row, string text, TimeMeaning? meaning)
    {
        var words = text.Split(' ');
        var first = Array.FindIndex(words, w => w.StartsWith('['));
        var last = Array.FindIndex(words, w => w.EndsWith(']'));
        if (first < 0 != last < 0 || (first >= 0 && last < first) || words.Contains(""))
        {
            throw row.Error($"'{text}': words are parted by one space, and [ ] mark a run of them");
        }

        var bare = Array.ConvertAll(words, w => w.Trim('[', ']'));
        var phrase = new TimePhrase(bare, Math.Max(first, 0), last < 0 ? words.Length : last + 1, meaning);
        var key = string.Join(' ', bare);
        if (keys.ContainsKey(key) && !row.IsOwn)
        {
            throw row.Error($"'{key}' stands in the table twice");
        }

        keys[key] = phrase;
    }

    private static TimeMeaning ParseMeaning(DataRow row, TimexType type, string value)
    {
        var part = value.IndexOf('T', StringComparison.Ordinal) is > 0 and var t && char.IsAsciiLetterLower(value[0]) ? value[(t + 1)..] : null;
        var step = part is null ? value : value[..^(part.Length + 1)];
        var sign = step.AsSpan().LastIndexOfAny('+', '-');
        if (!char.IsAsciiLetterLower(value[0]))
        {
            return new TimeMeaning { Type = type, Value = value };
        }

        var name = sign > 0 ? step[..sign] : step;
        if (sign < 0 || !int.TryParse(step.AsSpan(sign), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
        {
            throw row.Error($"'{value}' is no step such as day-1");
        }

        var grain = name switch
        {
            "day" or "told-day" => TimeGrain.Day,
            "week" => TimeGrain.Week,
            "month" => TimeGrain.Month,
            "quarter" => TimeGrain.Quarter,
            "year" or "told-year" => TimeGrain.Year,
            _ => throw row.Error($"'{name}' is none of day, week, month, quarter, year, told-day, told-year"),
        };
        return new TimeMeaning
        {
            Type = type,
            Grain = part is null ? grain : TimeGrain.Part,
            StepGrain = grain,
            Step = count,
            Part = part,
            IsFromMention = name.StartsWith("told-", StringComparison.Ordinal),
        };
    }
}
