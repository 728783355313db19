using Depesche.Syntax;

namespace Depesche.Tests.Syntax;

/// <summary>The treebank of the project, <c>data/treebank</c>.</summary>
public sealed class TreebankTests
{
    private static readonly string Folder = Path.Combine(Root(), "data", "treebank");

    public static TheoryData<string> Files { get; } = [.. Directory.GetFiles(Folder, "*.conllu").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_sentence_is_a_tree_with_one_root_and_known_tags(string file)
    {
        foreach (var (number, words) in Sentences(file))
        {
            var heads = words.Select(w => HeadOf(file, number, w[6])).ToArray();
            Assert.True(heads.Count(h => h == 0) == 1, $"{file}:{number}: {heads.Count(h => h == 0)} roots");
            for (var i = 0; i < words.Count; i++)
            {
                var at = $"{file}:{number + i}";
                Assert.True(words[i].Length == 10, $"{at}: {words[i].Length} columns");
                Assert.True(UPosTags.Contains(words[i][3]), $"{at}: part of speech {words[i][3]}");
                Assert.True(Relations.TryParse(words[i][7], out var relation), $"{at}: relation {words[i][7]}");
                Assert.True(relation == Relation.Root == (heads[i] == 0), $"{at}: root and head 0 go together");
                Assert.True(words[i][2] != "_", $"{at}: no lemma");
                Assert.True(Reaches(heads, i), $"{at}: the heads go round in a circle");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Articles_and_adjectives_agree_with_their_noun(string file)
    {
        foreach (var (number, words) in Sentences(file))
        {
            foreach (var (word, index) in words.Select((w, i) => (w, i)).Where(p => p.w[7] is "det" or "amod" && p.w[3] is "DET" or "ADJ"))
            {
                var noun = words[int.Parse(word[6], System.Globalization.CultureInfo.InvariantCulture) - 1];
                var (own, its) = (Morph.Parse(word[5]), Morph.Parse(noun[5]));
                var agrees = noun[3] is not ("NOUN" or "PROPN")
                    || ((own.Case == its.Case || own.Case == Case.None || its.Case == Case.None)
                    && (own.Number == its.Number || own.Number == Number.None || its.Number == Number.None)
                    && (own.Gender == its.Gender || own.Gender == Gender.None || its.Gender == Gender.None));
                Assert.True(agrees, $"{file}:{number + index}: {word[1]} {word[5]}, but {noun[1]} {noun[5]}");
            }
        }
    }

    [Fact]
    public void There_are_at_least_three_hundred_sentences_and_none_twice()
    {
        var texts = Files.SelectMany(f => File.ReadLines(Path.Combine(Folder, f.Data))).Where(l => l.StartsWith("# text = ", StringComparison.Ordinal)).ToList();
        Assert.True(texts.Count >= 300, $"{texts.Count} sentences");
        Assert.Equal(texts.Count, texts.Distinct().Count());
    }

    private static readonly HashSet<string> UPosTags = [.. Enum.GetValues<UPos>().Select(p => p.ToUd())];

    private static bool Reaches(int[] heads, int word)
    {
        var steps = 0;
        for (var at = word + 1; at != 0; at = heads[at - 1])
        {
            if (++steps > heads.Length)
            {
                return false;
            }
        }

        return true;
    }

    private static int HeadOf(string file, int line, string text) =>
        int.TryParse(text, out var number) ? number : throw new InvalidDataException($"{file}:{line}: '{text}' is no head");

    // The words of each sentence, and the 1-based line of the first.
    private static IEnumerable<(int Line, List<string[]> Words)> Sentences(string file)
    {
        var words = new List<string[]>();
        var (line, first) = (0, 0);
        foreach (var text in File.ReadLines(Path.Combine(Folder, file)).Append(""))
        {
            line++;
            if (text.Length == 0)
            {
                if (words.Count > 0)
                {
                    yield return (first, words);
                }

                words = [];
            }
            else if (char.IsAsciiDigit(text[0]) && text.Split('\t') is var cells && !cells[0].Contains('-'))
            {
                first = words.Count == 0 ? line : first;
                words.Add(cells);
            }
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Depesche.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
