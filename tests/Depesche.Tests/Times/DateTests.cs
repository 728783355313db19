namespace Depesche.Tests.Times;

public sealed class DateTests
{
    [Theory]
    [InlineData("Der Vertrag wurde am 3. März 2021 in Wien unterzeichnet.", "3. März 2021 = DATE 2021-03-03")]
    [InlineData("Der Vertrag wurde am 3.3.2021 in Wien unterzeichnet.", "3.3.2021 = DATE 2021-03-03")]
    [InlineData("Der Vertrag wurde am 03.03.21 in Wien unterzeichnet.", "03.03.21 = DATE 2021-03-03")]
    [InlineData("Stand der Liste: 2021-03-03.", "2021-03-03 = DATE 2021-03-03")]
    [InlineData("Die Wahl fand im November 2020 statt.", "November 2020 = DATE 2020-11")]
    [InlineData("Im Jänner 2022 trat der Minister zurück.", "Jänner 2022 = DATE 2022-01")]
    [InlineData("Im Jahr 2019 wählte das Land ein Parlament.", "Jahr 2019 = DATE 2019")]
    [InlineData("Seit 2014 regiert die Partei.", "2014 = DATE 2014")]
    [InlineData("Seit 2014 ist sie Mitglied.", "2014 = DATE 2014")]
    [InlineData("Das Land ist seit 2014 Mitglied der Union.", "2014 = DATE 2014")]
    [InlineData("Die Fabrik entstand in den 1970er Jahren.", "den 1970er Jahren = DATE 197")]
    [InlineData("Die Fabrik entstand in den neunziger Jahren.", "den neunziger Jahren = DATE 199")]
    [InlineData("Mitte der Neunzigerjahre zerfiel der Staat.", "Mitte der Neunzigerjahre = DATE 199")]
    [InlineData("Anfang der Neunziger zerfiel der Staat.", "Anfang der Neunziger = DATE 199")]
    [InlineData("In den Achtzigern zerfiel der Staat.", "den Achtzigern = DATE 198")]
    [InlineData("Mitte der 90er zerfiel der Staat.", "Mitte der 90er = DATE 199")]
    [InlineData("In den 1990ern zerfiel der Staat.", "den 1990ern = DATE 199")]
    [InlineData("In der ersten Hälfte des Jahres 2022 stieg der Gewinn.", "der ersten Hälfte des Jahres 2022 = DATE 2022-H1")]
    [InlineData("Im Frühsommer 2022 begann die Offensive.", "Frühsommer 2022 = DATE 2022-SU")]
    [InlineData("Im Winter 2021/22 begann die Offensive.", "Winter 2021/22 = DATE 2021-WI")]
    [InlineData("Im Haushaltsjahr 2022 stieg die Schuld.", "Haushaltsjahr 2022 = DATE 2022")]
    [InlineData("Im Geschäftsjahr 2021/22 stieg der Gewinn.", "Geschäftsjahr 2021/22 = DATE 2021")]
    [InlineData("Im Schuljahr 2022/23 fehlen Lehrer.", "Schuljahr 2022/23 = DATE 2022")]
    [InlineData("In der Saison 2022/23 stieg der Verein ab.", "2022/23 = DATE 2022")]
    [InlineData("Zum Jahresende 2022 stieg der Gewinn.", "Jahresende 2022 = DATE 2022")]
    [InlineData("In der 14. Kalenderwoche 2022 stieg die Zahl.", "der 14. Kalenderwoche 2022 = DATE 2022-W14")]
    [InlineData("Am vierten Adventssonntag 2022 brannte die Kirche.", "vierten Adventssonntag 2022 = DATE 2022-12-18")]
    [InlineData("Am 3. Advent 2022 brannte die Kirche.", "3. Advent 2022 = DATE 2022-12-11")]
    [InlineData("Am Zweiten Weihnachtsfeiertag 2022 brannte die Kirche.", "Zweiten Weihnachtsfeiertag 2022 = DATE 2022-12-26")]
    [InlineData("Das Schloss stammt aus dem 17. Jahrhundert.", "dem 17. Jahrhundert = DATE 16")]
    [InlineData("Ende 2019 brach der Streit aus.", "Ende 2019 = DATE 2019")]
    [InlineData("Anfang des Jahres brach der Streit aus.", "Anfang des Jahres = DATE 2023")]
    [InlineData("Bis Ende nächsten Jahres soll die Brücke stehen.", "Ende nächsten Jahres = DATE 2024")]
    [InlineData("Im Herbst 1998 verlor die Regierung.", "Herbst 1998 = DATE 1998-FA")]
    [InlineData("Im dritten Quartal 2022 stieg der Gewinn.", "dritten Quartal 2022 = DATE 2022-Q3")]
    [InlineData("In der ersten Jahreshälfte 2022 stieg der Gewinn.", "der ersten Jahreshälfte 2022 = DATE 2022-H1")]
    [InlineData("Der Gipfel war am Donnerstag, den 2. Februar 2023.", "Donnerstag, den 2. Februar 2023 = DATE 2023-02-02")]
    [InlineData("Der Ostermontag 2022 blieb ruhig.", "Der Ostermontag 2022 = DATE 2022-04-18")]
    [InlineData("Der Vertrag wurde am 3. 3. 2021 in Wien unterzeichnet.", "3. 3. 2021 = DATE 2021-03-03")]
    [InlineData("Die Firma verlor 2014/15 viel Geld.", "2014/15 = DATE 2014")]
    [InlineData("Am Osterwochenende 2022 brannte die Kirche.", "Osterwochenende 2022 = DATE 2022-W15-WE")]
    [InlineData("In der Karwoche 2022 brannte die Kirche.", "der Karwoche 2022 = DATE 2022-W15")]
    [InlineData("Über die Weihnachtsfeiertage 2022 brannte die Kirche.", "die Weihnachtsfeiertage 2022 = DATE 2022-12-25")]
    [InlineData("Am dritten Adventswochenende 2022 brannte die Kirche.", "dritten Adventswochenende 2022 = DATE 2022-W49-WE")]
    [InlineData("Am ersten Sonntag im Mai 2022 brannte die Kirche.", "ersten Sonntag im Mai 2022 = DATE 2022-05-01")]
    [InlineData("Am letzten Freitag im März 2022 brannte die Kirche.", "letzten Freitag im März 2022 = DATE 2022-03-25")]
    [InlineData("Cäsar starb im Jahr 44 v. Chr. in Rom.", "Jahr 44 v. Chr. = DATE BC0044")]
    [InlineData("Der Tempel entstand im 3. Jahrtausend vor Christus.", "3. Jahrtausend vor Christus = DATE BC2")]
    [InlineData("Rom brannte 64 n. Chr. mehrere Tage.", "64 n. Chr. = DATE 0064", "mehrere Tage = DURATION PXD")]
    [InlineData("DIE MESSE LÄUFT VOM 21. BIS 27. FEBRUAR 2022", "21. = DATE 2022-02-21", "27. FEBRUAR 2022 = DATE 2022-02-27")]
    public void A_date_that_is_told_in_full_needs_no_anchor(string text, params string[] expected)
    {
        Assert.Equal(expected, TimeReading.Values(text));
    }

