using System.Globalization;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Text;

namespace Depesche.Syntax;

/// <summary>Reads CoNLL-U: Universal Dependencies treebanks, and trees made by another parser.</summary>
/// <remarks>Each document (<c># newdoc</c>) becomes one <see cref="ParsedText"/>; <c># newpar</c> opens a paragraph,
/// <c># newpar id = headline</c> the headline. The text is that of <c># text</c> where it fits the words, else the words with the spaces
/// that <c>SpaceAfter=No</c> leaves. Comments that <see cref="ConlluWriter"/> writes of the report (its date and dateline, for instance)
/// are read back. Enhanced dependencies, empty nodes and language-specific tags are passed over.</remarks>
public sealed class ConlluReader
{
    private const int Columns = 10;

    private readonly ClauseBuilder clauses;
    private readonly bool joinsCompounds;

    /// <summary>Makes a reader.</summary>
    /// <param name="data">Language files for reading clauses off the trees; the built-in ones when null.</param>
    /// <param name="joinsCompounds">True to give hyphen compounds as the one token that <see cref="Tokenizer"/> makes of them, which the
    /// stages above syntax expect; false to keep the words of the file.</param>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public ConlluReader(LanguageFiles? data = null, bool joinsCompounds = false)
    {
        clauses = new ClauseBuilder(data ?? LanguageFiles.BuiltIn);
        this.joinsCompounds = joinsCompounds;
    }

    /// <summary>Reads all documents. A file without <c># newdoc</c> is one document.</summary>
    /// <param name="reader">The file's lines. Documents are read as they are asked for.</param>
    /// <param name="name">The file's name for error messages.</param>
    /// <param name="firstLine">The number of the first line for error messages, where the lines are a part of the file.</param>
    /// <param name="metadata">What is known of the reports beside the file. It goes before what the comments say, save the identifier,
    /// which is for a document that has none.</param>
    /// <exception cref="ConlluException">A line is wrong.</exception>
    public IEnumerable<ParsedText> Read(TextReader reader, string name = "CoNLL-U", int firstLine = 1, NewsItemMetadata? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(name);
        return ReadDocuments(reader, name, firstLine, metadata ?? new NewsItemMetadata());
    }

    private IEnumerable<ParsedText> ReadDocuments(TextReader reader, string name, int firstLine, NewsItemMetadata metadata)
    {
        var document = new ConlluDocument();
        var sentence = new ConlluSentence(name);
        var cells = new Range[Columns + 1];
        var number = firstLine - 1;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                EndSentence(document, sentence, number);
            }
            else if (line[0] != '#')
            {
                ReadWord(sentence, line, cells, number);
            }
            else if (IsComment(line, "newdoc", out _))
            {
                EndSentence(document, sentence, number);
                if (!document.IsEmpty)
                {
                    yield return document.ToText(clauses, metadata);
                }

                document = new ConlluDocument();
                if (IsComment(line, "newdoc id", out var id))
                {
                    document.Frame.Id = id.ToString();
                }
            }
            else
            {
                ReadComment(document, sentence, line, number);
            }
        }

        EndSentence(document, sentence, number + 1);
        if (!document.IsEmpty)
        {
            yield return document.ToText(clauses, metadata);
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

    /// <summary>True when a comment line has this key, as in <c># key = value</c>.</summary>
    internal static bool IsComment(ReadOnlySpan<char> line, string key, out ReadOnlySpan<char> value)
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

    private static void ReadComment(ConlluDocument document, ConlluSentence sentence, ReadOnlySpan<char> line, int number)
    {
        if (IsComment(line, "newpar", out _))
        {
            document.NextParagraph(IsComment(line, "newpar id", out var id) && id is ConlluWriter.HeadlineParagraph);
        }
        else if (IsComment(line, "text", out var text))
        {
            sentence.Text = text.ToString();
        }
        else if (document.IsEmpty && document.Frame.Read(line) is { } problem)
        {
            throw sentence.Error(number, problem);
        }
    }

    private void EndSentence(ConlluDocument document, ConlluSentence sentence, int line)
    {
        if (sentence.Words.Count > 0 || sentence.Written.Count > 0)
        {
            sentence.Check(line);
            if (joinsCompounds)
            {
                CompoundJoiner.Join(sentence);
            }

            document.Add(sentence);
        }

        sentence.Clear();
    }

    private static void ReadWord(ConlluSentence sentence, ReadOnlySpan<char> line, Range[] cells, int number)
    {
        if (line.Split(cells, '\t') != Columns)
        {
            throw sentence.Error(number, $"a word has {Columns} columns parted by tabs");
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
            sentence.AddRange(number, Number(sentence, id[..dash], number), Number(sentence, id[(dash + 1)..], number), form, isSpaceAfter);
            return;
        }

        if (Number(sentence, id, number) != sentence.Words.Count + 1)
        {
            throw sentence.Error(number, $"word '{id}' stands where word {sentence.Words.Count + 1} is due");
        }

        if (!UPosTags.TryParse(line[cells[3]], out var pos))
        {
            throw sentence.Error(number, $"'{line[cells[3]]}' is no universal part of speech");
        }

        if (!Relations.TryParse(line[cells[7]], out var relation))
        {
            throw sentence.Error(number, $"'{line[cells[7]]}' is no universal relation");
        }

        var lemma = line[cells[2]];
        sentence.AddWord(number, form, lemma is "_" ? form : lemma, pos, line[cells[5]], Number(sentence, line[cells[6]], number),
            relation, isSpaceAfter);
    }

    private static int Number(ConlluSentence sentence, ReadOnlySpan<char> digits, int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw sentence.Error(number, $"'{digits}' is no word number");
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
