using System.Collections.Immutable;
using Depesche.NewsItems;
using Depesche.Quotations;
using Depesche.Readings;
using Depesche.Text;

namespace Depesche.Tests.Quotations;

/// <summary>The forms in which reports set quotations: broken, embedded, behind a dash, in headlines, with marks missing.</summary>
public class QuotationFormTests
{
    private static readonly Reader Reader = new();

    [Theory]
    [InlineData("„Wir bauen die Schule“, sagte die Bürgermeisterin, „auch wenn das Geld knapp ist.“",
        "„Wir bauen die Schule“ … „auch wenn das Geld knapp ist.“", "die Bürgermeisterin")]
    [InlineData("„Die Lage ist ernst“, sagte der Arzt, „sehr ernst“.", "„Die Lage ist ernst“ … „sehr ernst“", "der Arzt")]
    [InlineData("„Das Haus“, so der Architekt, „ist in einem guten Zustand.“", "„Das Haus“ … „ist in einem guten Zustand.“", "der Architekt")]
    public void What_goes_on_behind_an_inserted_frame_is_the_same_direct_quotation(string text, string quote, string speaker)
    {
        var q = Only(text);

        Assert.Equal((QuotationType.Direct, quote, speaker), (q.Type, Words(q.Quote, text), Speaker(q, text)));
    }

    [Fact]
    public void A_title_before_so_is_no_direct_speech() =>
        Assert.DoesNotContain(Read("„Gewalt gegen Kinder“, so lautet der Titel der Studie."), q => q.Type == QuotationType.Direct);

    [Fact]
    public void A_frame_between_the_first_field_and_its_verb_parts_an_indirect_quotation()
    {
        const string text = "Die Opposition, sagte der Abgeordnete Karl Meier, habe die Frist versäumt.";
        var q = Only(text);

        Assert.Equal(("Die Opposition … habe die Frist versäumt", "der Abgeordnete Karl Meier"), (Words(q.Quote, text), Speaker(q, text)));
    }

    [Fact]
    public void A_closing_mark_forgotten_before_the_frame_leaves_the_frame_outside()
    {
        const string text = "„Die Straße ist gesperrt, sagte der Polizist.";
        var q = Only(text);

        Assert.Equal(("„Die Straße ist gesperrt", "der Polizist", "sagte"), (Words(q.Quote, text), Speaker(q, text), Words(q.Cue, text)));
    }

    [Fact]
    public void A_passage_behind_a_dash_belongs_to_the_subject_before_it()
    {
        const string text = "Der Minister hat eine andere Sicht – „Das stimmt so nicht.“";

        Assert.Equal("Der Minister", Speaker(Only(text), text));
    }

    [Theory]
    [InlineData("Merkel: Europa muss zusammenhalten", "Merkel")]
    [InlineData("Studie: Zahl der Bienen sinkt", "Studie")]
    public void A_person_or_a_text_before_the_colon_of_a_headline_speaks(string headline, string speaker)
    {
        var text = headline + "\n\nBerlin (dpa) - Am Montag hat es in der Stadt geregnet. Die Bundeskanzlerin Angela Merkel war verreist.";
        var q = Only(text);

        Assert.Equal((headline[(speaker.Length + 2)..], speaker), (Words(q.Quote, text), Speaker(q, text)));
    }

    [Fact]
    public void A_country_before_the_colon_of_a_headline_is_a_matter() =>
        Assert.Empty(Read("Ukraine: Zwei Tote bei Angriff\n\nKiew (dpa) - Bei einem Angriff sind am Montag zwei Menschen getötet worden."));

    [Fact]
    public void So_and_a_name_as_a_sentence_put_the_sentence_before_on_its_word()
    {
        const string text = "Das Geld ist weg. So der Verwalter.";
        var q = Only(text);

        Assert.Equal(("Das Geld ist weg", "der Verwalter", "So"), (Words(q.Quote, text), Speaker(q, text), Words(q.Cue, text)));
    }

    [Theory]
    [InlineData("In dem Bericht heißt es, die Zahl der Bienen sinke.", "die Zahl der Bienen sinke", "dem Bericht")]
    [InlineData("Der Zeuge sagte, der Angeklagte habe ihm erzählt, dass er das Geld vergraben habe.",
        "der Angeklagte habe ihm erzählt, dass er das Geld vergraben habe", "Der Zeuge")]
    public void A_main_clause_that_opens_with_an_article_is_no_relative_clause(string text, string quote, string speaker)
    {
        var q = Only(text);

        Assert.Equal((quote, speaker), (Words(q.Quote, text), Speaker(q, text)));
    }

    private static Quotation Only(string text) => Assert.Single(Read(text));

    private static ImmutableArray<Quotation> Read(string text) => Reader.Read(NewsItem.Parse(text)).Quotations;

    private static string? Speaker(Quotation quotation, string text) => quotation.Speaker?.Span.In(text).ToString();

    private static string Words(IEnumerable<TextSpan> spans, string text) => string.Join(" … ", spans.Select(s => s.In(text).ToString()));
}
