using System.Collections.Frozen;
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
    public string Of(Event happening) =>
        happening.Mode is [var mode, ..] && words.TryGetValue((happening.Type, mode), out var phrase)
            ? phrase
            : words[(happening.Type, "")];
}
