using Depesche.LanguageData;
using Depesche.Times;

namespace Depesche.Tests.Times;

public sealed class TimeDataTests
{
    [Fact]
    public void Every_fixed_expression_is_found_under_its_own_words()
    {
        var missed = new List<string>();
        foreach (var row in LanguageFiles.BuiltIn.Read("de/times/expressions.tsv", "words", "type", "value", "example"))
        {
            foreach (var words in row.List(0))
            {
                var text = $"Wie es {Join(words)}, so blieb es.";
                var found = TimeReading.Values(text).ToList();
                if (row[1] == "none" ? found.Count > 0 : !found.Any(f => f.Contains(row[1].ToUpperInvariant(), StringComparison.Ordinal)))
                {
                    missed.Add($"{row.Line}: {text} {string.Join("; ", found)}");
                }
            }
        }

        Assert.Empty(missed);
    }

    [Theory]
    [InlineData("de/times/expressions.tsv", "words", "type", "value", "example")]
    [InlineData("de/times/modifiers.tsv", "forms", "kind", "value", "example")]
    public void Every_row_reads_as_its_example_says(string file, params string[] columns)
    {
        var missed = new List<string>();
        foreach (var row in LanguageFiles.BuiltIn.Read(file, columns))
        {
            var (text, expected) = row[3].Split(" => ") is [var sentence, var values] ? (sentence, values) : (row[3], "");
            var found = string.Join("; ", TimeReading.Values(text));
            if ((found.Length == 0 ? "-" : found) != expected)
            {
                missed.Add($"{row.Line}: {text} {found}");
            }
        }

        Assert.Empty(missed);
    }

    [Fact]
    public void Every_feast_is_found_under_its_own_name()
    {
        var missed = new List<string>();
        foreach (var row in LanguageFiles.BuiltIn.Read("de/times/holidays.tsv", "name", "day"))
        {
            foreach (var name in row.List(0))
            {
                var (day, part) = row[1].Split('T') is [var before, var after] ? (before, "T" + after) : (row[1], "");
                var rule = HolidayRule.Parse(day)!;
                var words = rule.IsOnlyCounted ? "ersten " + name : name;
                var expected = $"{words} 2022 = {(part.Length == 0 ? "DATE" : "TIME")} {(rule.Days > 1 ? "2022-" : TimexValues.Day(rule.In(2022)))}{part}";
                if (!TimeReading.Values($"Die Läden öffnen {words} 2022 später.").Any(found => rule.Days > 1 ? found.StartsWith(expected, StringComparison.Ordinal) : found == expected))
                {
                    missed.Add($"{row.Line}: {expected}");
                }
            }
        }

        Assert.Empty(missed);
    }

    [Fact]
    public void Every_unit_is_counted_under_each_of_its_forms()
    {
        var missed = new List<string>();
        foreach (var row in LanguageFiles.BuiltIn.Read("de/times/units.tsv", "forms", "unit", "number").Where(r => r[1] != "term"))
        {
            foreach (var form in row.List(0).Where(f => f[^1] is not ('.' or 's') && !f.All(char.IsUpper)))
            {
                var text = row[2] switch
                {
                    "singular" => $"In diesem {form} und in jedem {form} geschah es.",
                    "adjective" => $"Es war eine drei{form[..^1]}e Verhandlung.",
                    _ => $"Es dauerte drei {form}.",
                };
                if (!TimeReading.Tag(text).Any(t => t.Type is TimexType.Duration or TimexType.Set))
                {
                    missed.Add($"{row.Line}: {text}");
                }
            }
        }

        Assert.Empty(missed);
    }

