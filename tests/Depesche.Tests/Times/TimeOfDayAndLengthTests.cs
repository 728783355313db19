namespace Depesche.Tests.Times;

public sealed class TimeOfDayAndLengthTests
{
    [Theory]
    [InlineData("Die Sitzung begann um 20.30 Uhr.", "20.30 Uhr = TIME 2023-04-18T20:30")]
    [InlineData("Die Sitzung begann um 20:30 Uhr.", "20:30 Uhr = TIME 2023-04-18T20:30")]
    [InlineData("Die Sitzung begann um 14:30.", "14:30 = TIME 2023-04-18T14:30")]
    [InlineData("Die Sitzung begann um acht Uhr.", "acht Uhr = TIME 2023-04-18T08:00")]
    [InlineData("Die Sitzung begann um 8 Uhr abends.", "8 Uhr abends = TIME 2023-04-18T20:00")]
    [InlineData("Die Sitzung begann um halb neun.", "halb neun = TIME 2023-04-18T08:30")]
    [InlineData("Die Sitzung begann um viertel nach neun.", "viertel nach neun = TIME 2023-04-18T09:15")]
    [InlineData("Die Sitzung begann um Viertel nach neun.", "Viertel nach neun = TIME 2023-04-18T09:15")]
    [InlineData("Die Sitzung begann um dreiviertel neun.", "dreiviertel neun = TIME 2023-04-18T08:45")]
    [InlineData("Die Sitzung begann um halb acht Uhr abends.", "halb acht Uhr abends = TIME 2023-04-18T19:30")]
    [InlineData("Die Sitzung begann um neun.", "neun = TIME 2023-04-18T09:00")]
    [InlineData("Gegen neun begann die Sitzung.", "neun = TIME 2023-04-18T09:00")]
    [InlineData("Kurz vor acht begann die Sitzung.", "acht = TIME 2023-04-18T08:00")]
    [InlineData("Kurz nach halb acht begann die Sitzung.", "halb acht = TIME 2023-04-18T07:30")]
    [InlineData("Die Sitzung begann Punkt neun.", "neun = TIME 2023-04-18T09:00")]
    [InlineData("Die Sitzung begann gegen 18.30.", "18.30 = TIME 2023-04-18T18:30")]
    [InlineData("Die Sitzung begann um fünf vor zwölf.", "fünf vor zwölf = TIME 2023-04-18T11:55")]
    [InlineData("Die Sitzung begann um zehn Minuten nach drei.", "zehn Minuten nach drei = TIME 2023-04-18T03:10")]
    [InlineData("Die Sitzung begann um fünf vor halb acht.", "fünf vor halb acht = TIME 2023-04-18T07:25")]
    [InlineData("In der Früh begann die Sitzung.", "der Früh = TIME 2023-04-18TMO")]
    [InlineData("Die Sitzung begann im Morgengrauen.", "Morgengrauen = TIME 2023-04-18TMO")]
    [InlineData("In der Silvesternacht endete die Sitzung.", "der Silvesternacht = TIME 2022-12-31TNI")]
    [InlineData("Die Sitzung begann am Montagabend.", "Montagabend = TIME 2023-04-17TEV")]
    [InlineData("Die Sitzung begann am Montag Abend.", "Montag Abend = TIME 2023-04-17TEV")]
    [InlineData("Die Sitzung begann gestern Abend.", "gestern Abend = TIME 2023-04-17TEV")]
    [InlineData("Die Sitzung begann heute früh.", "heute früh = TIME 2023-04-18TMO")]
    [InlineData("Die Sitzung begann am frühen Nachmittag.", "frühen Nachmittag = TIME 2023-04-18TAF")]
    [InlineData("Die Sitzung endete in der Nacht zum Montag.", "der Nacht zum Montag = TIME 2023-04-16TNI")]
    [InlineData("Die Sitzung endete in der Nacht auf Montag.", "der Nacht auf Montag = TIME 2023-04-16TNI")]
    [InlineData("Am Abend des 3. März 2021 endete die Sitzung.", "Abend des 3. März 2021 = TIME 2021-03-03TEV")]
    public void Times_of_day_belong_to_a_day(string text, string expected)
    {
        Assert.Equal([expected], TimeReading.Values(text));
    }

    [Theory]
    [InlineData("Die Zahl der Toten stieg um neun.")]
    [InlineData("Die Zahl nahm um neun zu.")]
    [InlineData("Um neun auf zwölf stieg die Zahl.")]
    [InlineData("Sie stimmten mit zwölf gegen neun ab.")]
    [InlineData("Der Preis wurde um zwei Euro gesenkt.")]
    public void A_number_that_measures_is_no_time_of_day(string text) => Assert.Empty(TimeReading.Tag(text));

