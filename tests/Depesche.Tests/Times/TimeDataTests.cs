using Depesche.LanguageData;
using Depesche.Times;

namespace Depesche.Tests.Times;

public sealed class TimeDataTests
{
    [Fact]
    public void Every_fixed_expression_is_found_under_its_own_words()
    {
        var missed = new List<string>();
        foreach (var row in LanguageFiles.BuiltIn.Read("de/times/expressions.tsv", "words", "type", "value"))
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

    [Fact]
    public void Every_feast_is_found_under_its_own_name()
    {
        var missed = new List<string>();
        foreach (var row in LanguageFiles.BuiltIn.Read("de/times/holidays.tsv", "name", "day"))
        {
            foreach (var name in row.List(0))
            {
                var text = $"Die Läden öffnen {name} 2022 später.";
                var expected = $"{name} 2022 = DATE {TimexValues.Day(HolidayRule.Parse(row[1])!.In(2022))}";
                if (!TimeReading.Values(text).Contains(expected))
                {
                    missed.Add($"{row.Line}: {expected}");
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
    [InlineData("de/times/modifiers.tsv", "forms\tkind\tvalue", "umpf\trelative\tbald", "bald")]
    [InlineData("de/times/modifiers.tsv", "forms\tkind\tvalue", "umpf\tmonth\t1", "month")]
    [InlineData("de/times/modifiers.tsv", "forms\tkind\tvalue", "umpf tata\trelative\t1", "umpf tata")]
    [InlineData("de/times/modifiers.tsv", "forms\tkind\tvalue", "umpf\tmodal\t1", "modal")]
    [InlineData("de/times/expressions.tsv", "words\ttype\tvalue", "umpf\tdate\tmoon+1", "moon")]
    [InlineData("de/times/expressions.tsv", "words\ttype\tvalue", "umpf\tdate\tday", "day")]
    [InlineData("de/times/expressions.tsv", "words\ttype\tvalue", "umpf]\tdate\tday+1", "umpf")]
    [InlineData("de/times/expressions.tsv", "words\ttype\tvalue", "umpf\tmoment\tday+1", "moment")]
    [InlineData("de/times/holidays.tsv", "name\tday", "Umpftag\teaster", "easter")]
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
