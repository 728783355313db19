namespace Depesche.Archive.Tests.Search;

public sealed class SearchPairsTests
{
    /// <summary>A text, a query and whether it finds the text.</summary>
    public static TheoryData<string, string, bool> Pairs => new()
    {
        // Spellings
        { "Die Straße war gesperrt.", "Strasse", true },
        { "Die Strasse war gesperrt.", "Straße", true },
        { "DIE STRASSE BLEIBT GESPERRT", "Straße", true },
        { "Herr Müller sprach in Köln.", "Mueller", true },
        { "Herr Mueller sprach in Koeln.", "Müller Köln", true },
        { "Herr Müller sprach in Köln.", "müller", true },
        { "Herr Mu\u0308ller sprach in Ko\u0308ln.", "Müller", true },
        { "Herr Müller sprach in Köln.", "Muller", false },
        { "Recep Tayyip Erdoğan reist nach Ankara.", "Erdogan", true },
        { "Recep Tayyip Erdogan reist nach Ankara.", "Erdoğan", true },
        { "Die Reise Erdoğans nach Ankara begann.", "Erdogan", true },
        { "Der Besuch in Łódź und São Paulo war kurz.", "Lodz \"Sao Paulo\"", true },
        { "Die neue Steuer gilt.", "neue Steuer", true },
        { "Die Kü\u00ADndigung liegt vor.", "Kündigung", true },

        // Umlauts tell words apart
        { "Der Verband fördert den Sport.", "fordern", false },
        { "Der Verband fordert mehr Geld.", "fördern", false },
        { "Das Wetter war schön.", "schon", false },
        { "Die Zeitung druckte den Brief.", "drücken", false },

        // Forms
        { "Die Firma kündigte den Vertrag.", "kündigen", true },
        { "Die Häuser brannten.", "Haus", true },
        { "Das Haus brannte.", "Häuser", true },
        { "Der Minister ging nach Hause.", "gehen", true },
        { "Die Soldaten starben.", "sterben", true },
        { "Die Lage ist gefährlicher als zuvor.", "gefährlich", true },
        { "Der Präsident Chinas kam.", "China", true },
        { "Die Soldaten starben.", "Sterbehilfe", false },

        // Families of words
        { "Die Firma kündigte den Vertrag.", "Kündigung", true },
        { "Der Firma wurde gekündigt.", "Kündigung", true },
        { "Der gekündigte Vertrag lief aus.", "Kündigungen", true },
        { "Die Kündigung des Vertrags kam spät.", "kündigte", true },
        { "Der Kanzler traf den König.", "Treffen", true },
        { "Das Treffen mit dem König endete.", "traf", true },
        { "Beide Seiten verhandeln weiter.", "Verhandlung", true },
        { "Die Verhandlungen stocken.", "verhandeln", true },
        { "Die Partei forderte Neuwahlen.", "Forderung", true },
        { "Die Forderungen bleiben.", "forderte", true },
        { "Der Angriff dauerte Stunden.", "angreifen", true },
        { "Die Armee wurde angegriffen.", "Angriff", true },
        { "Zehn Verletzte liegen im Krankenhaus.", "verletzen", true },
        { "Die Polizei verletzte zehn Menschen.", "Verletzte", true },
        { "Der Minister trat am Montag zurück.", "Rücktritt", true },
        { "Alle saßen am Tisch.", "Sitzung", false },
        { "Er hielt eine Rede.", "Haltung", false },

        // Verbs that stand apart
        { "Die Armee griff in der Nacht mehrere Dörfer an.", "angreifen", true },
        { "Die Armee griff in der Nacht mehrere Dörfer an.", "Angriff", true },
        { "Die Regierung kündigte Wahlen an.", "ankündigen", true },
        { "Die Regierung kündigte Wahlen an.", "Ankündigung", true },
        { "Er versprach, die Stadt nicht anzugreifen.", "Angriff", true },

        // Compounds
        { "Die Waffenlieferungen beginnen.", "Lieferung", true },
        { "Die Waffenlieferungen beginnen.", "Waffen", true },
        { "Die Waffenlieferungen beginnen.", "Waffe", true },
        { "Die Waffenlieferungen beginnen.", "Waffenlieferung", true },
        { "Die Waffen-Lieferungen beginnen.", "Waffenlieferung", true },
        { "Die Waffenlieferungen beginnen.", "Waffen-Lieferung", true },
        { "Die Lieferung kam an.", "Waffenlieferung", false },
        { "Die Waffenstillstandsverhandlungen stocken.", "Waffenstillstand", true },
        { "Die Waffenstillstandsverhandlungen stocken.", "verhandeln", true },
        { "Ein Luftangriff traf die Stadt.", "Angriff", true },
        { "Die Bundestagswahl rückt näher.", "Wahl", true },
        { "Der Nato-Gipfel beginnt.", "Gipfel", true },
        { "Der Nato-Gipfel beginnt.", "Nato", true },
        { "Der Nato-Gipfel beginnt.", "nato-gipfel", true },
        { "Am Rande des Nato-Gipfels sprach er.", "Nato-Gipfel", true },
        { "Die Verhandlungen stocken.", "Handlung", false },
        { "Die Regierung tagt.", "Rung", false },
        { "Der Minister tagt.", "Ster", false },

        // Phrases
        { "Er forderte ein Ende der Gewalt.", "\"Ende der Gewalt\"", true },
        { "Er forderte ein Ende der Gewalt.", "„ende der gewalt“", true },
        { "Die Gewalt hat ein Ende, sagte der Papst.", "\"Ende der Gewalt\"", false },
        { "Die Firma kündigte den Vertrag.", "\"Kündigung\"", false },
        { "Er flog im Mai nach Rom.", "\"im Mai\"", true },
        { "Es waren 3,5 Millionen Euro.", "\"3,5 Millionen\"", true },
        { "Es waren 3,5 Millionen Euro.", "3,5", true },
        { "Es waren 5,3 Millionen Euro.", "3,5", false },

        // Operators
        { "Der Kanzler reist nach Paris.", "Paris OR Rom", true },
        { "Der Kanzler reist nach Rom.", "Paris ODER Rom", true },
        { "Der Kanzler reist nach Wien.", "Paris ODER Rom", false },
        { "Der Kanzler reist nach Rom.", "Kanzler Paris", false },
        { "Der Kanzler reist nach Rom.", "Kanzler UND Rom", true },
        { "Der Kanzler reist nach Rom.", "Kanzler -Rom", false },
        { "Der Kanzler reist nach Rom.", "Kanzler NICHT Paris", true },
        { "Der Kanzler reist nach Rom.", "Kanzler -\"nach Rom\"", false },
        { "Der Kanzler reist nach Rom.", "Kanzler (Paris OR Rom)", true },
        { "Der Kanzler reist nach Rom.", "Kanzler -(Paris OR Rom)", false },
        { "Der Kanzler reist nach Rom.", "Paris OR Rom -Kanzler", false },
        { "Der Kanzler reist nach Rom.", "Kanz*", true },
        { "Der Kanzler reist nach Rom.", "Kanzlerin*", false },
        { "Der Nato-Gipfel beginnt.", "Nato-Gip*", true },
        { "Der Kanzler reist nach Rom.", "die Reise des Kanzlers", true },
        { "Der Kanzler reist nach Rom.", "der", true },
        { "Der Kanzler reist nach Rom.", "words:Rom", false },
        { "Der Kanzler reist nach Rom.", "NEAR(Kanzler Rom)", false },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_query_finds_what_it_means(string text, string query, bool finds)
    {
        using var table = new SearchTable();
        table.Add(text);

        Assert.Equal(finds ? 1 : 0, table.Count(German.Query(query)));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void What_is_found_can_be_shown(string text, string query, bool finds)
    {
        var hits = German.Query(query).HitsIn(text);

        Assert.True(!finds || hits.Length > 0);
    }
}