    [Theory]
    [InlineData("Die Messe läuft vom 5. bis 9. Juni 2024.", "5. = DATE 2024-06-05", "9. Juni 2024 = DATE 2024-06-09")]
    [InlineData("Die Messe läuft vom 5. bis zum 9. Juni 2024.", "5. = DATE 2024-06-05", "9. Juni 2024 = DATE 2024-06-09")]
    [InlineData("Zwischen 1990 und 1994 tagte die Kommission.", "1990 = DATE 1990", "1994 = DATE 1994")]
    [InlineData("In den Jahren 2015 und 2016 tagte die Kommission.", "2015 = DATE 2015", "2016 = DATE 2016")]
    [InlineData("Zwischen März und Mai tagte die Kommission.", "März = DATE 2023-03", "Mai = DATE 2023-05")]
    [InlineData("Von November bis Februar tagte die Kommission.", "November = DATE 2022-11", "Februar = DATE 2023-02")]
    [InlineData("Von November bis Februar 2021 tagte die Kommission.", "November = DATE 2020-11", "Februar 2021 = DATE 2021-02")]
    [InlineData("Vom 30. Dezember bis zum 2. Januar tagte die Kommission.", "30. Dezember = DATE 2022-12-30", "2. Januar = DATE 2023-01-02")]
    [InlineData("Zwischen dem 30. April und dem 2. Mai 2021 tagte die Kommission.", "dem 30. April = DATE 2021-04-30", "dem 2. Mai 2021 = DATE 2021-05-02")]
    [InlineData("Von Montag bis Freitag wird die Kommission tagen.", "Montag = DATE 2023-04-24", "Freitag = DATE 2023-04-28")]
    public void A_range_is_two_expressions(string text, string first, string last)
    {
        Assert.Equal([first, last], TimeReading.Values(text));
    }

