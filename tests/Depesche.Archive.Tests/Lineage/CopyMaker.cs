using System.Globalization;
using System.Text.RegularExpressions;

namespace Depesche.Archive.Tests.Lineage;

/// <summary>Makes of a report's body what outlets make of it: cut, merged, with another frame, lightly reworded.</summary>
internal sealed partial class CopyMaker(int seed)
{
    private static readonly string[] Agencies = ["dpa", "AFP", "Reuters", "KNA", "dpa-AFX"];
    private static readonly string[] Headlines = ["Lage spitzt sich zu", "Das müssen Sie jetzt wissen", "Reaktionen aus aller Welt", "Neue Entwicklung am Abend", "Was bisher bekannt ist"];

    /// <summary>Words that editors put for one another without another form of the rest.</summary>
    private static readonly Dictionary<string, string> Synonyms = Pairs(
        "sagte=erklärte", "teilte=gab", "forderte=verlangte", "verlangte=forderte", "kritisierte=rügte", "kündigte=stellte", "mitteilten=bekanntgaben",
        "Regierungschef=Ministerpräsident", "Ministerpräsident=Regierungschef", "Staatschef=Präsident", "Regierung=Führung", "Führung=Regierung",
        "Soldaten=Truppen", "Truppen=Soldaten", "Kämpfe=Gefechte", "Kämpfen=Gefechten", "Menschen=Personen", "Polizei=Ordnungsmacht", "Angriff=Schlag",
        "dagegen=hingegen", "unterdessen=derweil", "zudem=außerdem", "jedoch=allerdings", "rund=etwa", "mehrere=etliche", "viele=zahlreiche",
        "zahlreiche=viele", "nach=zufolge", "wegen=aufgrund", "zunächst=vorerst", "auch=ebenfalls", "nur=lediglich", "sofort=umgehend",
        "Land=Staat", "Landes=Staates", "Abkommen=Vertrag", "Vereinbarung=Übereinkunft", "Erklärung=Stellungnahme", "Treffen=Zusammenkunft",
        "Gespräche=Verhandlungen", "Verhandlungen=Gespräche", "Krieg=Konflikt", "Gewalt=Brutalität", "Demonstranten=Protestierende", "Region=Gegend",
        "Hauptstadt=Metropole", "wichtig=bedeutend", "neue=weitere", "neuen=weiteren", "schwere=heftige", "gemeinsamen=gemeinschaftlichen",
        "begrüßte=lobte", "betonte=unterstrich", "warnte=mahnte", "bestätigte=bekräftigte", "erst=gerade", "drei=3", "zwei=2", "vier=4", "fünf=5", "sechs=6", "zehn=10",
        "2=zwei", "3=drei", "5=fünf", "Millionen=Mio.", "Prozent=%", "US-Präsident=Präsident", "Bundeskanzler=Kanzler", "Außenminister=Chefdiplomat");

    private readonly Random random = new(seed);

    /// <summary>The first sentences only: between a third and most of the text.</summary>
    public string Cut(string body)
    {
        var sentences = Sentences(body);
        return string.Join(' ', sentences.Take(Math.Max(3, (int)(sentences.Count * (0.35 + 0.5 * random.NextDouble())))));
    }

    /// <summary>Three texts in one, with a line between them, the wanted one at any place.</summary>
    public string Merge(string body, string second, string third)
    {
        string[] parts = [body, second, third];
        random.Shuffle(parts);
        return string.Join($"\n\n{Pick(Headlines)}\n\n", parts);
    }

    /// <summary>Another headline, dateline and credits, other paragraphs, quotation marks and spelling.</summary>
    public string Reframe(string body)
    {
        var sentences = Sentences(body).Select((s, i) => i % 2 == 1 ? s + "\n\n" : s + " ");
        var text = string.Concat(sentences).Trim().Replace('„', '«').Replace('“', '»');
        text = random.Next(2) == 0 ? text.Replace("ß", "ss", StringComparison.Ordinal) : text;
        return $"{Pick(Headlines)}\n\nBerlin ({Pick(Agencies)}) - {text}\n\n/abc/{(char)('a' + random.Next(20))}yz";
    }

    /// <summary>Synonyms, figures for number words, places and times moved, sentences changed in order, words left out: about one word in eight.</summary>
    public string Reword(string body)
    {
        var sentences = Sentences(body).Select(RewordSentence).ToList();
        var at = 1 + random.Next(sentences.Count - 2);
        (sentences[at], sentences[at + 1]) = (sentences[at + 1], sentences[at]);
        return string.Join(' ', sentences);
    }

    public string Pick(IReadOnlyList<string> list) => list[random.Next(list.Count)];

    public int Next(int limit) => random.Next(limit);

    public static List<string> Sentences(string body) => [.. SentenceEnd().Split(body).Select(s => s.Trim()).Where(s => s.Length > 0)];

    private string RewordSentence(string sentence)
    {
        var words = sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            if (Synonyms.TryGetValue(words[i].TrimEnd('.', ',', '“'), out var other) && random.NextDouble() < 0.8)
            {
                words[i] = other + words[i][words[i].TrimEnd('.', ',', '“').Length..];
            }
        }

        // Word order: a phrase of two words changes places with the one behind it in every second sentence.
        if (words.Count > 8 && random.Next(2) == 0)
        {
            var at = 2 + random.Next(words.Count - 7);
            words = [.. words[..at], .. words[(at + 2)..(at + 4)], .. words[at..(at + 2)], .. words[(at + 4)..]];
        }

        if (words.Count > 6 && random.Next(3) == 0)
        {
            words.RemoveAt(2 + random.Next(words.Count - 4));
        }

        return string.Join(' ', words);
    }

    private static Dictionary<string, string> Pairs(params string[] pairs) =>
        pairs.Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1].ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?<=[.!?“»])\s+(?=[A-ZÄÖÜ„«])", RegexOptions.ExplicitCapture)]
    private static partial Regex SentenceEnd();
}
