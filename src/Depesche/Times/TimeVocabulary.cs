using System.Globalization;
using Depesche.LanguageData;

namespace Depesche.Times;

/// <summary>All readings of a form.</summary>
/// <param name="Words">The readings; a <see cref="TimeCategory.Phrase"/> comes last.</param>
/// <param name="Start">Whether an expression can begin with the form.</param>
internal sealed record TimeReadings(TimeWord[] Words, TimeStart Start);

/// <summary>The temporal words of the language files: every form with all its readings.</summary>
internal sealed class TimeVocabulary
{
    private const int LongestForm = 40;

    private readonly Dictionary<string, TimeReadings>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly TimePhrase[][] phrases;

    public TimeVocabulary(LanguageFiles data)
    {
        (var forms, phrases) = new TimeVocabularyBuilder(data).Build();
        words = forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The readings of a form, whatever its case; null when it has none.</summary>
    public TimeReadings? ReadingsOf(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestForm)
        {
            return null;
        }

        Span<char> lower = stackalloc char[LongestForm];
        var length = form.ToLowerInvariant(lower);
        return words.TryGetValue(lower[..length], out var readings) ? readings : null;
    }

    /// <summary>True for a word that stands for an adjective with any ending. A noun with a hyphen (Buß-) stands for itself.</summary>
    public static bool IsInflected(string word) => word.Length > 1 && word[^1] == '-' && !char.IsUpper(word[0]);

    /// <summary>True for the endings that <c>-</c> stands for in the files.</summary>
    public static bool IsAdjectiveEnding(ReadOnlySpan<char> ending) => ending is "e" || (ending.Length == 2 && ending[0] == 'e' && ending[1] is 'n' or 'r' or 's' or 'm');

    /// <summary>The phrases under a <see cref="TimeCategory.Phrase"/> reading, longest first.</summary>
    public ReadOnlySpan<TimePhrase> PhrasesOf(TimeWord word) => phrases[word.Code];
}

/// <summary>Reads the files and builds compounds and inflected forms.</summary>
internal sealed class TimeVocabularyBuilder
{
    private static readonly string[] AdjectiveEndings = ["e", "en", "er", "es", "em"];

    private readonly Dictionary<string, List<TimeWord>> words = new(StringComparer.Ordinal);
    private readonly List<(string Form, int Value)> decades = [];
    private readonly List<(string Form, double Value)> fractions = [];
    private readonly LanguageFiles data;

    public TimeVocabularyBuilder(LanguageFiles data)
    {
        this.data = data;
        ReadNumbers(out var numbers);
        ReadUnits(numbers);
        ReadCalendar();
        ReadModifiers();
    }

    public (Dictionary<string, TimeReadings> Words, TimePhrase[][] Phrases) Build()
    {
        var byFirstWord = new SortedDictionary<string, List<TimePhrase>>(StringComparer.OrdinalIgnoreCase);
        foreach (var phrase in TimePhrase.Read(data))
        {
            foreach (var form in Inflect(phrase.Words[0]))
            {
                if (!byFirstWord.TryGetValue(form, out var list))
                {
                    byFirstWord.Add(form, list = []);
                }

                list.Add(phrase);
            }
        }

        var phrases = new List<TimePhrase[]>();
        foreach (var (form, list) in byFirstWord)
        {
            Add(form, new TimeWord(TimeCategory.Phrase, phrases.Count, IsNoun: list.TrueForAll(p => char.IsUpper(p.Words[0][0]))));
            phrases.Add([.. list.OrderByDescending(p => p.Words.Length)]);
        }

        var forms = new Dictionary<string, TimeReadings>(words.Count, StringComparer.Ordinal);
        foreach (var (form, readings) in words)
        {
            forms.Add(form, new TimeReadings([.. readings], StartOf(readings)));
        }

        return (forms, [.. phrases]);
    }

    /// <summary>The forms of a word: itself, or with adjective endings when it ends with <c>-</c>.</summary>
    public static IEnumerable<string> Inflect(string word) =>
        TimeVocabulary.IsInflected(word) ? AdjectiveEndings.Select(ending => word[..^1] + ending) : [word];