    [Theory]
    [InlineData("Die Messe ist am 5., 6. und 7. Mai 2024.", "5. = DATE 2024-05-05", "6. = DATE 2024-05-06", "7. Mai 2024 = DATE 2024-05-07")]
    [InlineData("Die Burg stammt aus dem 18. und 19. Jahrhundert.", "dem 18. = DATE 17", "19. Jahrhundert = DATE 18")]
    [InlineData("Im ersten und zweiten Quartal 2022 sank der Preis.", "ersten = DATE 2022-Q1", "zweiten Quartal 2022 = DATE 2022-Q2")]
    public void What_is_listed_shares_its_head(string text, params string[] expected) => Assert.Equal(expected, TimeReading.Values(text));

    [Theory]
    [InlineData("2019 im Mai brannte die Halle.", "2019 = DATE 2019", "Mai = DATE 2019-05")]
    [InlineData("Voriges Jahr, am 3. Mai, brannte die Halle.", "Voriges Jahr = DATE 2022", "3. Mai = DATE 2022-05-03")]
    [InlineData("Jedes Jahr am 3. Mai brennt ein Feuer.", "Jedes Jahr = SET P1Y", "3. Mai = SET XXXX-05-03")]
    [InlineData("Alljährlich im Herbst brennt ein Feuer.", "Alljährlich = SET P1Y", "Herbst = SET XXXX-FA")]
    public void A_date_belongs_to_the_year_right_before_it(string text, params string[] expected) => Assert.Equal(expected, TimeReading.Values(text));

    [Theory]
    [InlineData("Der Minister traf am 2. Mai seinen Kollegen.", "2. Mai = DATE 2022-05-02")]
    [InlineData("Der Minister wird am 2. Mai seinen Kollegen treffen.", "2. Mai = DATE 2023-05-02")]
    [InlineData("Der Minister traf im Dezember seinen Kollegen.", "Dezember = DATE 2022-12")]
    [InlineData("Der Minister wird im Januar seinen Kollegen treffen.", "Januar = DATE 2024-01")]
    [InlineData("Der Brief vom 2. Mai liegt der Redaktion vor.", "2. Mai = DATE 2022-05-02")]
    [InlineData("Das Lager schließt am 2. Mai.", "2. Mai = DATE 2023-05-02")]
    [InlineData("An den 2. Februar erinnert heuer niemand.", "den 2. Februar = DATE 2023-02-02", "heuer = DATE 2023")]
    [InlineData("Im Sommer wurde das Lager geräumt.", "Sommer = DATE 2022-SU")]
    [InlineData("Im Sommer soll das Lager geräumt werden.", "Sommer = DATE 2023-SU")]
    public void A_date_without_a_year_lies_where_the_tense_says_or_near(string text, params string[] expected)
    {
        Assert.Equal(expected, TimeReading.Values(text));
    }

