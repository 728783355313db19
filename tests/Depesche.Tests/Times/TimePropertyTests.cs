using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;

namespace Depesche.Tests.Times;

public sealed partial class TimePropertyTests
{
    private static readonly string[] Pieces =
    [
        "am", "im", "vom", "zum", "bis", "und", "der", "den", "des", "die", "5.", "9.", "31.", "Juni", "Mai", "2019", "1998/99", "14.30", "-", "Uhr", "halb",
        "neun", "drei", "zwei", "ein", "halbes", "Jahr", "Jahre", "Jahren", "Woche", "Tag", "Tage", "Stunden", "Montag", "Dienstagabend", "Nacht", "Abend",
        "vergangenen", "nächsten", "dieser", "ersten", "jeden", "alle", "pro", "Ende", "Mitte", "Herbst", "Ostern", "90er", "heute", "gestern", "früh",
        "20. Jahrhundert", "30.2.2021", "2023-02-29", ",", ".", "(", ")", "Quartal", "seit", "vor", "in", "später", "zuvor", "mehr als", "bis zu", "alt",
        "kam", "wird", "kommen", "Minister", "\"", "9999", "31.12.9999", "1.1.0001", "Jahr 9999", "im Vorjahr", "übermorgen", "\ud83d", "täglich", "zweimal",
        "KW", "16.", "Kalenderwoche", "Schuljahr", "2022/23", "Mal", "viertel", "dreiviertel", "mit", "zwischen", "Neunziger", "Advent", "Laufe", "ganzen", "100-jähriges",
        "um", "gegen", "kurz", "nach", "zehn", "Früh", "über", "An Sonntagen", "montagabends", "Osterwochenende", "Karwoche", "Jedes Jahr", "2:03", "heute vor",
        "vor Christus", "v. Chr.", "44", "18.", "letzten Freitag im", "Punkt", "Herbst",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 30].Select(words => string.Join(' ', words));

    private static readonly string?[] Dates = [null, "2023", "2023-04", "2023-04-18", "0001-01-01", "9999-12-31", "2024-02-29"];

    private static readonly Gen<string?> Anchors = Gen.Int[0, Dates.Length - 1].Select(i => Dates[i]);

    [Fact]
    public void Expressions_lie_in_the_text_in_order_and_do_not_overlap() =>
        Gen.Select(Texts, Anchors).Sample((text, anchor) =>
        {
            var end = 0;
            foreach (var timex in TimeReading.Tag(text, anchor))
            {
                Assert.True(timex.Span.Start >= end && timex.Span.End <= text.Length && !timex.Span.IsEmpty);
                Assert.True(timex.FirstToken < timex.EndToken);
                end = timex.Span.End;
            }
        }, iter: 2000);

    [Fact]
    public void Values_and_edtf_are_well_formed() =>
        Gen.Select(Texts, Anchors).Sample((text, anchor) =>
        {
            foreach (var timex in TimeReading.Tag(text, anchor))
            {
                Assert.Matches(TimexValue(), timex.Value);
                Assert.Matches(Edtf(), timex.Edtf);
                Assert.NotEmpty(timex.Reason);
            }
        }, iter: 2000);

    [Fact]
    public void A_day_written_in_any_way_gives_the_same_value() =>
        Gen.Int[0, 365 * 300].Sample(days =>
        {
            var day = new DateOnly(1750, 1, 1).AddDays(days);
            string[] months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];
            var value = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            foreach (var written in new[] { value, $"{day.Day}.{day.Month}.{day.Year:D4}", $"{day.Day}. {months[day.Month - 1]} {day.Year}" })
            {
                var timex = Assert.Single(TimeReading.Tag($"Der Vertrag datiert vom {written} in Wien."));
                Assert.Equal((value, value), (timex.Value, timex.Edtf));
            }
        }, iter: 300);

    [Theory]
    [InlineData("Ende ")]
    [InlineData("Montag der ")]
    [InlineData("Montag, der ")]
    [InlineData("2000 - ")]
    [InlineData("5. - ")]
    [InlineData("10-")]
    [InlineData("der Nacht zum ")]
    [InlineData("drei Jahre und ")]
    [InlineData("1. Mai dieses ")]
    public void Long_runs_of_the_same_words_end_soon(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20000));

        Assert.NotNull(TimeReading.TagWithoutTrees(text));
    }

    [GeneratedRegex(@"^(?:P(?:T?(?:X|\d+(?:\.\d+)?)(?:[YMWDHS]|WE|DE|CE|ML|SP|SU|FA|WI|MO|MI|AF|EV|NI))+(?:T\d+[HMS])?|(?:PRESENT|PAST|FUTURE)_REF|BC[0-9]{1,4}|[0-9X]{1,4}(?:-(?:[0-9X]{2}|W[0-9X]{2}|H[12X]|Q[1-4X]|SP|SU|FA|WI))?(?:-(?:[0-9X]{2}|[1-7]|WE))?(?:T(?:\d\d:\d\d|MO|MI|AF|EV|NI))?)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TimexValue();

    [GeneratedRegex(@"^(?:|[0-9X]{4}(?:-[0-9X]{2})?(?:-[0-9X]{2})?(?:T\d\d:\d\d:00)?|-\d{4}|-?\d{4}(?:-\d\d){0,2}/-?\d{4}(?:-\d\d){0,2}|\[\d{4}(?:-\d\d){1,2}(?:,\d{4}(?:-\d\d){1,2})*\]|\[\d{4}(?:-\d\d){0,2}\.\.\d{4}(?:-\d\d){0,2}\])$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Edtf();
}