    private void ReadNumbers(out NumberWords numbers)
    {
        numbers = new NumberWords();
        var keys = new RowKeys();
        foreach (var row in data.Read("de/times/numbers.tsv", "forms", "kind", "value"))
        {
            var value = NumberWords.ParseValue(row, 2);
            foreach (var form in row.List(0))
            {
                keys.Add(row, $"{form} {row[1]}");
                numbers.Add(row, form, row[1], value);
                if (row[1] is "one" or "fraction" or "vague")
                {
                    AddInflected(form, new TimeWord(TimeCategory.Number, 0, IsNoun: false, value));
                }
                else if (row[1] == "decade")
                {
                    Add(form, new TimeWord(TimeCategory.Decade, (int)value, IsNoun: false));
                    Add(form, new TimeWord(TimeCategory.Decade, (int)value, IsNoun: true));
                    Add(form + "n", new TimeWord(TimeCategory.Decade, (int)value, IsNoun: true));
                    decades.Add((form, (int)value));
                }

                if (row[1] == "fraction" && !TimeVocabulary.IsInflected(form))
                {
                    fractions.Add((form, value));
                }
            }
        }

        foreach (var (form, value) in numbers.Cardinals())
        {
            Add(form, new TimeWord(TimeCategory.Number, 0, IsNoun: false, value));
        }

        foreach (var form in numbers.Multiples())
        {
            Add(form, new TimeWord(TimeCategory.Times, 0, IsNoun: false));
        }

        foreach (var (stem, value) in numbers.Ordinals())
        {
            AddInflected(stem + "-", new TimeWord(TimeCategory.Ordinal, value, IsNoun: false));
        }
    }

    private void ReadUnits(NumberWords numbers)
    {
        var keys = new RowKeys();
        foreach (var row in data.Read("de/times/units.tsv", "forms", "unit", "number"))
        {
            var unit = row.Enum<TimeUnit>(1);
            var number = row.Enum<UnitNumber>(2);
            foreach (var form in row.List(0))
            {
                keys.Add(row, form);
                if (number == UnitNumber.Adjective)
                {
                    AddLengths(form, unit, numbers);
                }
                else
                {
                    Add(form, new TimeWord(TimeCategory.Unit, (int)unit, IsNoun: true, UnitNumber: number));
                }

                if (unit == TimeUnit.Year && number is UnitNumber.Plural or UnitNumber.Both)
                {
                    AddDecades(form.ToLowerInvariant());
                }
            }
        }
    }

    /// <summary>Decades as one word (Neunzigerjahre).</summary>
    private void AddDecades(string years)
    {
        foreach (var (form, value) in decades)
        {
            Add(form + years, new TimeWord(TimeCategory.Decade, value, IsNoun: true));
        }
    }

    private void AddLengths(string adjective, TimeUnit unit, NumberWords numbers)
    {
        Add(adjective, double.NaN);
        Add("ein" + adjective, 1);
        foreach (var (form, value) in numbers.Cardinals())
        {
            Add(form + adjective, value);
        }

        foreach (var (form, value) in fractions)
        {
            Add(form + adjective, value);
        }

        void Add(string stem, double value) =>
            AddInflected(stem, new TimeWord(TimeCategory.Length, (int)unit, IsNoun: false, value));
    }

    private void ReadCalendar()
    {
        var keys = new RowKeys();
        var weekdays = new List<(string Form, int Day)>();
        var parts = new List<(string Form, string Code)>();
        foreach (var row in data.Read("de/times/calendar.tsv", "forms", "kind", "code"))
        {
            foreach (var form in row.List(0))
            {
                keys.Add(row, form);
                var isNoun = char.IsUpper(form[0]);
                switch (row[1])
                {
                    case "month":
                        Add(form, new TimeWord(TimeCategory.Month, Whole(row, 2, 1, 12), isNoun));
                        break;
                    case "weekday":
                        Add(form, new TimeWord(TimeCategory.Weekday, Whole(row, 2, 1, 7), isNoun));
                        weekdays.Add((form, Whole(row, 2, 1, 7)));
                        break;
                    case "weekdays":
                        Add(form, new TimeWord(TimeCategory.Weekday, Whole(row, 2, 1, 7), isNoun, UnitNumber: UnitNumber.Plural));
                        break;
                    case "season":
                        Add(form, new TimeWord(TimeCategory.Season, 0, isNoun, Part: OneOf(row, 2, "SP", "SU", "FA", "WI")));
                        break;
                    case "part":
                        var code = OneOf(row, 2, "MO", "MI", "AF", "EV", "NI");
                        Add(form, new TimeWord(TimeCategory.Part, 0, isNoun, Part: code));
                        parts.Add((form, code));
                        break;
                    default:
                        throw row.Error($"'{row[1]}' is none of month, weekday, weekdays, season, part");
                }
            }
        }

        foreach (var (weekday, day) in weekdays.Where(w => w.Form[^1] is not ('.' or 's')))
        {
            foreach (var (part, code) in parts.Where(p => p.Form[^1] == 's' && !char.IsUpper(p.Form[0])))
            {
                Add(weekday + part, new TimeWord(TimeCategory.Weekday, day, IsNoun: false, Part: code, UnitNumber: UnitNumber.Plural));
            }

            foreach (var (part, code) in parts.Where(p => char.IsUpper(p.Form[0])))
            {
                Add(weekday + char.ToLowerInvariant(part[0]) + part[1..], new TimeWord(TimeCategory.Weekday, day, IsNoun: true, Part: code));
            }
        }
    }

