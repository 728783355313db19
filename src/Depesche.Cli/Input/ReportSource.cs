using Depesche.Intake;
using Depesche.NewsItems;
using Depesche.Text;

namespace Depesche.Cli.Input;

/// <summary>Turns the paths of a command line into reports, one after another, in order.</summary>
internal sealed class ReportSource(ReportIntake intake, NewsItemParser parser, LanguageCheck language, InputForm? form, Lazy<ConlluReports> trees,
    Stream standardInput)
{
    private const string TreeExtension = ".conllu";

    public IEnumerable<Report> Read(IEnumerable<string> paths) => paths.SelectMany(ReadPath);

    private IEnumerable<Report> ReadPath(string path) => IsTrees(path) ? ReadTrees(path).Select(Checked)
        : (path == "-" ? intake.Read(Report.NameOf(path), standardInput) : intake.Read(path)).Select(Of);

    // Trees may lie beside the reports they were made of, so a folder is read as trees only when asked for.
    private bool IsTrees(string path) => form is null ? path.EndsWith(TreeExtension, StringComparison.OrdinalIgnoreCase) : form == InputForm.Conllu;

    private IEnumerable<Report> ReadTrees(string path)
    {
        if (path == "-")
        {
            return trees.Value.Read(Report.NameOf(path), standardInput);
        }

        if (!Directory.Exists(path))
        {
            return ReadTreeFile(path);
        }

        return InputFiles.Find(path, $"*{TreeExtension}", out var problem) is { } files
            ? files.SelectMany(ReadTreeFile).DefaultIfEmpty(Report.Failed(path, $"the folder holds no {TreeExtension} file"))
            : [Report.Failed(path, problem)];
    }

    private IEnumerable<Report> ReadTreeFile(string path)
    {
        if (InputFiles.Open(path, out var problem) is not { } stream)
        {
            yield return Report.Failed(path, problem);
            yield break;
        }

        using (stream)
        {
            foreach (var report in trees.Value.Read(path, stream))
            {
                yield return report;
            }
        }
    }

    private Report Of(IntakeResult result) => result.Item is { } source
        ? Checked(Report.Of(source, source.Text.Length == 0 ? null : source.ToNewsItem(parser)))
        : Report.Failed(result.Origin, result.Problem!);

    private Report Checked(Report report)
    {
        if (report.Item is null)
        {
            return report;
        }

        var result = language.Check(report.Item.Text);
        return result.Verdict == LanguageVerdict.Other
            ? Report.Failed(report.Name, $"the text is not German{(result.Language is { } other ? $" (it looks like '{other}')" : "")}")
            : report;
    }
}
