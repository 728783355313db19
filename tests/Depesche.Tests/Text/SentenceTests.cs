namespace Depesche.Tests.Text;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("Der Minister reist z. B. Ende Mai.")]
    [InlineData("Das kostet 3,5 Mio. Euro.")]
    [InlineData("Dr. Anna Muster und Prof. Max Beispiel kamen.")]
    [InlineData("Laut Art. 5 Abs. 2 ist das verboten.")]
    [InlineData("Die Stadt St. Gallen stimmt ab.")]
    [InlineData("Sie trafen sich u. a. Anfang Mai.")]
    [InlineData("J. F. Muster ist da.")]
    [InlineData("Bgm. Muster kam.")]
    [InlineData("Die schweiz. Regierung tagt.")]
    [InlineData("Sie ist Mitgl. des Rates.")]
    [InlineData("Am Mo., 3.4., wird getagt.")]
    [InlineData("Es war im Jahr 44 v. Chr. Rom.")]
    public void Abbreviations_do_not_end_a_sentence(string text) => Assert.Single(Tokenized.Sentences(text));

    [Theory]
    [InlineData("Am 18. April tagt der Rat.")]
    [InlineData("Der 2. Weltkrieg war lange vorbei.")]
    [InlineData("Das war im 3. Quartal.")]
    [InlineData("Vom 3. bis zum 5. Mai wird verhandelt.")]
    [InlineData("Am 3., 4. und 5. Mai wird verhandelt.")]
    [InlineData("Er sah den 1. FC Musterstadt.")]
    [InlineData("Die Sitzung des 15. Deutschen Bundestages begann.")]
    [InlineData("König Karl III. Gast war er oft.")]
    [InlineData("Am 18.4. tagt der Rat.")]
    [InlineData("Am 3. 5. 2021 tagte der Rat.")]
    [InlineData("DIE MESSE LÄUFT VOM 21. BIS 27. FEBRUAR")]
    [InlineData("Im II. Weltkrieg war das anders.")]
    [InlineData("Der Rat tagt vom 18.–20. Mai.")]
    [InlineData("Er las „2. Leben“ von Anna Muster.")]
    public void Ordinals_do_not_end_a_sentence(string text) => Assert.Single(Tokenized.Sentences(text));

    [Theory]
    [InlineData("Er kommt am 3. Die Lage ist ernst.", "Er kommt am 3.")]
    [InlineData("Das kostet 3 Mio. Die Lage ist ernst.", "Das kostet 3 Mio.")]
    [InlineData("Es kamen Bauern, Händler usw. Minister fehlten.", "Es kamen Bauern, Händler usw.")]
    [InlineData("Er fuhr 80 km/h. Minister fehlten.", "Er fuhr 80 km/h.")]
    [InlineData("Das war 2022. Minister fehlten.", "Das war 2022.")]
    [InlineData("Es waren insgesamt 15. Minister fehlten.", "Es waren insgesamt 15.")]
    [InlineData("Es ging um diese Art. Fünf Minister fehlten.", "Es ging um diese Art.")]
    [InlineData("Er sprach über König Karl III. Der Besuch endete.", "Er sprach über König Karl III.")]
    [InlineData("Nun gilt Plan B. Die Lage ist ernst.", "Nun gilt Plan B.")]
    [InlineData("Sie reiste in die Schweiz. Am Freitag kam sie an.", "Sie reiste in die Schweiz.")]
    [InlineData("Das entschieden die Schweizer. Minister fehlten.", "Das entschieden die Schweizer.")]
    public void A_sentence_can_end_in_an_abbreviation_or_number(string text, string first) =>
        Assert.Equal([first, text[(first.Length + 1)..]], Tokenized.Sentences(text));

    [Theory]
    [InlineData("Rat berät über Haushalt Der Minister kam später.", "Rat berät über Haushalt")]
    [InlineData("Kämpfe an der Grenze Bei Angriffen starben drei Menschen.", "Kämpfe an der Grenze")]
    [InlineData("Er zog im Jahr 2007 Daraufhin brach der Streit aus.", "Er zog im Jahr 2007")]
    [InlineData("Überblick Zudem wurden zwei Brücken gesperrt.", "Überblick")]
    [InlineData("Mehr zum Streit im Innern (Seite 4) Es gebe keinen Grund zur Eile, hieß es.", "Mehr zum Streit im Innern (Seite 4)")]
    [InlineData("Präsident spricht von „Verrat“ Nach der Rede gab es Beifall.", "Präsident spricht von „Verrat“")]
    [InlineData("Das Essen war gut :-) Toll war auch der Wein.", "Das Essen war gut :-)")]
    [InlineData("Danke an alle! :) Wir kommen wieder.", "Danke an alle! :)")]
    [InlineData("Der Rat vertagte sich; Die Gäste reisten ab.", "Der Rat vertagte sich;")]
    public void The_capital_of_a_function_word_opens_a_sentence_where_no_mark_ends_the_one_before(string text, string first) =>
        Assert.Equal([first, text[(first.Length + 1)..]], Tokenized.Sentences(text));

    [Theory]
    [InlineData("Sie sagte der Zeitung Die Morgenpost ihre Meinung.")]
    [InlineData("Er trat in die Partei Die Linke ein.")]
    [InlineData("Das berichtet Die Zeit am Montag.")]
    [InlineData("Der Spielfilm Der Untergang läuft heute.")]
    [InlineData("Wir danken Ihnen für Ihre Hilfe.")]
    [InlineData("Die transportierten Waren kamen an.")]
    [InlineData("Das Gericht in Den Haag entscheidet.")]
    [InlineData("Ministerpräsidentin Ursula Von der Leyen kam.")]
    [InlineData("Das ist SEHR wichtig.")]
    [InlineData("Der Rat vertagte sich; die Gäste reisten ab.")]
    [InlineData("Es sprachen Anna Muster, Halle; Max Beispiel, Essen; Erika Probe, Hof.")]
    [InlineData("Er sprach mit Der Spiegel darüber.")]
    public void Titles_names_and_forms_of_address_open_no_sentence(string text) => Assert.Single(Tokenized.Sentences(text));

    [Theory]
    [InlineData("„Was soll das?“, fragte sie.")]
    [InlineData("\"Kommt her!\", rief er.")]
    [InlineData("»Kommt her!« rief er.")]
    [InlineData("„Das geht nicht.“, sagte er.")]
    [InlineData("Der Film „Wer da?“ läuft heute.")]
    [InlineData("Er sagte (wirklich!) nichts.")]
    [InlineData("Er warnte: „Das geht nicht.“")]
    [InlineData("Das ist … nun ja … schwierig.")]
    [InlineData("„Das […] geht nicht“, sagte er.")]
    public void A_mark_inside_a_sentence_does_not_end_it(string text) => Assert.Single(Tokenized.Sentences(text));

    [Theory]
    [InlineData("Das gehe so nicht.\"", "Danach ging er.")]
    [InlineData("Das geht so nicht!“", "Danach ging er.")]
    [InlineData("„Das geht nicht.“", "Danach ging er.")]
    [InlineData("\"Das geht nicht.\"", "Danach ging er.")]
    [InlineData("Er blieb „ernst“.", "„Das geht nicht“, sagte er.")]
    [InlineData("Er blieb ernst.", "\"Das geht nicht\", sagte er.")]
    [InlineData("Er blieb ernst. (Er lacht nie.)", "Danach ging er.")]
    [InlineData("Was nun?!", "Danach ging er.")]
    [InlineData("Er kam.", "2023 ging er.")]
    [InlineData("Er kam.", "– Danach ging er.")]
    [InlineData("Und dann …", "Er kam nicht.")]
    [InlineData("Er kam.", "(...) Danach ging er.")]
    public void Closing_marks_stay_with_their_sentence(string first, string last)
    {
        var sentences = Tokenized.Sentences(first + " " + last);

        Assert.EndsWith(sentences[^1], last, StringComparison.Ordinal);
        Assert.Equal(last, sentences[^1]);
    }

    [Fact]
    public void Paragraphs_are_never_joined()
    {
        var tokenized = Tokenized.Report("Der Rat tagt weiter und\n\nder Minister schweigt dazu");

        Assert.Equal(2, tokenized.Sentences.Length);
        Assert.Equal([0, 1], tokenized.Sentences.Select(s => s.Paragraph));
    }

    [Fact]
    public void The_headline_is_a_sentence_of_its_own()
    {
        var tokenized = Tokenized.Report("Minister schweigt zu Vorwürfen\n\nBERLIN (dpa) - Der Minister hat geschwiegen.");

        Assert.Equal([true, false], tokenized.Sentences.Select(s => s.IsHeadline));
        Assert.Equal([-1, 0], tokenized.Sentences.Select(s => s.Paragraph));
        Assert.Equal("Der", tokenized.Forms[tokenized.Sentences[1].FirstToken]);
    }

    [Fact]
    public void A_text_without_words_has_no_sentences()
    {
        Assert.Empty(Tokenized.Report("").Sentences);
        Assert.Empty(Tokenized.Report(" \n\u00AD ").Sentences);
    }
}
