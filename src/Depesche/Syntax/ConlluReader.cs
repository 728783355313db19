using System.Globalization;
using Depesche.LanguageData;

namespace Depesche.Syntax;

/// <summary>Reads CoNLL-U: Universal Dependencies treebanks, and trees made by another parser.</summary>
/// <remarks>Each document (<c># newdoc</c>) becomes one <see cref="ParsedText"/>; <c># newpar</c> opens a paragraph. The text is that of
/// <c># text</c> where it fits the words, else the words with the spaces that <c>SpaceAfter=No</c> leaves. Enhanced dependencies, empty
/// nodes and language-specific tags are passed over.</remarks>
public sealed class ConlluReader
{
    private const int Columns = 10;

    private readonly ClauseBuilder clauses;

    /// <summary>Makes a reader.</summary>
    /// <param name="data">Language files for reading clauses off the trees; the built-in ones when null.</param>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public ConlluReader(LanguageFiles? data = null) => clauses = new ClauseBuilder(data ?? LanguageFiles.BuiltIn);

    /// <summary>Reads all documents. A file without <c># newdoc</c> is one document.</summary>
    /// <param name="reader">The file's lines. Documents are read as they are asked for.</param>
    /// <param name="name">The file's name for error messages.</param>
    /// <exception cref="ConlluException">A line is wrong.</exception>
    public IEnumerable<ParsedText> Read(TextReader reader, string name = "CoNLL-U")
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(name);
        return ReadDocuments(reader, name);
    }

    private IEnumerable<ParsedText> ReadDocuments(TextReader reader, string name)
    {
        var document = new ConlluDocument(name);
        var cells = new Range[Columns + 1];
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                document.EndSentence(number);
            }
            else if (line[0] != '#')
            {
                ReadWord(document, line, cells, number);
            }
            else if (IsComment(line, "newdoc", out _))
            {
                document.EndSentence(number);
                if (!document.IsEmpty)
                {
                    yield return document.ToText(clauses);
                }

                document = new ConlluDocument(name);
                if (IsComment(line, "newdoc id", out var id))
                {
                    document.Id = id.ToString();
                }
            }
            else if (IsComment(line, "newpar", out _))
            {
                document.NextParagraph();
            }
            else if (IsComment(line, "text", out var text))
            {
                document.SentenceText = text.ToString();
            }
        }

        document.EndSentence(number + 1);
        if (!document.IsEmpty)
        {
            yield return document.ToText(clauses);
        }
    }

    /// <summary>Reads all documents of a file's content.</summary>
    /// <exception cref="ConlluException">A line is wrong.</exception>
    public IReadOnlyList<ParsedText> Read(string content, string name = "CoNLL-U")
    {
        ArgumentNullException.ThrowIfNull(content);
        using var reader = new StringReader(content);
        return [.. Read(reader, name)];
    }

    private static bool IsComment(ReadOnlySpan<char> line, string key, out ReadOnlySpan<char> value)
    {
        var rest = line[1..].TrimStart();
        value = default;
        if (!rest.StartsWith(key, StringComparison.Ordinal))
        {
            return false;
        }

        rest = rest[key.Length..];
        if (rest.Length > 0 && rest[0] is not (' ' or '='))
        {
            return false;
        }

        rest = rest.TrimStart();
        value = rest.StartsWith('=') ? rest[1..].Trim() : default;
        return true;
    }

    private static void ReadWord(ConlluDocument document, ReadOnlySpan<char> line, Range[] cells, int number)
    {
        if (line.Split(cells, '\t') != Columns)
        {
            throw document.Error(number, $"a word has {Columns} columns parted by tabs");
        }

        var id = line[cells[0]];
        var form = line[cells[1]];
        var isSpaceAfter = !line[cells[9]].Contains("SpaceAfter=No", StringComparison.Ordinal);
        if (id.Contains('.'))
        {
            return;
        }

        var dash = id.IndexOf('-');
        if (dash > 0)
        {
            document.AddRange(number, Number(document, id[..dash], number), Number(document, id[(dash + 1)..], number), form, isSpaceAfter);
            return;
        }

        if (Number(document, id, number) != document.WordsInSentence + 1)
        {
            throw document.Error(number, $"word '{id}' stands where word {document.WordsInSentence + 1} is due");
        }

        if (!UPosTags.TryParse(line[cells[3]], out var pos))
        {
            throw document.Error(number, $"'{line[cells[3]]}' is no universal part of speech");
        }

        if (!Relations.TryParse(line[cells[7]], out var relation))
        {
            throw document.Error(number, $"'{line[cells[7]]}' is no universal relation");
        }

        var lemma = line[cells[2]];
        document.AddWord(number, form, lemma is "_" ? form : lemma, pos, line[cells[5]], Number(document, line[cells[6]], number),
            relation, isSpaceAfter);
    }

    private static int Number(ConlluDocument document, ReadOnlySpan<char> digits, int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw document.Error(number, $"'{digits}' is no word number");
}

/// <summary>A CoNLL-U file cannot be read. The message names the file and line and says what is wrong.</summary>
public sealed class ConlluException : Exception
{
    /// <summary>Makes the error.</summary>
    public ConlluException(string file, int line, string problem) : base($"{file}:{line}: {problem}")
    {
        File = file;
        Line = line;
        Problem = problem;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>1-based line number.</summary>
    public int Line { get; }

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }
}
