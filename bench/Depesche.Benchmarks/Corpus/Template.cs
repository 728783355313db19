using System.Collections.Immutable;
using System.Text;
using Depesche.NewsItems;

namespace Depesche.Benchmarks.Corpus;

/// <summary>A sentence of a sample in its pieces.</summary>
/// <param name="Pieces">The pieces.</param>
/// <param name="MayBeDropped">Whether no other sentence leans on it.</param>
internal sealed record TemplateSentence(ImmutableArray<Piece> Pieces, bool MayBeDropped = false)
{
    /// <summary>Numbers of people and things, which are a report's facts: it keeps them, and they may be wrong.</summary>
    public IEnumerable<int> Counts => Pieces.OfType<NumberPiece>().Where(p => p.Kind == NumberKind.Count).Select(p => p.Value);

    public bool NamesSomebody => Pieces.Any(p => p is PersonPiece { IsFull: true });

    public void Write(StringBuilder text, Variant variant)
    {
        foreach (var piece in Pieces)
        {
            piece.Write(text, variant);
        }
    }

    public string Text(Variant variant)
    {
        var text = new StringBuilder();
        Write(text, variant);
        return text.ToString();
    }
}

/// <summary>A sample that reports are made from.</summary>
internal sealed class Template
{
    private Template(string number, SampleRow row, NewsItem item, TemplateCompiler compiler)
    {
        Number = number;
        Row = row;
        var date = item.Published ?? throw new InvalidDataException($"sample {number} has no date");
        Date = new DateOnly(date.Year, Math.Max(1, date.Month), Math.Max(1, date.Day));
        var headline = row.Headline ?? item.Headline ?? throw new InvalidDataException($"sample {number} has no headline; samples.tsv needs one");
        Headline = compiler.Sentence(headline);
        var places = item.Dateline?.Places.Select(p => item.Text.AsSpan(p.Start, p.Length).ToString()).ToArray() ?? [];
        HasCapitalPlaces = !places.Any(p => p.Any(char.IsLower));
        Places = [.. places.Select(compiler.Place)];
        // What does not end as a sentence does is the agency's sign.
        string[] paragraphs = [.. item.Paragraphs.Select(p => item.Text.Substring(p.Start, p.Length)).Where(p => p[^1] is '.' or '“' or '"' or '»')];
        Paragraphs = [.. paragraphs.Select((p, i) => Paragraph([.. SentencesOf(p)], i == 0, string.Join(' ', paragraphs[(i + 1)..]), compiler))];
        var pieces = Paragraphs.SelectMany(p => p).Append(Headline).Concat(Places).SelectMany(s => s.Pieces).ToArray();
        Countries = [.. pieces.SelectMany(CountriesOf).Distinct()];
        Numbers = [.. Paragraphs.SelectMany(p => p).SelectMany(s => s.Counts).Distinct()];
    }

    public string Number { get; }

    public SampleRow Row { get; }

    public DateOnly Date { get; }

    public TemplateSentence Headline { get; }

    public ImmutableArray<TemplateSentence> Places { get; }

    /// <summary>Whether the dateline is in capital letters.</summary>
    public bool HasCapitalPlaces { get; }

    public ImmutableArray<ImmutableArray<TemplateSentence>> Paragraphs { get; }

    /// <summary>Countries of the table that it names.</summary>
    public ImmutableArray<Country> Countries { get; }

    /// <summary>Numbers that may be wrong.</summary>
    public ImmutableArray<int> Numbers { get; }

    public static ImmutableArray<Template> LoadAll()
    {
        var compiler = new TemplateCompiler(CorpusData.BuiltIn);
        return
        [
            .. Directory.GetFiles(SampleReports.Folder, "*.txt").Order(StringComparer.Ordinal).Select(file =>
            {
                var number = Path.GetFileName(file)[..2];
                return CorpusData.BuiltIn.Samples.TryGetValue(number, out var row)
                    ? new Template(number, row, NewsItem.Parse(File.ReadAllText(file)), compiler)
                    : throw new InvalidDataException($"samples.tsv: there is no row for {Path.GetFileName(file)}");
            }),
        ];
    }

