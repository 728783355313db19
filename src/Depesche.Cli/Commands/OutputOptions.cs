using System.CommandLine;
using System.CommandLine.Parsing;
using Depesche.Archive.Export;
using Depesche.Archive.Questions;

namespace Depesche.Cli.Commands;

/// <summary>How rows of an archive are written: to a page, or in a form of export to standard output or a file.</summary>
internal sealed class OutputOptions
{
    private readonly Option<bool> withText = new("--with-text") { Description = "Write sentences and quoted words too, to which others may hold rights." };
    private readonly Option<bool> excelGerman = new("--excel-de") { Description = "CSV for a German Excel: semicolons, byte order mark, decimal comma." };
    private readonly Option<string?> file = new("--out", "-o") { Description = "Write to this file in place of standard output; it is there when all is written.", HelpName = "FILE" };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="formatOf">Gives the form of output; <c>table</c> is the page.</param>
    public void AddTo(Command command, Func<SymbolResult, string> formatOf)
    {
        command.Options.Add(withText);
        command.Options.Add(excelGerman);
        command.Options.Add(file);
        command.Validators.Add(result =>
        {
            var form = formatOf(result);
            foreach (var option in (ReadOnlySpan<Option>)[withText, file])
            {
                if (form == QuestionCommand.Page && result.GetResult(option) is { Implicit: false })
                {
                    result.AddError($"{option.Name} is for data, not for a page; choose a form with --format");
                }
            }

            if (form != "csv" && result.GetValue(excelGerman))
            {
                result.AddError("--excel-de is for --format csv");
            }
        });
    }

    /// <summary>Announces the count and writes all rows.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="export">The form.</param>
    /// <param name="count">What there is.</param>
    /// <param name="limit">How many rows are wanted; null for all.</param>
    /// <param name="rows">The rows.</param>
    public int Write<T>(ParseResult arguments, IRowExport<T> export, string count, int? limit, IEnumerable<T> rows)
    {
        var options = new ExportOptions(typeof(OutputOptions).Assembly.GetName().Version!.ToString(3))
        {
            WithText = arguments.GetValue(withText),
            ExcelGerman = arguments.GetValue(excelGerman),
        };
        Console.Error.WriteLine($"depesche: {count}{(limit is { } most ? FormattableString.Invariant($"; at most {most:N0} are written") : "")}");
        if (arguments.GetValue(file) is not { } path)
        {
            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            export.Write(output, rows, options);
            return ExitCode.Done;
        }

        var part = path + ".part";
        try
        {
            using (var output = new BufferedStream(File.Create(part), 1 << 16))
            {
                export.Write(output, rows, options);
            }

            File.Move(part, path, overwrite: true);
            return ExitCode.Done;
        }
        catch (DirectoryNotFoundException)
        {
            Console.Error.WriteLine($"depesche: {path}: there is no such folder; make it first");
            return ExitCode.Usage;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"depesche: {path}: it cannot be written: {error.Message}");
            return ExitCode.Usage;
        }
        finally
        {
            DeletePart(part);
        }
    }

    /// <summary>Writes the page, the latest rows first, and tells below it what there is.</summary>
    /// <param name="write">Writes a row.</param>
    /// <param name="latest">Gives so many rows.</param>
    /// <param name="found">How many there are.</param>
    /// <param name="count">The same in words, with what stands behind them.</param>
    /// <param name="limit">How many are wanted; null for what a page holds.</param>
    public static int WritePage<T>(Action<T> write, Func<int, IEnumerable<T>> latest, long found, string count, int? limit)
    {
        var shown = limit ?? QuestionCommand.PageRows;
        foreach (var row in latest(shown))
        {
            write(row);
        }

        Console.Error.WriteLine($"depesche: {count}{(found > shown ? FormattableString.Invariant($"; {shown} shown, --limit shows more") : "")}");
        return ExitCode.Done;
    }

    // What could not be written to its end is no file.
    private static void DeletePart(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>The form of a name, or null when it has another.</summary>
    public static IRowExport<T>? Find<T>(string name, IEnumerable<IRowExport<T>> forms) => forms.FirstOrDefault(f => f.Format.Name == (name == "json" ? "jsonl" : name));

    /// <summary>What stands behind rows, for people.</summary>
    public static string Describe(AnswerCount count, string row) => count.Rows == 0 ? $"no {row}s"
        : $"{Counted(count.Rows, row)} in {Counted(count.Reports, "report")}, {Counted(count.Texts, "text")}, {Counted(count.Sources, "independent source")}";

    /// <summary>How many cases there are, before what stands behind them.</summary>
    public static string Describe(long cases, string count) => cases == 0 ? count : $"{Counted(cases, "case")}: {count}";

    /// <summary>A number with its noun in singular or plural.</summary>
    public static string Counted(long count, string noun) => FormattableString.Invariant($"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
