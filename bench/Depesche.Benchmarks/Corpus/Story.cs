using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Depesche.Benchmarks.Corpus;

/// <summary>How long an agency tells a story.</summary>
internal enum Length
{
    Flash,
    Report,
    Summary,
    Overview,
}

/// <summary>A report in its parts.</summary>
/// <param name="Headline">The headline.</param>
/// <param name="Places">Places of the dateline.</param>
/// <param name="Paragraphs">Without the dateline.</param>
internal sealed record StoryText(string Headline, string Places, ImmutableArray<string> Paragraphs)
{
    /// <summary>The whole text.</summary>
    /// <param name="mark">Mark of the agency in the dateline; null for none.</param>
    public string Join(string? mark) =>
        $"{Places}{(mark is null ? " - " : $" ({mark}) - ")}{string.Join("\n\n", Paragraphs)}";
}

/// <summary>One story, as one agency tells it: a sample with other countries, people, places, times and numbers.</summary>
internal sealed class Story
{
    private readonly Variant variant;
    private readonly Variant wrong;
    private readonly ulong seed;

    public Story(int number, Template template, Agency agency, ulong seed, DateOnly day)
    {
        Number = number;
        Template = template;
        Agency = agency;
        Day = day;
        this.seed = seed;
        variant = new Variant(template, seed, day);
        wrong = template.Numbers.IsEmpty ? variant : variant.WithWrong(template.Numbers[0]);
    }

    public int Number { get; }

    public Template Template { get; }

    public Agency Agency { get; }

    public DateOnly Day { get; }

    /// <summary>The keyword line: up to three countries and the subject.</summary>
    public string Slug => string.Join('/', Template.Countries.Take(3).Select(c => variant.Of(c).Name).Append(Template.Row.Subject));

    /// <summary>The place that the story comes from.</summary>
    public string Place => Template.Places.IsEmpty ? Agency.Mark : Template.Places[0].Text(variant);

    /// <summary>Whoever wrote a longer report; null for the others, which have none.</summary>
    public string? Author(Length length)
    {
        var authors = CorpusData.BuiltIn.Authors;
        return length < Length.Summary ? null : $"{authors[(int)(CorpusRandom.Hash(seed, 5UL) % (ulong)authors.Length)]}, {Agency.Mark}";
    }

    /// <summary>The identifier of one of the agency's reports of the story.</summary>
    public string Id(Length length)
    {
        // Numbers of agencies do not tell which reports belong together; a story's are parted by a step.
        const int step = 4;
        var item = Agency.HasVersions && length < Length.Overview ? 0 : (int)length;
        return Agency.Identifier
            .Replace("{date}", Day.ToString("yyMMdd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{number}", (100_000 + (Number * step) + item).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>The report.</summary>
    /// <param name="length">How long.</param>
    /// <param name="isWrong">Whether it has the number that is corrected later.</param>
    public StoryText Text(Length length, bool isWrong)
    {
        var words = isWrong ? wrong : variant;
        var random = new CorpusRandom(seed, 2);
        var paragraphs = new List<string>();
        foreach (var paragraph in Template.Paragraphs)
        {
            paragraphs.Add(Paragraph(paragraph, words, mayDrop: length < Length.Overview, ref random));
        }

        if (Template.Row.MaySwap && paragraphs.Count > 2 && random.Happens(CorpusShape.SwappedParagraphs))
        {
            (paragraphs[1], paragraphs[2]) = (paragraphs[2], paragraphs[1]);
        }

        var hasBackground = random.Happens(CorpusShape.Background);
        var background = length switch
        {
            Length.Overview => 3,
            Length.Summary => 1,
            _ => hasBackground ? 1 : 0,
        };
        AddBackground(paragraphs, background, words, ref random);
        if (length == Length.Flash)
        {
            paragraphs = [Rewording.Of(Template.Paragraphs[0][0].Text(words), seed, CorpusShape.StoryWording)];
        }

        var places = string.Join('/', Template.Places.Select(p => p.Text(words)));
        return new StoryText(Template.Headline.Text(words), Template.HasCapitalPlaces ? places.ToUpperInvariant() : places, [.. paragraphs]);
    }

    /// <summary>A paragraph; sentences that no other leans on may be left out.</summary>
    private string Paragraph(ImmutableArray<TemplateSentence> sentences, Variant words, bool mayDrop, ref CorpusRandom random)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sentences.Length; i++)
        {
            var isDropped = random.Happens(CorpusShape.DroppedSentence) && mayDrop && sentences[i].MayBeDropped;
            if (isDropped && (text.Length > 0 || i + 1 < sentences.Length))
            {
                continue;
            }

            text.Append(text.Length > 0 ? " " : "");
            sentences[i].Write(text, words);
        }

        return Rewording.Of(text.ToString(), seed, CorpusShape.StoryWording);
    }

    private void AddBackground(List<string> paragraphs, int count, Variant words, ref CorpusRandom random)
    {
        var data = CorpusData.BuiltIn;
        var country = Template.Countries.Select(words.Of).FirstOrDefault(c => c.Class == "n");
        var first = random.Below(data.Background.Length);
        for (var i = 0; count > 0 && i < data.Background.Length; i++)
        {
            var paragraph = data.Background[(first + i) % data.Background.Length];
            if (country is null && NamesCountry(paragraph))
            {
                continue;
            }

            paragraphs.Add(Filled(paragraph, country, ref random));
            count--;
        }
    }

    private static bool NamesCountry(string paragraph) =>
        paragraph.Contains("{c", StringComparison.Ordinal) || paragraph.Contains("{adjective}", StringComparison.Ordinal);

    private static string Filled(string paragraph, Country? country, ref CorpusRandom random) => paragraph
        .Replace("{country}", country?.Name, StringComparison.Ordinal)
        .Replace("{capital}", country?.Capital, StringComparison.Ordinal)
        .Replace("{city}", country?.Cities[0], StringComparison.Ordinal)
        .Replace("{adjective}", country?.Adjective, StringComparison.Ordinal)
        .Replace("{number}", random.Between(11, 80).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{percent}", random.Between(2, 9).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{price}", random.Between(70, 96).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{thousands}", (random.Between(11, 95) * 100).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