    [Fact]
    public void A_clock_time_belongs_to_the_day_told_before() =>
        Assert.Equal(
            ["3. März 2021 = 2021-03-03", "14.15 Uhr = 2021-03-03T14:15:00"],
            TimeReading.Edtf("Am 3. März 2021 um 14.15 Uhr brach das Feuer aus."));

    [Theory]
    [InlineData("Die Sitzung begann um 18 Uhr am Montag.", "18 Uhr = TIME 2023-04-17T18:00", "Montag = DATE 2023-04-17")]
    [InlineData("Am Montagabend um 8 Uhr begann die Sitzung.", "Montagabend = TIME 2023-04-17TEV", "8 Uhr = TIME 2023-04-17T20:00")]
    [InlineData("Um 8 Uhr am Abend begann die Sitzung.", "8 Uhr = TIME 2023-04-18T20:00", "Abend = TIME 2023-04-18TEV")]
    [InlineData("Am Montag in der Früh begann die Sitzung.", "Montag = DATE 2023-04-17", "der Früh = TIME 2023-04-17TMO")]
    [InlineData("Vor zwei Tagen um 8 Uhr begann die Sitzung.", "zwei Tagen = DURATION P2D", "8 Uhr = TIME 2023-04-16T08:00")]
    [InlineData("Vor einigen Tagen begann die Sitzung um 8 Uhr.", "einigen Tagen = DURATION PXD", "8 Uhr = TIME XXXX-XX-XXT08:00")]
    [InlineData("Die Sitzung dauerte von 22 bis 6 Uhr.", "22 = TIME 2023-04-18T22:00", "6 Uhr = TIME 2023-04-19T06:00")]
    public void A_clock_time_takes_day_and_half_of_the_day_from_its_neighbour(string text, string first, string last) =>
        Assert.Equal([first, last], TimeReading.Values(text));

    [Fact]
    public void Both_ends_of_a_range_of_hours_are_times() =>
        Assert.Equal(
            ["10 = TIME 2023-04-18T10:00", "12.30 Uhr = TIME 2023-04-18T12:30"],
            TimeReading.Values("Das Lokal hatte von 10 bis 12.30 Uhr geöffnet."));

    [Fact]
    public void Midnight_at_the_end_of_a_day_is_the_start_of_the_next_in_edtf() =>
        Assert.Equal(["24 Uhr = 2023-04-19T00:00:00"], TimeReading.Edtf("Die Frist endete um 24 Uhr."));