    [Fact]
    public void Every_form_of_every_month_and_weekday_is_read()
    {
        foreach (var row in LanguageFiles.BuiltIn.Read("de/times/calendar.tsv", "forms", "kind", "code"))
        {
            foreach (var form in row.List(0))
            {
                if (row[1] == "month")
                {
                    Assert.Equal([$"5. {form} 2021 = DATE 2021-{int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture):D2}-05"], TimeReading.Values($"Sie kam am 5. {form} 2021 an."));
                }
                else if (row[1] == "weekday" && form[^1] != '.')
                {
                    Assert.Single(TimeReading.Tag($"Sie kam am {form} an."));
                }
            }
        }
    }

    [Theory]
    [InlineData("de/times/units.tsv", "forms\tunit\tnumber", "Mond\tmoon\tsingular", "moon")]
    [InlineData("de/times/calendar.tsv", "forms\tkind\tcode", "Dreizehnter\tmonth\t13", "13")]
    [InlineData("de/times/calendar.tsv", "forms\tkind\tcode", "Zeit\ttide\t1", "tide")]
    [InlineData("de/times/calendar.tsv", "forms\tkind\tcode", "Lenz\tseason\tXX", "XX")]
    [InlineData("de/times/numbers.tsv", "forms\tkind\tvalue", "umpf\tdigit\tviele", "viele")]
    [InlineData("de/times/numbers.tsv", "forms\tkind\tvalue", "umpf\tbig\t7", "big")]
    [InlineData("de/times/modifiers.tsv", "forms\tkind\tvalue\texample", "umpf\trelative\tbald\t-", "bald")]
    [InlineData("de/times/modifiers.tsv", "forms\tkind\tvalue\texample", "umpf\tmonth\t1\t-", "month")]
    [InlineData("de/times/modifiers.tsv", "forms\tkind\tvalue\texample", "umpf tata\trelative\t1\t-", "umpf tata")]
    [InlineData("de/times/modifiers.tsv", "forms\tkind\tvalue\texample", "umpf\tmodal\t1\t-", "modal")]
    [InlineData("de/times/expressions.tsv", "words\ttype\tvalue\texample", "umpf\tdate\tmoon+1\t-", "moon")]
    [InlineData("de/times/expressions.tsv", "words\ttype\tvalue\texample", "umpf\tdate\tday\t-", "day")]
    [InlineData("de/times/expressions.tsv", "words\ttype\tvalue\texample", "umpf]\tdate\tday+1\t-", "umpf")]
    [InlineData("de/times/expressions.tsv", "words\ttype\tvalue\texample", "umpf\tmoment\tday+1\t-", "moment")]
    [InlineData("de/times/modifiers.tsv", "forms\tkind\tvalue\texample", "umpf\tquarter-hour\t4\t-", "4")]
    [InlineData("de/times/modifiers.tsv", "forms\tkind\tvalue\texample", "umpf\trange\tfrom\t-", "from")]
    [InlineData("de/times/modifiers.tsv", "forms\tkind\tvalue\texample", "umpf tata\tera\t2\t-", "2")]
    [InlineData("de/times/calendar.tsv", "forms\tkind\tcode", "Umpftage\tweekdays\t8", "8")]
    [InlineData("de/times/holidays.tsv", "name\tday", "Umpftage\teaster+1..easter-1", "easter+1..easter-1")]
    [InlineData("de/times/holidays.tsv", "name\tday", "Umpftag\teaster", "easter")]
    [InlineData("de/times/holidays.tsv", "name\tday", "Umpftag\t12-25/0", "12-25/0")]
    public void A_wrong_row_is_named_with_its_file_and_line(string file, string header, string row, string problem)
    {
        var data = LanguageFiles.With(new Dictionary<string, string> { [file] = $"{header}\n{row}\n" });

        var error = Assert.Throws<DataFileException>(() => new TimeVocabulary(data));

        Assert.Equal((file, 2), (error.File, error.Line));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    /// <summary>A row's words as running text: marks dropped, adjectives with an ending.</summary>
    private static string Join(string words)
    {
        var parts = words.Split(' ').Select(w => w.Trim('[', ']')).Select(w => w.EndsWith('-') ? w[..^1] + "en" : w);
        return string.Join(' ', parts);
    }
}
