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
    private readonly FrozenSet<(string Word, EventLink Link)> links;

    /// <exception cref="DataFileException">A row is wrong.</exception>
    public EventLinks(LanguageFiles data)
    {
        var read = new HashSet<(string, EventLink)>();
        foreach (var row in data.Read("de/event-links.tsv", "word", "link"))
        {
            if (!read.Add((row[0], row.Enum<EventLink>(1))) && !row.IsOwn)
            {
                throw row.Error($"'{row[0]}' stands twice with this link");
            }
        }

        links = read.ToFrozenSet();
    }

    /// <summary>True when the word tells it.</summary>
    public bool Has(EventLink link, string word) => links.Contains((word, link));
}
