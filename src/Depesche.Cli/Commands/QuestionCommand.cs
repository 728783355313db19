using System.CommandLine;
using Depesche.Archive.Export;
using Depesche.Archive.Questions;
using Depesche.Archive.Search;
using Depesche.LanguageData;

namespace Depesche.Cli.Commands;

/// <summary>What commands that ask an archive have in common.</summary>
internal sealed class QuestionCommand
{
    /// <summary>Rows on a page where no limit is given.</summary>
    public const int PageRows = 50;

    /// <summary>The form that is a page to read.</summary>
    public const string Page = "table";

    private readonly Option<string> archive = ArchiveOption.Create();
    private readonly Option<string?> data = DataFolder.Option();

    public void AddTo(Command command)
    {
        command.Options.Add(archive);
        command.Options.Add(data);
    }

    /// <summary>Opens the archive, asks, and tells in one line what is wrong.</summary>
    public int Ask(ParseResult arguments, Func<ArchiveReader, LanguageFiles, int> ask) => DataFolder.With(arguments.GetValue(data), language => ArchiveOption.Guarded(() =>
    {
        try
        {
            using var reader = ArchiveReader.Open(arguments.GetValue(archive)!, language);
            return ask(reader, language);
        }
        catch (Exception error) when (error is SearchQueryException or ExportException)
        {
            Console.Error.WriteLine($"depesche: {error.Message}");
            return ExitCode.Usage;
        }
        catch (IOException error)
        {
            Console.Error.WriteLine($"depesche: the answer cannot be written: {error.Message}");
            return ExitCode.Usage;
        }
    }));

    /// <summary>An option for the form of output.</summary>
    public static Option<string> Format(IEnumerable<ExportFormat> forms)
    {
        var names = forms.Select(f => f.Name).Prepend("json").Prepend(Page).ToArray();
        var option = new Option<string>("--format", "-f")
        {
            Description = $"table: a page to read. Others for programs (docs/exports.md): {string.Join(", ", names.Skip(1))}.",
            HelpName = "FORM",
            DefaultValueFactory = _ => Page,
        };
        option.CompletionSources.Add(names);
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } form && !names.Contains(form))
            {
                result.AddError($"--format '{form}' is none of {string.Join(", ", names)}");
            }
        });
        return option;
    }
}
