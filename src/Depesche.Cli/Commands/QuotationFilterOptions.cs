using System.Collections.Immutable;
using System.CommandLine;
using Depesche.Archive.Questions;
using Depesche.Quotations;
using Depesche.Readings;

namespace Depesche.Cli.Commands;

/// <summary>The options that narrow a question for quotations.</summary>
internal sealed class QuotationFilterOptions
{
    private readonly Option<ImmutableArray<string>> speakers = FilterOptions.List("--speaker", "WHO", "Who said it: names (Schoigu) or codes in capitals (RUS, GOV, RUSGOV), parted by commas; one must fit.");
    private readonly Option<ImmutableArray<string>> addressees = FilterOptions.List("--to", "WHO", "To whom, in the same forms.");
    private readonly Option<string?> about = new("--about") { Description = "Only quotations with these words in any form, as for --text.", HelpName = "WORDS" };
    private readonly Option<ImmutableArray<QuotationType>> types = FilterOptions.Names<QuotationType>("--type", "Types", ReadingNames.Of);
    private readonly Option<ImmutableArray<ReportingStance>> stances = FilterOptions.Names<ReportingStance>("--stance", "How the speaker stands to the words", ReadingNames.Of);
    private readonly FilterOptions common = new();

    public void AddTo(Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[speakers, addressees, about, types, stances])
        {
            command.Options.Add(option);
        }

        common.AddTo(command);
    }

    public QuotationFilter Read(ParseResult arguments) => common.Into(arguments, new QuotationFilter
    {
        Speakers = arguments.GetValue(speakers),
        Addressees = arguments.GetValue(addressees),
        About = arguments.GetValue(about),
        Types = arguments.GetValue(types),
        Stances = arguments.GetValue(stances),
    });
}