    [Theory]
    [InlineData("Die Polizei nahm am Dienstag drei Männer fest.", "Dienstag = DATE 2023-04-18")]
    [InlineData("Die Polizei nahm am Sonntag drei Männer fest.", "Sonntag = DATE 2023-04-16")]
    [InlineData("Das Parlament wird am Freitag abstimmen.", "Freitag = DATE 2023-04-21")]
    [InlineData("Das Parlament stimmt am kommenden Dienstag ab.", "kommenden Dienstag = DATE 2023-04-25")]
    [InlineData("Die Polizei nahm am vergangenen Dienstag drei Männer fest.", "vergangenen Dienstag = DATE 2023-04-11")]
    [InlineData("Die Halle, die am Samstag nach langem Streit feierlich ihrer Bestimmung übergeben worden ist, brannte.", "Samstag = DATE 2023-04-15")]
    [InlineData("Das Urteil vom Mittwoch ist rechtskräftig.", "Mittwoch = DATE 2023-04-12")]
    [InlineData("Am Dienstag vergangener Woche brannte die Halle.", "Dienstag vergangener Woche = DATE 2023-04-11")]
    [InlineData("Am Freitag vor einer Woche brannte die Halle.", "Freitag vor einer Woche = DATE 2023-04-07")]
    [InlineData("Am Freitag in zwei Wochen tagt der Rat.", "Freitag in zwei Wochen = DATE 2023-05-05")]
    [InlineData("Seit Freitag wird gestreikt.", "Freitag = DATE 2023-04-14")]
    [InlineData("Am übernächsten Sonntag tagt der Rat.", "übernächsten Sonntag = DATE 2023-04-30")]
    [InlineData("Am vorletzten Sonntag tagte der Rat.", "vorletzten Sonntag = DATE 2023-04-09")]
    [InlineData("Am zweiten Dienstag tagte der Rat.", "zweiten Dienstag = DATE XXXX-WXX-2")]
    public void A_weekday_lies_where_tense_and_adjective_say(string text, string expected)
    {
        Assert.Equal([expected], TimeReading.Values(text));
    }

    [Theory]
    [InlineData("Am Dienstag", "[2023-04-04,2023-04-11,2023-04-18,2023-04-25]")]
    [InlineData("Am Sonntag", "[2023-04-02,2023-04-09,2023-04-16,2023-04-23,2023-04-30]")]
    public void A_weekday_in_a_report_known_to_its_month_is_one_of_the_months(string opening, string edtf)
    {
        var text = $"{opening} reiste die Ministerin nach Rom.";

        Assert.Equal([$"{opening[3..]} = {edtf}"], TimeReading.Edtf(text, "2023-04"));
        Assert.Equal([$"{opening[3..]} = DATE 2023-04-XX"], TimeReading.Values(text, "2023-04"));
    }

    [Fact]
    public void Nothing_is_guessed_when_the_reports_date_is_unknown()
    {
        const string text = "Am Dienstag kam sie, gestern ging sie, im Mai kehrte sie zurück, im vergangenen Jahr blieb sie.";

        Assert.Equal(
            ["Dienstag = DATE XXXX-WXX-2", "gestern = DATE XXXX-XX-XX", "Mai = DATE XXXX-05", "vergangenen Jahr = DATE XXXX"],
            TimeReading.Values(text, null));
        Assert.All(TimeReading.Tag(text, null), t => Assert.Empty(t.Edtf));
    }

    [Fact]
    public void A_step_from_a_report_known_to_its_month_keeps_all_days_open() =>
        Assert.Equal(["Gestern = [2023-03-31..2023-04-29]"], TimeReading.Edtf("Gestern begann der Prozess.", "2023-04"));

