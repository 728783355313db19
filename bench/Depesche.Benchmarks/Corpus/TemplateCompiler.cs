using System.Collections.Immutable;
using System.Globalization;

namespace Depesche.Benchmarks.Corpus;

/// <summary>Finds in sentences of the samples the words that may be others.</summary>
internal sealed class TemplateCompiler(CorpusData data)
{
    private const int FirstYear = 1990;
    private const int LastYear = 2030;
    private const int LeastNumber = 10;

    private readonly record struct Found(int Length, Piece Piece);

    public TemplateSentence Sentence(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            if (Find(text, i) is { } found)
            {
                if (i > start)
                {
                    pieces.Add(new Words(text[start..i]));
                }

                pieces.Add(found.Piece);
                i += found.Length;
                start = i;
            }
            else
            {
                i++;
            }
        }

        if (start < text.Length)
        {
            pieces.Add(new Words(text[start..]));
        }

        return new TemplateSentence(pieces.ToImmutable());
    }

    /// <summary>A place of a dateline, in capital letters or not; small letters come of it.</summary>
    public TemplateSentence Place(string text)
    {
        var known = data.Countries.Select(c => c.Capital).Concat(data.Forms.Select(f => f.Form)).FirstOrDefault(p => p.Equals(text, StringComparison.OrdinalIgnoreCase));
        return Sentence(known ?? (text.Any(char.IsLower) ? text : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text.ToLowerInvariant())));
    }

    private Found? Find(string text, int at) =>
        (Candidates(text, at).Where(f => f.Length > 0).OrderByDescending(f => f.Length).Select(f => (Found?)f).FirstOrDefault()) ?? (IsWordStart(text, at) ? Time(text, at) ?? Number(text, at) : null);

    private IEnumerable<Found> Candidates(string text, int at)
    {
        foreach (var form in data.Forms)
        {
            if (Starts(text, at, form.Form) && (!char.IsLetter(form.Form[0]) || IsWordStart(text, at)) && IsWordEnd(text, at + form.Form.Length, form.Form[^1]))
            {
                const string city = "city ";
                var number = form.Becomes.StartsWith(city, StringComparison.Ordinal) ? int.Parse(form.Becomes.AsSpan(city.Length), CultureInfo.InvariantCulture) - 1 : -1;
                yield return new Found(form.Form.Length, new FormPiece([.. form.Countries.Select(c => data.CountriesByName[c])], form.Form, form.Becomes, number));
            }
        }

        if (!IsWordStart(text, at))
        {
            yield break;
        }

        foreach (var country in data.Countries)
        {
            yield return Name(text, at, country.Name, isGenitive => new CountryPiece(country, CountryWord.Name, IsCapitalized: false, isGenitive));
            yield return Name(text, at, country.Capital, isGenitive => new CountryPiece(country, CountryWord.Capital, IsCapitalized: false, isGenitive));
            if (text.AsSpan(at).StartsWith(country.Adjective, StringComparison.OrdinalIgnoreCase))
            {
                yield return new Found(country.Adjective.Length, new CountryPiece(country, CountryWord.Adjective, char.IsUpper(text[at]), IsGenitive: false));
            }
        }

        foreach (var person in data.Persons)
        {
            var country = data.CountriesByName[person.Country];
            yield return Name(text, at, person.FullName, isGenitive => new PersonPiece(person, country, IsFull: true, isGenitive));
            yield return Name(text, at, person.ShortName, isGenitive => new PersonPiece(person, country, IsFull: false, isGenitive));
        }
    }

    private static Found Name(string text, int at, string name, Func<bool, Piece> piece)
    {
        var end = at + name.Length;
        return !Starts(text, at, name) ? default
            : IsWordEnd(text, end, name[^1]) ? new Found(name.Length, piece(false))
            : text[end] == 's' && IsWordEnd(text, end + 1, 's') ? new Found(name.Length + 1, piece(true))
            : default;
    }

    private static Found? Time(string text, int at)
    {
        for (var i = 0; i < Calendar.Weekdays.Length; i++)
        {
            if (Starts(text, at, Calendar.Weekdays[i]))
            {
                return new Found(Calendar.Weekdays[i].Length, new WeekdayPiece(i));
            }
        }

        for (var i = 0; i < Calendar.Months.Length; i++)
        {
            var end = at + Calendar.Months[i].Length;
            if (Starts(text, at, Calendar.Months[i]) && IsWordEnd(text, end, 'x'))
            {
                return end < text.Length && text[end] == ' ' && Year(text, end + 1) is { } year
                    ? new Found(end + 5 - at, new MonthPiece(i, year))
                    : new Found(end - at, new MonthPiece(i, null));
            }
        }

        return Year(text, at) is { } alone ? new Found(4, new MonthPiece(-1, alone)) : null;
    }

    private static int? Year(string text, int at) =>
        at + 4 <= text.Length && int.TryParse(text.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= FirstYear and <= LastYear && IsWordEnd(text, at + 4, '0') ? year : null;

    private static Found? Number(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end == at)
        {
            return null;
        }

        char? group = null;
        var digits = text[at..end];
        if (end + 3 < text.Length && text[end] is ' ' or '.' && text.AsSpan(end + 1, 3).ContainsAnyExceptInRange('0', '9') is false)
        {
            group = text[end];
            digits += text.Substring(end + 1, 3);
            end += 4;
        }

        var value = int.Parse(digits, CultureInfo.InvariantCulture);
        var isOrdinal = end + 1 < text.Length && text[end] == '.';
        var isOldYear = digits.Length == 4 && value is > 1900 and < FirstYear && !Starts(text, end, " Soldaten");
        if (isOrdinal || isOldYear || value < LeastNumber || !IsWordEnd(text, end, '0'))
        {
            return null;
        }

        var kind = Starts(text, end, " Prozent") ? NumberKind.Percent
            : Starts(text, end, "-Jährige") || Starts(text, end, " Jahre alt") ? NumberKind.Age
            : NumberKind.Count;
        return new Found(end - at, new NumberPiece(value, kind, group));
    }

    private static bool Starts(string text, int at, string words) => at <= text.Length && text.AsSpan(at).StartsWith(words, StringComparison.Ordinal);

    private static bool IsWordStart(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);

    private static bool IsWordEnd(string text, int end, char last) => end >= text.Length || !char.IsLetterOrDigit(last) || !char.IsLetterOrDigit(text[end]);
}