    private void ReadModifiers()
    {
        var keys = new RowKeys();
        foreach (var row in data.Read("de/times/modifiers.tsv", "forms", "kind", "value", "example"))
        {
            var category = row[1] switch
            {
                "number" or "unit" or "month" or "weekday" or "season" or "part" or "ordinal" or "decade" or "length" or "phrase" =>
                    throw row.Error($"'{row[1]}' does not belong in this file"),
                _ => row.Enum<TimeCategory>(1),
            };
            var code = category switch
            {
                TimeCategory.Relative or TimeCategory.Mention or TimeCategory.Sequel => Whole(row, 2, -9, 9),
                TimeCategory.Preposition => row[2] == "-" ? 0 : (int)row.Enum<TimePreposition>(2),
                TimeCategory.QuarterHour => Whole(row, 2, 1, 3),
                TimeCategory.Era => Whole(row, 2, -1, 1),
                TimeCategory.Filler => OneOf(row, 2, "-", "whole") == "-" ? 0 : 1,
                TimeCategory.Range => OneOf(row, 2, "-", "to") == "-" ? 0 : 1,
                _ => 0,
            };
            foreach (var form in row.List(0))
            {
                keys.Add(row, $"{form} {row[1]}");
                var space = form.IndexOf(' ', StringComparison.Ordinal);
                if (space >= 0 && category is not (TimeCategory.Approx or TimeCategory.Era))
                {
                    throw row.Error($"'{form}': only approx and era have groups of words");
                }

                AddInflected(space < 0 ? form : form[..space], new TimeWord(category, code, char.IsUpper(form[0]), Part: space < 0 ? null : form[(space + 1)..]));
            }
        }
    }

    private void AddInflected(string form, TimeWord word)
    {
        foreach (var inflected in Inflect(form))
        {
            Add(inflected, word);
        }
    }

    private static TimeStart StartOf(List<TimeWord> readings)
    {
        var start = TimeStart.Never;
        foreach (var reading in readings)
        {
            var own = reading.Category switch
            {
                TimeCategory.Unit or TimeCategory.Month or TimeCategory.Weekday or TimeCategory.Season or TimeCategory.Part or
                    TimeCategory.Length or TimeCategory.Phrase => TimeStart.Alone,
                TimeCategory.Preposition or TimeCategory.Sequel or TimeCategory.Range or TimeCategory.And or TimeCategory.Clock or
                    TimeCategory.Age or TimeCategory.AgeOf or TimeCategory.AgeFrom or TimeCategory.AgeOfPerson or TimeCategory.AgeAt or TimeCategory.Lasting or
                    TimeCategory.Measure or TimeCategory.Filler or TimeCategory.Within or TimeCategory.Closely or TimeCategory.Change or
                    TimeCategory.Throughout or TimeCategory.Era => TimeStart.Never,
                TimeCategory.Approx when reading.Part is not null => TimeStart.Alone,
                _ => TimeStart.BeforeAnother,
            };
            start = own > start ? own : start;
        }

        return start;
    }

    private void Add(string form, TimeWord word)
    {
        var key = form.ToLowerInvariant();
        if (!words.TryGetValue(key, out var readings))
        {
            words.Add(key, readings = []);
        }

        var isGroup = word is { Category: TimeCategory.Approx, Part: not null };
        readings.Insert(isGroup ? 0 : readings.Count, word);
    }

    private static int Whole(DataRow row, int column, int low, int high) =>
        int.TryParse(row[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= low && value <= high
            ? value
            : throw row.Error($"'{row[column]}' is no whole number from {low} to {high}");

    private static string OneOf(DataRow row, int column, params ReadOnlySpan<string> choices) =>
        choices.Contains(row[column]) ? row[column] : throw row.Error($"'{row[column]}' is none of {string.Join(", ", choices.ToArray())}");

    /// <summary>Refuses a second row with the same key, unless it is the user's own.</summary>
    private sealed class RowKeys
    {
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);

        public void Add(DataRow row, string key)
        {
            if (!seen.Add(key) && !row.IsOwn)
            {
                throw row.Error($"'{key}' stands in the table twice");
            }
        }
    }
}