    [Theory]
    [InlineData("Der Sprecher sagte gestern ab.", "gestern = DATE 2023-04-17")]
    [InlineData("Der Sprecher sagte vorgestern ab.", "vorgestern = DATE 2023-04-16")]
    [InlineData("Das Gericht wird übermorgen urteilen.", "übermorgen = DATE 2023-04-20")]
    [InlineData("Im vergangenen Jahr sank der Preis.", "vergangenen Jahr = DATE 2022")]
    [InlineData("Im Vorjahr sank der Preis.", "Vorjahr = DATE 2022")]
    [InlineData("In der kommenden Woche wird verhandelt.", "der kommenden Woche = DATE 2023-W17")]
    [InlineData("Am Wochenende wurde verhandelt.", "Wochenende = DATE 2023-W15-WE")]
    [InlineData("Am kommenden Wochenende wird verhandelt.", "kommenden Wochenende = DATE 2023-W16-WE")]
    [InlineData("Im vergangenen Monat wurde verhandelt.", "vergangenen Monat = DATE 2023-03")]
    [InlineData("Im vergangenen Herbst wurde verhandelt.", "vergangenen Herbst = DATE 2022-FA")]
    [InlineData("Heuer sank der Preis.", "Heuer = DATE 2023")]
    [InlineData("In dieser Legislaturperiode kommt das Gesetz nicht mehr.", "dieser Legislaturperiode = DATE PRESENT_REF")]
    [InlineData("Im vergangenen Schuljahr fehlten Lehrer.", "vergangenen Schuljahr = DATE 2021")]
    [InlineData("In der 16. Kalenderwoche wird gestreikt.", "der 16. Kalenderwoche = DATE 2023-W16")]
    [InlineData("Im Laufe der Woche wird gestreikt.", "der Woche = DATE 2023-W16")]
    [InlineData("Im Laufe des Tages wird gestreikt.", "des Tages = DATE 2023-04-18")]
    [InlineData("Zum Jahreswechsel stieg der Preis.", "Jahreswechsel = DATE 2022-12-31")]
    [InlineData("Seit Jahresbeginn stieg der Preis.", "Jahresbeginn = DATE 2023")]
    [InlineData("An Karfreitag ruhten die Waffen.", "Karfreitag = DATE 2023-04-07")]
    [InlineData("Zu Pfingsten werden die Waffen ruhen.", "Pfingsten = DATE 2023-05-28")]
    [InlineData("Am Pfingstwochenende werden die Waffen ruhen.", "Pfingstwochenende = DATE 2023-W21-WE")]
    [InlineData("Im Vorquartal sank der Preis.", "Vorquartal = DATE 2023-Q1")]
    [InlineData("Im Mai vor zwei Jahren sank der Preis.", "Mai vor zwei Jahren = DATE 2021-05")]
    [InlineData("Heute vor zehn Jahren sank der Preis.", "Heute vor zehn Jahren = DATE 2013-04-18")]
    [InlineData("Gestern vor einem Monat sank der Preis.", "Gestern vor einem Monat = DATE 2023-03-17")]
    [InlineData("Morgen in zwei Wochen tagt der Rat.", "Morgen in zwei Wochen = DATE 2023-05-03")]
    public void Distances_count_from_the_reports_day(string text, string expected)
    {
        Assert.Equal([expected], TimeReading.Values(text));
    }

    [Fact]
    public void The_next_day_counts_from_the_day_told_last() =>
        Assert.Equal(
            ["3. März 2021 = DATE 2021-03-03", "nächsten Tag = DATE 2021-03-04"],
            TimeReading.Values("Am 3. März 2021 brach das Feuer aus. Am nächsten Tag wurde es gelöscht."));

    [Theory]
    [InlineData("Am 3. März 2021 brach das Feuer aus. Am Tag darauf wurde es gelöscht.", "Tag darauf = DATE 2021-03-04")]
    [InlineData("Im Jahr 2019 brannte die Halle. Im Jahr zuvor war sie gebaut worden.", "Jahr zuvor = DATE 2018")]
    public void A_step_with_its_article_counts_from_what_was_told_last(string text, string expected) =>
        Assert.Equal(expected, TimeReading.Values(text).Last());

