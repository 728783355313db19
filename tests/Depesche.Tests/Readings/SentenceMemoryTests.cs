using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Syntax;
using Depesche.Syntax.Network;
using Depesche.Tests.Samples;

namespace Depesche.Tests.Readings;

public class SentenceMemoryTests
{
    private static readonly Reader Fresh = new();

    // Each is read differently beside one or the other of its neighbours: a surname or a short name that only another report brings in, violence
    // in the sentence before, who speaks, the day that days are counted from, a heading that runs into what follows.
    private static readonly string[] Sentences =
    [
        "Präsidentin Clara Mai reiste am Montag nach Polen.",
        "Mai sagte, man werde im Sommer weiter verhandeln.",
        "Im Mai soll das Parlament in Warschau neu gewählt werden.",
        "Rebellen beschossen am Dienstag die Stadt Herat mit Raketen.",
        "Es gab viele Tote.",
        "Der Gipfel dauerte zwei Tage.",
        "Bei einem Unfall starben vor drei Tagen zwei Menschen.",
        "Die Koalition für Einheit (KFE) lehnte das Angebot der Regierung ab.",
        "KFE warf der Armee heute Verbrechen vor.",
        "»Die Armee hat das Dorf angegriffen«, sagte der polnische Außenminister Jan Berg.",
        "Die Armee hat das Dorf angegriffen.",
        "Er forderte Ungarn auf, die Truppen abzuziehen.",
        "Beide Seiten trafen sich im Rathaus.",
        "Seit Mai wird in Warschau über das Abkommen verhandelt.",
        "Sie war 19 Jahre, als der Krieg begann.",
        "Der Gast ist Berliner",
        "Berg warf Russland am 3. Mai einen Bruch des Abkommens vor.",
        "Die Armee wies die Vorwürfe zurück.",
        "Der 30-jährige Sommer kritisierte die Regierung in Moskau scharf.",
    ];

    private static readonly string[] Headers = ["Polen kündigt Abkommen an\n\n", "MOSKAU (dpa) - ", "Warschau, 3. Mai (AFP) - ", ""];

    [Fact]
    public void Remembered_sentences_give_the_same_readings()
    {
        var remembering = new Reader(remembersSentences: true);
        var reports = Directory.GetFiles(SampleTests.Folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        foreach (var text in reports.Concat(reports).Append(string.Join("\n\n", reports)))
        {
            var item = NewsItem.Parse(text);
            Assert.Equal(ReadingJson.ToString(Fresh.Read(item)), ReadingJson.ToString(remembering.Read(item)));
            Assert.Equal(Fresh.Analyze(item).Words, remembering.Analyze(item).Words);
        }
    }

    [Fact]
    public void Sentences_are_read_anew_where_their_report_says_more_of_them()
    {
        var remembering = new Reader(remembersSentences: true);
        foreach (var item in Reports())
        {
            Assert.Equal(ReadingJson.ToString(Fresh.Read(item)), ReadingJson.ToString(remembering.Read(item)));
        }
    }

    [Theory]
    [InlineData("»Polen hilft«, sagte der polnische Außenminister Jan Berg.", "Der Winter war kalt.", "Russland müsse seine Truppen sofort abziehen.")]
    [InlineData("Präsidentin Clara Mai reiste nach Polen.", "Der Winter war kalt.", "Seit Mai wird in Warschau verhandelt.")]
    public void Company_of_a_sentence_counts_though_it_is_remembered(string company, string otherCompany, string sentence)
    {
        var (remembering, other) = (new Reader(remembersSentences: true), new Reader(remembersSentences: true));
        var (first, second) = (NewsItem.Parse($"{company} {sentence}"), NewsItem.Parse($"{otherCompany} {sentence}"));
        var (expectedFirst, expectedSecond) = (ReadingJson.ToString(Fresh.Read(first)), ReadingJson.ToString(Fresh.Read(second)));

        Assert.Equal((expectedFirst, expectedSecond), (ReadingJson.ToString(remembering.Read(first)), ReadingJson.ToString(remembering.Read(second))));
        Assert.Equal((expectedSecond, expectedFirst), (ReadingJson.ToString(other.Read(second)), ReadingJson.ToString(other.Read(first))));
    }

    [Fact]
    public void Sentences_that_were_forgotten_are_read_again()
    {
        var syntax = new SyntaxAnalyzer(LanguageFiles.BuiltIn, SyntaxNetwork.Open(SyntaxAnalyzer.ModelName), new SentenceMemory(generationSize: 5));
        foreach (var item in Reports())
        {
            var remembered = syntax.Analyze(Fresh.Tokenize(item));
            Assert.Equal(ReadingJson.ToString(Fresh.Read(item)), ReadingJson.ToString(Fresh.Read(remembered)));
        }
    }

    [Fact]
    public void Threads_share_what_is_remembered()
    {
        var remembering = new Reader(remembersSentences: true);
        var items = Reports().ToArray();
        var expected = Array.ConvertAll(items, i => ReadingJson.ToString(Fresh.Read(i)));

        Parallel.For(0, 3 * items.Length, i => Assert.Equal(expected[i % items.Length], ReadingJson.ToString(remembering.Read(items[i % items.Length]))));
    }

    [Fact]
    public void An_explanation_tells_all_that_was_tried_on_remembered_sentences()
    {
        var remembering = new Reader(remembersSentences: true);
        foreach (var item in Reports().Take(20))
        {
            var expected = Fresh.Explain(Fresh.Read(item)).Attempts.Select(a => (a.Frame.Id, a.Word, a.Outcome, a.Reason));

            remembering.Read(item);

            Assert.Equal(expected, remembering.Explain(remembering.Read(item)).Attempts.Select(a => (a.Frame.Id, a.Word, a.Outcome, a.Reason)));
        }
    }

    [Fact]
    public void A_contraction_and_its_parts_are_different_words()
    {
        var memory = new SentenceMemory();
        var contracted = Fresh.Tokenize(NewsItem.Parse("Sie sprachen im Rathaus."));
        var parted = Fresh.Tokenize(NewsItem.Parse("Sie sprachen in dem Rathaus."));

        memory.Remember(contracted, contracted.Sentences[0], Fresh.Analyze(contracted).Words.AsSpan());

        Assert.Equal(contracted.Forms, parted.Forms);
        Assert.NotNull(memory.Recall(contracted, contracted.Sentences[0]));
        Assert.Null(memory.Recall(parted, parted.Sentences[0]));
    }

    // Each sentence after each other, in parts of a third of all, under several headings and datelines and on several days.
    private static IEnumerable<NewsItem> Reports()
    {
        var count = 0;
        for (var step = 1; step < Sentences.Length; step++)
        {
            var order = Enumerable.Range(0, Sentences.Length).Select(i => Sentences[i * step % Sentences.Length]);
            foreach (var chosen in order.Chunk((Sentences.Length / 3) + 1))
            {
                count++;
                yield return NewsItem.Parse(Headers[count % Headers.Length] + string.Join(count % 3 == 0 ? "\n\n" : " ", chosen)) with
                {
                    Published = new PartialDate(2023, 5, 2 + (count % 20)),
                };
            }
        }
    }
}