    /// <summary>Parts at the ends of sentences; a number before a full stop is an ordinal.</summary>
    internal static IEnumerable<string> SentencesOf(string paragraph)
    {
        var start = 0;
        for (var i = 1; i + 2 < paragraph.Length; i++)
        {
            var isEnd = paragraph[i] is '.' or '!' or '?' && !char.IsAsciiDigit(paragraph[i - 1]);
            var next = i + 1;
            while (isEnd && next < paragraph.Length && paragraph[next] is '“' or '"' or '»')
            {
                next++;
            }

            if (isEnd && next + 1 < paragraph.Length && paragraph[next] == ' ' && (char.IsUpper(paragraph[next + 1]) || paragraph[next + 1] is '„' or '"' or '«'))
            {
                yield return paragraph[start..next];
                start = next + 1;
                i = next;
            }
        }

        yield return paragraph[start..];
    }

    /// <summary>The sentences of a paragraph. The first sentence of a report stays, and so does one that brings somebody in or that the next one leans on.</summary>
    private static ImmutableArray<TemplateSentence> Paragraph(ImmutableArray<string> texts, bool isFirst, string rest, TemplateCompiler compiler)
    {
        var sentences = texts.Select(compiler.Sentence).ToArray();
        for (var i = isFirst ? 1 : 0; i < sentences.Length; i++)
        {
            var isLeanedOn = i + 1 < texts.Length && LeansOnTheOneBefore(texts[i + 1]);
            var later = string.Join(' ', texts[(i + 1)..]) + " " + rest;
            sentences[i] = sentences[i] with { MayBeDropped = !isLeanedOn && !sentences[i].NamesSomebody && !sentences[i].Counts.Any() && !BringsIn(texts[i], later) };
        }

        return [.. sentences];
    }

    /// <summary>Whether it has a full name (<c>Josep Borrell</c>) of which the last part stands alone later.</summary>
    private static bool BringsIn(string sentence, string later)
    {
        string[] words = [.. sentence.Split(' ').Select(w => w.Trim(',', '.', ':', '„', '“', '"'))];
        return words.Zip(words.Skip(1)).Any(pair => IsName(pair.First) && IsName(pair.Second) && later.Contains(pair.Second, StringComparison.Ordinal));

        static bool IsName(string word) => word.Length > 2 && char.IsUpper(word[0]);
    }

    /// <summary>Pronouns, words for a connection, and reported speech without its own speaker.</summary>
    private static bool LeansOnTheOneBefore(string sentence)
    {
        ReadOnlySpan<string> openers =
        [
            "Er ", "Sie ", "Es ", "Ihr ", "Seine ", "Sein ", "Das ", "Dies ", "Diese ", "Dieser ", "Darin ", "Damit ", "Darauf ", "Dort ", "Damals ", "Dem ", "Auch ", "Zudem ",
            "Man ", "Kurz ", "Anschließend ", "Zuvor ", "Nun ", "Viele ", "Einige ", "Die beiden ", "Andernfalls ", "Zu dem ", "Bei dem ", "In dem ", "In dieser ", "Im Gegenzug ",
        ];
        foreach (var opener in openers)
        {
            if (sentence.StartsWith(opener, StringComparison.Ordinal))
            {
                return true;
            }
        }

        ReadOnlySpan<string> reported = [" sei ", " seien ", " habe ", " hätten ", " werde ", " würde ", " würden ", " müsse ", " müssten ", " solle ", " könne ", " wolle ", " gebe ", " davon ", " es ", " die Vorwürfe "];
        var comma = sentence.IndexOf(',', StringComparison.Ordinal);
        foreach (var verb in reported)
        {
            var at = sentence.IndexOf(verb, StringComparison.Ordinal);
            if (at >= 0 && (comma < 0 || at < comma))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Country> CountriesOf(Piece piece) => piece switch
    {
        CountryPiece { Country: var country } => [country],
        PersonPiece { Country: var country } => [country],
        FormPiece { Countries: var countries, City: >= 0 } => countries,
        _ => [],
    };
}
