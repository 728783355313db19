using System.CommandLine;
using System.Globalization;
using Depesche.Archive.Questions;
using Depesche.Cli.Output;

namespace Depesche.Cli.Commands;

/// <summary><c>depesche show</c>: what stands behind a row.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var question = new QuestionCommand();
        var reference = new Argument<Reference?>("ID")
        {
            Description = "A report (r12), an event (r12v3) or a quotation (r12q1), as pages and tables name them.",
            CustomParser = result =>
            {
                var parsed = Reference.Parse(result.Tokens[0].Value);
                if (parsed is null)
                {
                    result.AddError($"'{result.Tokens[0].Value}' names no report, event or quotation; expected r12, r12v3 or r12q1");
                }

                return parsed;
            },
        };
        var withText = new Option<bool>("--with-text") { Description = "Show the text of the report too." };
        var command = new Command("show", "The report behind a row of an archive: where it comes from, its versions and when each stood, its copies and its story.\n\n" +
            "Examples:\n  depesche show r12v3\n  depesche show r12 --with-text") { reference, withText };
        question.AddTo(command);
        command.SetAction(arguments => question.Ask(arguments, (archive, data) =>
        {
            var wanted = arguments.GetValue(reference)!;
            if (archive.History(wanted.Report) is not { } history)
            {
                Console.Error.WriteLine($"depesche: the archive has no report r{wanted.Report}");
                return ExitCode.Usage;
            }

            var page = new HistoryPage(PageConsole.Open());
            page.Write(wanted.Report, history);
            if (history.Report is null)
            {
                return ExitCode.Done;
            }

            var isThere = wanted.Kind switch
            {
                'v' => archive.Event(wanted.Report, wanted.Number) is { } happening && page.Write(happening, archive.Events(new EventFilter { Case = happening.Case }),
                    new CasePage(PageConsole.Open(), new EventWords(data))),
                'q' => archive.Quotation(wanted.Report, wanted.Number) is { } quotation && page.Write(quotation,
                    new QuotationListPage(PageConsole.Open(), new QuotationWords(data))),
                _ => true,
            };
            if (!isThere)
            {
                Console.Error.WriteLine($"depesche: r{wanted.Report} has no {wanted.Kind}{wanted.Number + 1}");
                return ExitCode.Usage;
            }

            if (arguments.GetValue(withText))
            {
                page.WriteText(history.Report);
            }

            return ExitCode.Done;
        }));
        return command;
    }

    /// <summary>What a user names: <c>r12</c>, <c>r12v3</c>, <c>r12q1</c>.</summary>
    /// <param name="Report">Number of the version.</param>
    /// <param name="Kind"><c>v</c>, <c>q</c>, or <c>r</c> for the report alone.</param>
    /// <param name="Number">Number of the event or quotation, from zero.</param>
    private sealed record Reference(long Report, char Kind, int Number)
    {
        public static Reference? Parse(string text)
        {
            var mark = text.AsSpan().IndexOfAny('v', 'q');
            var end = mark < 0 ? text.Length : mark;
            if (!text.StartsWith('r') || !long.TryParse(text.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var report))
            {
                return null;
            }

            return mark < 0 ? new Reference(report, 'r', 0)
                : int.TryParse(text.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? new Reference(report, text[mark], number - 1)
                : null;
        }
    }
}