    [Theory]
    [InlineData("Der Krieg dauerte drei Jahre.", "drei Jahre = DURATION P3Y")]
    [InlineData("Der Streik dauerte mehr als zwei Wochen.", "mehr als zwei Wochen = DURATION P2W")]
    [InlineData("Der Ausfall dauerte 30 Minuten.", "30 Minuten = DURATION PT30M")]
    [InlineData("Der Ausfall dauerte 2,5 Stunden.", "2,5 Stunden = DURATION PT2.5H")]
    [InlineData("Er saß drei Jahre und vier Monate in Haft.", "drei Jahre und vier Monate = DURATION P3Y4M")]
    [InlineData("Er saß fünfundzwanzig Jahre in Haft.", "fünfundzwanzig Jahre = DURATION P25Y")]
    [InlineData("Er saß ein halbes Jahr in Haft.", "ein halbes Jahr = DURATION P0.5Y")]
    [InlineData("Er saß anderthalb Jahre in Haft.", "anderthalb Jahre = DURATION P1.5Y")]
    [InlineData("Der Ausfall dauerte eine Viertelstunde.", "eine Viertelstunde = DURATION PT15M")]
    [InlineData("Der Ausfall dauerte weniger als eine Stunde.", "weniger als eine Stunde = DURATION PT1H")]
    [InlineData("Der Ausfall dauerte die ganze Woche.", "die ganze Woche = DURATION P1W")]
    [InlineData("Der Ausfall dauerte den ganzen Sommer.", "den ganzen Sommer = DURATION P1SU")]
    [InlineData("Der Ausfall dauerte die ganze Nacht.", "die ganze Nacht = DURATION PT1NI")]
    [InlineData("Den Tag über fiel der Strom aus.", "Den Tag = DURATION P1D")]
    [InlineData("Die Nacht hindurch fiel der Strom aus.", "Die Nacht = DURATION PT1NI")]
    [InlineData("Er lief die Strecke in 2:03 Stunden.", "2:03 Stunden = DURATION PT2H3M")]
    [InlineData("Binnen Jahresfrist fiel der Strom aus.", "Jahresfrist = DURATION P1Y")]
    [InlineData("Nach zweieinhalbstündigen Gesprächen einigten sie sich.", "zweieinhalbstündigen = DURATION PT2.5H")]
    [InlineData("Das Gericht verhängte eine zwanzigjährige Haftstrafe.", "zwanzigjährige = DURATION P20Y")]
    [InlineData("Die Stadt feiert ihr 100-jähriges Bestehen.", "100-jähriges = DURATION P100Y")]
    [InlineData("Die 14-tägige Frist endete.", "14-tägige = DURATION P14D")]
    [InlineData("Seit Jahren warnt die Behörde.", "Jahren = DURATION PXY")]
    [InlineData("Die Suche dauerte einige Tage.", "einige Tage = DURATION PXD")]
    [InlineData("Die Suche dauerte ein paar Tage.", "ein paar Tage = DURATION PXD")]
    [InlineData("Jahrelang warnte die Behörde.", "Jahrelang = DURATION PXY")]
    [InlineData("Das Gericht verhängte eine dreijährige Haftstrafe.", "dreijährige = DURATION P3Y")]
    [InlineData("Die Gewerkschaft fordert die 32-Stunden-Woche.", "32-Stunden-Woche = DURATION PT32H")]
    [InlineData("In den vergangenen zwei Jahren sank der Preis.", "den vergangenen zwei Jahren = DURATION P2Y")]
    public void Lengths_count_units(string text, string expected)
    {
        Assert.Equal([expected], TimeReading.Values(text));
    }

    [Theory]
    [InlineData("Die Fahrt dauert zwei bis drei Wochen.", "zwei = P2W ", "drei Wochen = P3W ")]
    [InlineData("Die Fahrt dauert zwischen 20 und 30 Minuten.", "20 = PT20M ", "30 Minuten = PT30M ")]
    [InlineData("Vor zwei bis drei Wochen fiel der Strom aus.", "zwei = P2W 2023-04-04", "drei Wochen = P3W 2023-03-28")]
    public void Two_lengths_share_their_unit(string text, params string[] expected) =>
        Assert.Equal(expected, TimeReading.Tag(text).Select(t => $"{t.Span.In(text)} = {t.Value} {t.Edtf}"));

    [Theory]
    [InlineData("Die Regierung tagt jeden Montag.", "jeden Montag = SET XXXX-WXX-1")]
    [InlineData("Die Regierung tagt montags.", "montags = SET XXXX-WXX-1")]
    [InlineData("An Sonntagen tagt die Regierung.", "Sonntagen = SET XXXX-WXX-7")]
    [InlineData("An Wochenenden tagt die Regierung.", "Wochenenden = SET XXXX-WXX-WE")]
    [InlineData("Sonntagabends tagt die Regierung.", "Sonntagabends = SET XXXX-WXX-7TEV")]
    [InlineData("Die Regierung tagt zweimal die Woche.", "zweimal die Woche = SET P1W")]
    [InlineData("Die Regierung tagt täglich.", "täglich = SET P1D")]
    [InlineData("Die Regierung tagt zweimal täglich.", "zweimal täglich = SET P1D")]
    [InlineData("Die Regierung tagt zweimal im Jahr.", "zweimal im Jahr = SET P1Y")]
    [InlineData("Die Regierung tagt zweimal pro Woche.", "zweimal pro Woche = SET P1W")]
    [InlineData("Die Regierung tagt zwei Mal im Monat.", "zwei Mal im Monat = SET P1M")]
    [InlineData("Die Regierung tagt einmal in der Woche.", "einmal in der Woche = SET P1W")]
    [InlineData("Die Regierung tagt zweimal am Tag.", "zweimal am Tag = SET P1D")]
    [InlineData("Gewählt wird alle vier Jahre.", "alle vier Jahre = SET P4Y")]
    [InlineData("Die Firma liefert 300 Wagen pro Jahr.", "pro Jahr = SET P1Y")]
    [InlineData("Jeden Sommer brennen dort die Wälder.", "Jeden Sommer = SET XXXX-SU")]
    public void Repetitions_are_sets(string text, string expected)
    {
        Assert.Equal([expected], TimeReading.Values(text));
    }
}