    [Theory]
    [InlineData("Bei dem Angriff starben 1900 Menschen.")]
    [InlineData("Bei dem Angriff starben 1500 unbewaffnete Zivilisten.")]
    [InlineData("Die Reise kostet 1450 bis 1850 Euro.")]
    [InlineData("Kinder unter 14 Jahren zahlen nichts.")]
    [InlineData("Die Firma zahlte 2000 Euro.")]
    [InlineData("Der 71-Jährige ist Arzt.")]
    [InlineData("Sie ist zwanzig Jahre alt.")]
    [InlineData("Er starb im Alter von 80 Jahren.")]
    [InlineData("Er starb mit 87 Jahren.")]
    [InlineData("Der 20-jährige Mann ist Arzt.")]
    [InlineData("Kinder bis 15 Jahre zahlen nichts.")]
    [InlineData("Jugendliche zwischen 14 und 18 Jahren zahlen die Hälfte.")]
    [InlineData("Menschen über 80 Jahre zahlen nichts.")]
    [InlineData("Anna Müller war 19 Jahre, als sie starb.")]
    [InlineData("Die Mannschaft gewann mit 21:19.")]
    [InlineData("Der Monteur ist auf Montage.")]
    [InlineData("Im Advent gibt es viel zu tun.")]
    [InlineData("Die Mannschaft siegte 3:2.")]
    [InlineData("Eines Tages kommt er zurück.")]
    [InlineData("Früher oder später kommt er zurück.")]
    public void Counts_ages_and_results_are_no_times(string text) => Assert.Empty(TimeReading.Tag(text));

    [Theory]
    [InlineData("Der Konzern baut jetzt Stellen ab.", "jetzt = DATE PRESENT_REF")]
    [InlineData("Damals regierte die Partei allein.", "Damals = DATE PAST_REF")]
    [InlineData("Die Kommission will bald entscheiden.", "bald = DATE FUTURE_REF")]
    [InlineData("Das soll in Zukunft nicht mehr vorkommen.", "Zukunft = DATE FUTURE_REF")]
    [InlineData("Heute leben viele Menschen allein.", "Heute = DATE PRESENT_REF")]
    [InlineData("Heute wurde das Urteil verkündet.", "Heute = DATE 2023-04-18")]
    [InlineData("Bis heute fehlt jede Spur.", "heute = DATE 2023-04-18")]
    [InlineData("Die heutige Jugend liest viel.", "heutige = DATE PRESENT_REF")]
    [InlineData("Die Welt von gestern ist vergessen.", "gestern = DATE PAST_REF")]
    [InlineData("Der Starke von morgen ist noch jung.", "morgen = DATE FUTURE_REF")]
    public void Vague_references_have_no_date(string text, string expected) => Assert.Equal([expected], TimeReading.Values(text));

    [Theory]
    [InlineData("Im Herbst 1998 verlor sie.", "Herbst 1998 = 1998-23")]
    [InlineData("Im zweiten Quartal 2022 verlor sie.", "zweiten Quartal 2022 = 2022-34")]
    [InlineData("Das Schloss stammt aus dem 17. Jahrhundert.", "dem 17. Jahrhundert = 16XX")]
    [InlineData("Im Schuljahr 2022/23 fehlen Lehrer.", "Schuljahr 2022/23 = 2022/2023")]
    [InlineData("Im laufenden Schuljahr fehlen Lehrer.", "laufenden Schuljahr = 2022/2023")]
    [InlineData("In der 16. Kalenderwoche wird gestreikt.", "der 16. Kalenderwoche = 2023-04-17/2023-04-23")]
    [InlineData("In der vergangenen Woche verlor sie.", "der vergangenen Woche = 2023-04-10/2023-04-16")]
    [InlineData("Am Wochenende verlor sie.", "Wochenende = 2023-04-15/2023-04-16")]
    [InlineData("Am Osterwochenende verlor sie.", "Osterwochenende = 2023-04-08/2023-04-10")]
    [InlineData("Im Jahr 44 vor Christus verlor sie.", "Jahr 44 vor Christus = -0043")]
    [InlineData("Im 5. Jahrhundert vor Christus verlor sie.", "5. Jahrhundert vor Christus = -0499/-0400")]
    [InlineData("Vor zwei Wochen verlor sie.", "zwei Wochen = 2023-04-04")]
    [InlineData("Seit drei Jahren regiert sie.", "drei Jahren = 2020/2023-04-18")]
    public void Edtf_says_what_it_can(string text, string expected) => Assert.Equal([expected], TimeReading.Edtf(text));
}
