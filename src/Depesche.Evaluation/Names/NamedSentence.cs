using Depesche.Actors;

namespace Depesche.Evaluation.Names;

/// <summary>A sentence of GermEval 2014 with the names of its outer column.</summary>
/// <param name="Number">1-based number of the sentence in its file.</param>
/// <param name="Words">Its words.</param>
/// <param name="Names">Its names, ordered. Derived words and compounds with a name (LOCderiv, ORGpart) are none.</param>
internal sealed record NamedSentence(int Number, IReadOnlyList<string> Words, IReadOnlyList<NameSpan> Names)
{
    private const int Columns = 4;

    /// <summary>Reads a file: number, word, outer and inner tag on a line, an empty line after each sentence.</summary>
    /// <exception cref="GoldDataException">A line is wrong.</exception>
    public static IEnumerable<NamedSentence> Read(string path)
    {
        var number = 0;
        var line = 0;
        var words = new List<string>();
        var tags = new List<string>();
        foreach (var text in ReadLines(path))
        {
            line++;
            if (text.Length == 0)
            {
                if (words.Count > 0)
                {
                    yield return new NamedSentence(++number, [.. words], NamesOf(tags));
                }

                words.Clear();
                tags.Clear();
            }
            else if (text[0] != '#')
            {
                var cells = text.Split('\t');
                if (cells.Length < Columns || cells[1].Length == 0)
                {
                    throw new GoldDataException(path, line, "a word has at least four columns parted by tabs: number, word, outer tag, inner tag");
                }

                if (cells[2] is not "O" && !cells[2].StartsWith("B-", StringComparison.Ordinal) && !cells[2].StartsWith("I-", StringComparison.Ordinal))
                {
                    throw new GoldDataException(path, line, $"'{cells[2]}' is no tag: O, or B- or I- with a type");
                }

                words.Add(cells[1]);
                tags.Add(cells[2]);
            }
        }

        if (words.Count > 0)
        {
            yield return new NamedSentence(++number, [.. words], NamesOf(tags));
        }
    }

    private static IEnumerable<string> ReadLines(string path)
    {
        try
        {
            return File.ReadLines(path);
        }
        catch (IOException problem)
        {
            throw new GoldDataException(path, 0, problem.Message);
        }
    }

    private static List<NameSpan> NamesOf(List<string> tags)
    {
        var names = new List<NameSpan>();
        for (var i = 0; i < tags.Count; i++)
        {
            if (!tags[i].StartsWith("B-", StringComparison.Ordinal) || TypeOf(tags[i]) is not { } type)
            {
                continue;
            }

            var end = i + 1;
            while (end < tags.Count && tags[end].AsSpan().SequenceEqual("I-" + tags[i][2..]))
            {
                end++;
            }

            names.Add(new NameSpan(i, end, type));
        }

        return names;
    }

    private static NameType? TypeOf(string tag) => tag.AsSpan(2) switch
    {
        "PER" => NameType.Per,
        "ORG" => NameType.Org,
        "LOC" => NameType.Loc,
        "OTH" => NameType.Oth,
        _ => null,
    };
}
