using System.Collections.Frozen;
using System.Collections.Immutable;
using Depesche.LanguageData;

namespace Depesche.Events;

/// <summary>Writes the codebook: each PLOVER type in English and German with its modes, decisions and frames, from the files that the coder reads.</summary>
public static class Codebook
{
    private const string Introduction = """
        # Codebook

        What Depesche codes, and by which words. Made from the data files by `depesche codebook`; do not edit it by hand.
        With `--data FOLDER` the same command writes the codebook of your own frames.

        Types, modes, auxiliary modes and contexts are those of PLOVER (manual of 2021), codes and scores those of CAMEO (1.1b3). Each event has

        - a **type** and, where the text tells it, a **mode** of that type;
        - **actors**, who do it, and **recipients**, to whom; lists stay lists, and all of them stand in the clause of the event or are bound to it
          by control, quotation or place;
        - **auxiliary modes**: historical (over and told as background), future, hypothetical (possible, conditional, hearsay), negation;
        - a **voice**: on whose word it stands, outermost first; none is the reporter's own;
        - **contexts** from the words of the sentence and of the report;
        - date, place, CAMEO code, quad class, score, and the exact characters of the words that carry it (the **trigger**).

        An event that is announced, demanded, refused or threatened is coded as an event of another type: the tables "becomes" say which.

        In the tables of frames, *actor*, *recipient* and *content* name where the party stands: `subj`, `obj`, `dat`, `gen`, `pred`, a preposition,
        `doer` (durch, genitive, von, possessive or adjective of a noun), `near` (subject of the clause around a noun), `clause`, `speaker`, `place` …
        `a|b` is the first that is filled, `a+b` is all. The heads of the files in `src/Depesche/Data/de/frames` explain every name.

        """;

    /// <summary>Writes the codebook as Markdown, with line feeds.</summary>
    /// <param name="data">The built-in files, or these with a user's own rows.</param>
    /// <param name="output">Where to write.</param>
    /// <exception cref="DataFileException">A line of a data file is wrong, or a type or mode has no description.</exception>
    public static void Write(LanguageFiles data, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(output);
        var ontology = new PloverOntology(data);
        FrameFile.ReadAll(data, ontology);
        var meanings = Meanings(data, ontology);
        var decisions = data.Read("plover/decisions.tsv", "type", "english", "german").ToLookup(r => r.Enum<EventType>(0));
        var reductions = data.Read("plover/reductions.tsv", PloverOntology.ReductionColumns).ToLookup(r => r.Enum<EventType>(1));
        var frames = FrameFile.Rows(data).ToLookup(r => r.Type, r => r.Row);
        output.Write(Introduction.ReplaceLineEndings("\n"));
        foreach (var type in Enum.GetValues<EventType>())
        {
            var meaning = meanings[(type, "")];
            Line(output, $"\n## {PloverNames.Type(type)}\n");
            Line(output, $"Quad class {(int)ontology.Quad(type)}. {meaning[2]}\n");
            Line(output, $"{meaning[3]}");
            Table(output, "\nModes\n\n| mode | meaning | Bedeutung |", ontology.Modes(type).Select(m => meanings[(type, m)])
                .Select(r => $"| {r[1]} | {r[2]} | {r[3]} |"));
            Table(output, "\nDecisions\n\n| decided | entschieden |", decisions[type].Select(r => $"| {r[1]} | {r[2]} |"));
            Table(output, "\nBecomes\n\n| when | mode | type | mode | CAMEO |",
                reductions[type].Select(r => $"| {r[0]} | {r[2]} | {r[3]} | {r[4]} | {r[5]} |"));
            Table(output, "\nFrames\n\n| frame | words | with | parties | needs | mode | CAMEO | read in | not read in |", frames[type].Select(Frame));
        }

        WriteContexts(data, output);
        WriteCodes(data, output);
    }

    private static FrozenDictionary<(EventType, string), DataRow> Meanings(LanguageFiles data, PloverOntology ontology)
    {
        var meanings = new Dictionary<(EventType, string), DataRow>();
        foreach (var row in data.Read("plover/codebook.tsv", "type", "mode", "english", "german"))
        {
            var type = row.Enum<EventType>(0);
            if (row[1].Length > 0 && !ontology.HasMode(type, row[1]))
            {
                throw row.Error($"'{row[1]}' is no mode of {row[0]}");
            }

            if (!meanings.TryAdd((type, row[1]), row))
            {
                throw row.Error($"{row[0]} {row[1]} stands twice");
            }
        }

        foreach (var type in Enum.GetValues<EventType>())
        {
            if (ImmutableArray.Create([.. ontology.Modes(type), ""]).FirstOrDefault(m => !meanings.ContainsKey((type, m))) is { } missing)
            {
                throw new DataFileException("plover/codebook.tsv", 0, $"{PloverNames.Type(type)} {missing} has no row");
            }
        }

        return meanings.ToFrozenDictionary();
    }

    private static string Frame(DataRow row) =>
        $"| {row[0]} ({row[1]}) | {List(row[2])} | {Code(row[3])} | {Code(row[4])} | {row[5]} | {row[6]} | {row[7]} | {row[8]} | {row[9]} |";

    private static void WriteContexts(LanguageFiles data, TextWriter output)
    {
        Line(output, "\n## Contexts\n\nA context is told by these words (`*` stands for any letters), or by actors of its sphere.");
        Table(output, "\n| context | words |", data.Read("de/contexts.tsv", ContextTagger.Columns).Select(r => $"| {r[0]} | {List(r[1])} |"));
    }

    private static void WriteCodes(LanguageFiles data, TextWriter output)
    {
        Line(output, "\n## CAMEO codes\n\nA code with a context refines the shorter one when the event has that context.");
        Table(output, "\n| code | meaning | score | context |", data.Read("plover/cameo.tsv", PloverOntology.CodeColumns)
            .Select(r => $"| {r[0]} | {r[1]} | {r[2]} | {r[3]} |"));
    }

    private static void Table(TextWriter output, string head, IEnumerable<string> rows)
    {
        var headed = false;
        foreach (var row in rows)
        {
            if (!headed)
            {
                Line(output, head);
                var columns = head[head.LastIndexOf('\n')..].Count(c => c == '|') - 1;
                Line(output, $"|{string.Concat(Enumerable.Repeat("---|", columns))}");
                headed = true;
            }

            Line(output, row);
        }
    }

    private static string List(string cell) => cell.Replace("|", ", ", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);

    private static string Code(string cell) => cell.Length == 0 ? "" : $"`{cell.Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static void Line(TextWriter output, string text) => output.Write(text.ReplaceLineEndings("\n") + "\n");
}
