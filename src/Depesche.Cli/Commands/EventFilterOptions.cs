using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Depesche.Archive.Questions;
using Depesche.Events;

namespace Depesche.Cli.Commands;

/// <summary>The options that narrow a question for events.</summary>
internal sealed class EventFilterOptions
{
    private readonly Option<ImmutableArray<string>> actors = FilterOptions.List("--actor", "WHO", "Who did it: codes in capitals (RUS), sectors (MIL), both (RUSMIL) or names (Schoigu, Russland), parted by commas; one must fit.");
    private readonly Option<ImmutableArray<string>> recipients = FilterOptions.List("--recipient", "WHO", "To whom, in the same forms.");
    private readonly Option<ImmutableArray<string>> parties = FilterOptions.List("--party", "WHO", "Who is in it on either side, in the same forms.");
    private readonly Option<ImmutableArray<EventType>> types = FilterOptions.Names<EventType>("--type", "PLOVER types", PloverNames.Type);
    private readonly Option<ImmutableArray<string>> places = FilterOptions.List("--place", "WHERE", "Places, or names or codes of their countries: Genf, Schweiz, CHE.");
    private readonly Option<string?> voice = new("--voice")
    {
        Description = "On whose word: reporter, any, a code or a name.",
        HelpName = "WHO",
        CustomParser = result =>
        {
            if (!FilterOptions.HasName(result.Tokens[0].Value))
            {
                result.AddError($"--voice '{result.Tokens[0].Value}': expected letters or digits");
            }

            return result.Tokens[0].Value;
        },
    };

    private readonly Option<bool> asserted = new("--asserted") { Description = "Only what is told as having happened: no plans, possibilities, denials, history." };
    private readonly Option<long?> caseNumber = new("--case")
    {
        Description = "Only events of this case.",
        HelpName = "N",
        CustomParser = result =>
        {
            if (long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            result.AddError($"--case '{result.Tokens[0].Value}': expected a number");
            return null;
        },
    };

    private readonly FilterOptions common = new();

    public void AddTo(Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[actors, recipients, parties, types, places, voice, asserted, caseNumber])
        {
            command.Options.Add(option);
        }

        common.AddTo(command);
    }

    public EventFilter Read(ParseResult arguments) => common.Into(arguments, new EventFilter
    {
        Actors = arguments.GetValue(actors),
        Recipients = arguments.GetValue(recipients),
        Parties = arguments.GetValue(parties),
        Types = arguments.GetValue(types),
        Places = arguments.GetValue(places),
        Voice = arguments.GetValue(voice),
        OnlyAsserted = arguments.GetValue(asserted),
        Case = arguments.GetValue(caseNumber),
    });
}
