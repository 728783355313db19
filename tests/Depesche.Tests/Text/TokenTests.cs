using Depesche.Text;

namespace Depesche.Tests.Text;

public sealed class TokenTests
{
    [Theory]
    [InlineData("Er sagte, ja: nein!", "Er sagte , ja : nein !")]
    [InlineData("Die militär-technische Hilfe des US-Präsidenten", "Die militär-technische Hilfe des US-Präsidenten")]
    [InlineData("der Zwei-plus-Vier-Vertrag", "der Zwei-plus-Vier-Vertrag")]
    [InlineData("Außen- und Sicherheitspolitik", "Außen- und Sicherheitspolitik")]
    [InlineData("Außenpolitik und -wirtschaft", "Außenpolitik und -wirtschaft")]
    [InlineData("der Spa-/Saunabereich", "der Spa-/Saunabereich")]
    [InlineData("CDU/CSU und/oder SPD", "CDU / CSU und / oder SPD")]
    [InlineData("S&P und AT&T", "S&P und AT&T")]
    [InlineData("mit 50 km/h", "mit 50 km/h")]
    [InlineData("die Opec+ tagt", "die Opec+ tagt")]
    [InlineData("Bürger*innen, Leser:in, Wähler/innen, Schüler/-innen", "Bürger*innen , Leser:in , Wähler/innen , Schüler/-innen")]
    [InlineData("ein 20-jähriger Mann der 90er-Jahre", "ein 20-jähriger Mann der 90er-Jahre")]
    [InlineData("Berlin - die Stadt – und -- so", "Berlin - die Stadt – und -- so")]
    [InlineData("Ja ... nein… weiß nicht....", "Ja ... nein … weiß nicht ....")]
    [InlineData("(„Ach“) [sic]", "( „ Ach “ ) [ sic ]")]
    public void Words_marks_and_compounds_are_tokens(string text, string expected) => Assert.Equal(expected, Tokenized.Words(text));

    [Theory]
    [InlineData("1.234,5 und 3,5 Prozent", "1.234,5 und 3,5 Prozent")]
    [InlineData("um 14.30 Uhr oder 14:30", "um 14.30 Uhr oder 14:30")]
    [InlineData("Saison 2010/2011, Stand 2023-04-18", "Saison 2010/2011 , Stand 2023-04-18")]
    [InlineData("am 18.4.2023", "am 18.4.2023")]
    [InlineData("von 1990-1995", "von 1990 - 1995")]
    [InlineData("ein Plus von 20% auf 100€", "ein Plus von 20 % auf 100 €")]
    [InlineData("die 5%-Hürde", "die 5%-Hürde")]
    [InlineData("eine 10%ige Lösung", "eine 10%ige Lösung")]
    [InlineData("für 12,- Euro", "für 12,- Euro")]
    [InlineData("bei -5 Grad", "bei -5 Grad")]
    [InlineData("§ 218 und 10'000 Franken", "§ 218 und 10'000 Franken")]
    public void Numbers_keep_their_separators(string text, string expected) => Assert.Equal(expected, Tokenized.Words(text));

    [Theory]
    [InlineData("Anna's Auto und Hans' Haus", "Anna's Auto und Hans' Haus")]
    [InlineData("so geht's, wenn's passt", "so geht 's , wenn 's passt")]
    [InlineData("O’Neill und D'Alema", "O’Neill und D'Alema")]
    [InlineData("Er hat 's gesagt", "Er hat 's gesagt")]
    [InlineData("Das 'Haus' steht", "Das ' Haus ' steht")]
    public void Apostrophes_belong_to_words(string text, string expected) => Assert.Equal(expected, Tokenized.Words(text));

    [Theory]
    [InlineData("siehe https://example.org/a?b=c.", "https://example.org/a?b=c", TokenKind.Url)]
    [InlineData("siehe (www.example.org).", "www.example.org", TokenKind.Url)]
    [InlineData("an anna.beispiel@example.org schreiben", "anna.beispiel@example.org", TokenKind.Email)]
    [InlineData("laut example.de gestern", "example.de", TokenKind.Word)]
    [InlineData("unter #Wahlen und @beispiel", "#Wahlen", TokenKind.Word)]
    [InlineData("gut 👩‍👩‍👧 so", "👩‍👩‍👧", TokenKind.Symbol)]
    [InlineData("im Jahr 2023 war", "2023", TokenKind.Number)]
    [InlineData("am 3. Mai war", "3.", TokenKind.Number)]
    public void Kinds_follow_the_shape(string text, string token, TokenKind kind)
    {
        var found = Assert.Single(Tokenized.Paragraph(text).Tokens, t => t.Span.In(text).SequenceEqual(token));
        Assert.Equal(kind, found.Kind);
    }

    [Theory]
    [InlineData("im", "in", "dem")]
    [InlineData("Zur", "Zu", "der")]
    [InlineData("fürs", "für", "das")]
    [InlineData("vom", "von", "dem")]
    public void A_contraction_gives_two_tokens_with_one_span(string written, string preposition, string article)
    {
        var tokenized = Tokenized.Paragraph(written + " Haus");

        Assert.Equal([preposition, article, "Haus"], tokenized.Forms);
        Assert.Equal(tokenized.Tokens[0].Span, tokenized.Tokens[1].Span);
        Assert.Equal(ContractionPart.Preposition, tokenized.Tokens[0].Part);
        Assert.Equal(ContractionPart.Article, tokenized.Tokens[1].Part);
        Assert.Equal(ContractionPart.None, tokenized.Tokens[2].Part);
    }

    [Fact]
    public void Capital_letters_alone_make_no_contraction() => Assert.Equal(["IM", "AM"], Tokenized.Paragraph("IM AM").Forms);

    [Fact]
    public void Forms_lose_their_soft_hyphens_and_spans_keep_them()
    {
        const string text = "Ministe\u00ADrium im\u00AD Bau";
        var tokenized = Tokenized.Paragraph(text);

        Assert.Equal(["Ministerium", "in", "dem", "Bau"], tokenized.Forms);
        Assert.Equal(12, tokenized.Tokens[0].Span.Length);
    }

    [Theory]
    [InlineData("z. B. hier")]
    [InlineData("z.\u00A0B. hier")]
    [InlineData("z.\u202FB. hier")]
    [InlineData("z.\u2009B. hier")]
    public void Parts_of_an_abbreviation_that_are_written_apart_are_tokens_of_their_own(string text) =>
        Assert.Equal(["z.", "B.", "hier"], Tokenized.Paragraph(text).Forms);

    [Theory]
    [InlineData("z.B. hier", "z.B. hier")]
    [InlineData("die U.S. Army", "die U.S. Army")]
    [InlineData("Dr.Muster", "Dr. Muster")]
    [InlineData("nach dem 2.Weltkrieg", "nach dem 2. Weltkrieg")]
    [InlineData("Nr.5", "Nr. 5")]
    [InlineData("das Ende.Die Lage", "das Ende . Die Lage")]
    [InlineData("Az.: 5", "Az. : 5")]
    [InlineData("Musterweg-Str. 9", "Musterweg-Str. 9")]
    public void A_point_belongs_to_its_abbreviation(string text, string expected) => Assert.Equal(expected, Tokenized.Words(text));

    [Fact]
    public void A_form_that_comes_often_is_one_string()
    {
        var forms = Tokenized.Paragraph("Verhandlungsrunde um Verhandlungsrunde").Forms;

        Assert.Same(forms[0], forms[2]);
    }
}
