using System.Collections.Frozen;
using Depesche.LanguageData;

namespace Depesche.Events;

/// <summary>What a function word tells of the phrase or clause behind it.</summary>
internal enum EventLink
{
    /// <summary>It did what a passive or a noun tells (durch).</summary>
    Agent,
    /// <summary>It did so, or owns the noun before (von).</summary>
    OwnerOrAgent,
    /// <summary>It is what is acted against (gegen).</summary>
    Target,
    /// <summary>It is what is wanted (für).</summary>
    Goal,
    /// <summary>It is the purpose (um … zu).</summary>
    Purpose,
    /// <summary>It is the condition on which a threat is given up (falls, bis).</summary>
    Condition,
    /// <summary>It is the form or occasion of an event (mit einem Streik, bei einem Gipfel).</summary>
    Form,
    /// <summary>It is an occasion at which who acts is present (bei, auf).</summary>
    Occasion,
    /// <summary>It is a place.</summary>
    Place,
    /// <summary>The word stands for the place named last (dort).</summary>
    There,
    /// <summary>It belongs to the verb more often than to a noun.</summary>
    Verbal,
    /// <summary>The word stands for who speaks (ich, unser).</summary>
    Speaker,
}

/// <summary>Function words that tell how a phrase takes part in an event.</summary>
internal sealed class EventLinks
{
    // The links of a word, bit n for link n.
    private readonly FrozenDictionary<string, int> links;

    /// <exception cref="DataFileException">A row is wrong.</exception>
    public EventLinks(LanguageFiles data)
    {
        var read = new Dictionary<string, int>();
        foreach (var row in data.Read("de/event-links.tsv", "word", "link"))
        {
            var (known, link) = (read.GetValueOrDefault(row[0]), BitOf(row.Enum<EventLink>(1)));
            read[row[0]] = (known & link) == 0 || row.IsOwn ? known | link : throw row.Error($"'{row[0]}' stands twice with this link");
        }

        links = read.ToFrozenDictionary();
    }

    /// <summary>True when the word tells it.</summary>
    public bool Has(EventLink link, string word) => (links.GetValueOrDefault(word) & BitOf(link)) != 0;

    private static int BitOf(EventLink link) => 1 << (int)link;
}
