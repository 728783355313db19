using System.Collections.Frozen;
using System.Collections.Immutable;
using Depesche.Events;
using Depesche.LanguageData;

namespace Depesche.Cli.Output;

/// <summary>Plain German words for event types and modes (de/event-words.tsv).</summary>
internal sealed class EventWords
{
    private readonly FrozenDictionary<(EventType Type, string Mode), string> words;

    public EventWords(LanguageFiles data)
    {
        var table = new Dictionary<(EventType, string), string>();
        foreach (var row in data.Read("de/event-words.tsv", "type", "mode", "words"))
        {
            var key = (row.Enum<EventType>(0), row[1]);
            if (!row.IsOwn && table.ContainsKey(key))
            {
                throw row.Error($"{row[0]} {row[1]} stands twice");
            }

            table[key] = row[2];
        }

        words = table.ToFrozenDictionary();
    }

    /// <summary>The phrase of the first mode, or of the type alone.</summary>
    public string Of(Event happening) => Of(happening.Type, happening.Mode);

    /// <summary>The phrase of the first mode, or of the type alone.</summary>
    public string Of(EventType type, ImmutableArray<string> modes) =>
        modes is [var mode, ..] && words.TryGetValue((type, mode), out var phrase) ? phrase : words[(type, "")];

    /// <summary>What an auxiliary mode means.</summary>
    public static string Of(string aux) => aux switch
    {
        "historical" => "vergangen",
        "future" => "künftig",
        "hypothetical" => "möglich",
        _ => "nicht geschehen",
    };
}
