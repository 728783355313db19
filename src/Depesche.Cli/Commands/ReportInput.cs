using System.Collections.Immutable;
using System.CommandLine;
using Depesche.Cli.Input;
using Depesche.Intake;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Cli.Commands;

/// <summary>The options of a command that reads reports, and how it goes through them.</summary>
internal sealed class ReportInput
{
    private readonly Option<InputForm?> from = new("--from")
    {
        Description = $"Form of the input, where its content does not tell it: {InputForm.Names}.",
        HelpName = "FORM",
        CustomParser = result =>
        {
            var form = InputForm.Named(result.Tokens[0].Value);
            if (form is null)
            {
                result.AddError($"--from '{result.Tokens[0].Value}' is no form of input; expected one of {InputForm.Names}");
            }

            return form;
        },
    };

    private readonly Option<ImmutableDictionary<string, ReportField>> fields = new("--field")
    {
        Description = $"What a field of JSON Lines or a column of a table is, where its name does not tell it: --field Meldung=text --field Tag=published. " +
            $"Fields: {Fields}.",
        HelpName = "NAME=FIELD",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => ImmutableDictionary<string, ReportField>.Empty,
        CustomParser = result =>
        {
            var names = ImmutableDictionary.CreateBuilder<string, ReportField>();
            foreach (var token in result.Tokens)
            {
                var mark = token.Value.LastIndexOf('=');
                if (mark > 0 && Enum.TryParse<ReportField>(token.Value.AsSpan(mark + 1), ignoreCase: true, out var field) && char.IsAsciiLetter(token.Value[mark + 1]))
                {
                    names[token.Value[..mark]] = field;
                }
                else
                {
                    result.AddError($"--field '{token.Value}' names no field; expected NAME=FIELD with one of {Fields}");
                }
            }

            return names.ToImmutable();
        },
    };

    private readonly Option<bool> conllu = new("--conllu")
    {
        Description = "The input is CoNLL-U: take its trees in place of our own (the same as --from conllu). A document (# newdoc) is one report.",
    };

    private readonly Option<PartialDate?> published = new("--published")
    {
        Description = "Date of the reports, in place of what they say: 2023, 2023-04 or 2023-04-18.",
        CustomParser = result =>
        {
            if (PartialDate.TryParse(result.Tokens[0].Value, out var date))
            {
                return date;
            }

            result.AddError($"--published '{result.Tokens[0].Value}' is no date; expected 2023, 2023-04 or 2023-04-18");
            return null;
        },
    };

    private readonly Option<string?> data = DataFolder.Option();

    private static string Fields { get; } = string.Join(", ", Enum.GetNames<ReportField>().Select(n => n.ToLowerInvariant()));

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="takesTrees">False when it takes no CoNLL-U.</param>
    public void AddTo(Command command, bool takesTrees = true)
    {
        from.CompletionSources.Add([.. InputForm.All.Select(f => f.Name)]);
        command.Options.Add(from);
        command.Options.Add(fields);
        command.Options.Add(published);
        command.Options.Add(data);
        if (!takesTrees)
        {
            command.Validators.Add(result =>
            {
                if (result.GetValue(from) == InputForm.Conllu)
                {
                    result.AddError("--from conllu: an archive takes reports, not trees; 'depesche read' reads them");
                }
            });
            return;
        }

        command.Options.Add(conllu);
        command.Validators.Add(result =>
        {
            if (result.GetValue(conllu) && result.GetValue(from) is { } given && given != InputForm.Conllu)
            {
                result.AddError($"--conllu and --from {given.Name} exclude each other");
            }
        });
    }

    /// <summary>The user's own folder of language files, or null.</summary>
    public string? DataFolderOf(ParseResult arguments) => arguments.GetValue(data);

    /// <summary>Opens the language files, or tells what is wrong with them.</summary>
    public int WithData(ParseResult arguments, Func<LanguageFiles, ReportSource, int> run) => DataFolder.With(arguments.GetValue(data), language =>
    {
        var date = arguments.GetValue(published);
        var form = arguments.GetValue(conllu) ? InputForm.Conllu : arguments.GetValue(from);
        var trees = new Lazy<ConlluReports>(() => new ConlluReports(new ConlluReader(language, joinsCompounds: true), date));
        return run(language, new ReportSource(Intake(arguments, form), new NewsItemParser(language), new LanguageCheck(language), form, trees, Console.OpenStandardInput()));
    });

    /// <summary>Opens the language files for a command that takes reports in all forms but trees, or tells what is wrong with them.</summary>
    public int WithIntake(ParseResult arguments, IntakeMeter meter, Func<LanguageFiles, ReportIntake, int> run) =>
        DataFolder.With(arguments.GetValue(data), language => run(language, Intake(arguments, arguments.GetValue(from), meter)));

    private ReportIntake Intake(ParseResult arguments, InputForm? form, IntakeMeter? meter = null) => new(new IntakeOptions
    {
        Format = form?.Format,
        Published = arguments.GetValue(published),
        FieldNames = arguments.GetValue(fields)!,
        Meter = meter,
    });

    /// <summary>Reads the reports one after another; one that cannot be had is named and the others are read. One that its supplier withholds or
    /// has canceled is named too, and is no failure.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="take">What is done with a reading; it gives a problem or null.</param>
    public static int Read(IEnumerable<Report> reports, Reader reader, Func<Report, Reading, string?> take)
    {
        var failed = 0;
        foreach (var report in reports)
        {
            if (report.Note is { } note)
            {
                Console.Error.WriteLine($"depesche: {report.Name}: {note}");
            }

            var problem = report.Item is null ? report.Problem
                : take(report, report.Trees is { } trees ? reader.Read(trees) : reader.Read(report.Item));
            if (problem is not null)
            {
                Console.Error.WriteLine($"depesche: {report.Name}: {problem}");
                failed++;
            }
        }

        return failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }
}
