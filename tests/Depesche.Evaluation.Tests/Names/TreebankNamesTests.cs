using Depesche.Actors;
using Depesche.Evaluation.Names;

namespace Depesche.Evaluation.Tests.Names;

/// <summary>The names in our treebank, <c>data/names</c>.</summary>
public sealed class TreebankNamesTests
{
    private static readonly string NamesFile = Path.Combine(Repository.Root, "data", "names", "treebank.tsv");

    [Fact]
    public void Every_sentence_has_the_words_of_the_treebank()
    {
        var treebank = Directory.GetFiles(Path.Combine(Repository.Root, "data", "treebank"), "*.conllu").SelectMany(TreebankSentences).ToDictionary();
        var ids = File.ReadLines(NamesFile).Where(l => l.StartsWith("# ", StringComparison.Ordinal) && l.LastIndexOf(' ') == 1);

        Assert.All(ids.Zip(NamedSentence.Read(NamesFile)), pair => Assert.Equal(treebank[pair.First[2..]], pair.Second.Words));
    }

    [Fact]
    public void Names_of_every_type_are_marked()
    {
        var names = NamedSentence.Read(NamesFile).SelectMany(s => s.Names).CountBy(n => n.Type).ToDictionary();

        Assert.All(Enum.GetValues<NameType>(), type => Assert.True(names.GetValueOrDefault(type) > 100, $"{type}: {names.GetValueOrDefault(type)}"));
    }

    /// <summary>Words as they are written, by file and sentence; contractions are one word.</summary>
    private static IEnumerable<KeyValuePair<string, List<string>>> TreebankSentences(string path)
    {
        var id = "";
        var words = new List<string>();
        var lastOfContraction = 0;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
            {
                id = $"{Path.GetFileNameWithoutExtension(path)}:{line["# sent_id = ".Length..]}";
            }
            else if (line.Length == 0 && words.Count > 0)
            {
                yield return new(id, words);
                words = [];
                lastOfContraction = 0;
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                if (cells[0].Split('-') is [_, var last])
                {
                    lastOfContraction = int.Parse(last, System.Globalization.CultureInfo.InvariantCulture);
                    words.Add(cells[1]);
                }
                else if (int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture) > lastOfContraction)
                {
                    words.Add(cells[1]);
                }
            }
        }
    }
}
