using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>Who a report speaks of: what <see cref="ActorResolver.Resolve"/> gives.</summary>
public sealed class ActorLayer
{
    private readonly Dictionary<int, int> mentionByHead = [];

    internal ActorLayer(ParsedText text, ImmutableArray<NameSpan> names, ImmutableArray<Entity> entities, ImmutableArray<Mention> mentions)
    {
        Text = text;
        Names = names;
        Entities = entities;
        Mentions = mentions;
        for (var i = 0; i < mentions.Length; i++)
        {
            mentionByHead.TryAdd(mentions[i].Head, i);
        }
    }

    /// <summary>The trees it was read from.</summary>
    public ParsedText Text { get; }

    /// <summary>All names, ordered, none overlapping.</summary>
    public ImmutableArray<NameSpan> Names { get; }

    /// <summary>All entities in the order of their first mention.</summary>
    public ImmutableArray<Entity> Entities { get; }

    /// <summary>All mentions in text order.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>Index of the mention whose head word is <paramref name="token"/>, or -1.
    /// Names of several words have their head where the tree has it; offices with a name (<c>Minister Schoigu</c>) are one mention.</summary>
    public int MentionAt(int token) => mentionByHead.TryGetValue(token, out var index) ? index : -1;
}
