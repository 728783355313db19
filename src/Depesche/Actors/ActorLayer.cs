using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>Who a report speaks of: what <see cref="ActorResolver.Resolve"/> gives.</summary>
public sealed class ActorLayer
{
    private readonly int[] mentionOf;

    /// <param name="text">The trees.</param>
    /// <param name="names">All names, ordered.</param>
    /// <param name="entities">All entities.</param>
    /// <param name="mentions">All mentions in text order.</param>
    /// <param name="mentionOf">For each token the mention that has it in its core, or -1; an empty array when there is none.</param>
    internal ActorLayer(ParsedText text, ImmutableArray<NameSpan> names, ImmutableArray<Entity> entities,
        ImmutableArray<Mention> mentions, int[] mentionOf)
    {
        Text = text;
        Names = names;
        Entities = entities;
        Mentions = mentions;
        this.mentionOf = mentionOf;
    }

    /// <summary>The trees it was read from.</summary>
    public ParsedText Text { get; }

    /// <summary>All names, ordered, none overlapping.</summary>
    public ImmutableArray<NameSpan> Names { get; }

    /// <summary>All entities in the order of their first mention.</summary>
    public ImmutableArray<Entity> Entities { get; }

    /// <summary>All mentions in text order.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>Index of the mention whose head is <paramref name="token"/>, or -1. Any noun or name of a mention's core finds it
    /// (both <c>Minister</c> and <c>Schoigu</c> in <c>Minister Schoigu</c>), as trees differ in which of them is the head.
    /// An adjective that names a country (<c>die russische Invasion</c>) and a possessive (<c>sein Besuch</c>) are mentions too.</summary>
    public int MentionAt(int token) => (uint)token < (uint)mentionOf.Length ? mentionOf[token] : -1;

    /// <summary>Indices of the mentions of the phrase headed by <paramref name="token"/>: its own, then those of its conjuncts
    /// (<c>Russland und China</c> gives two), in text order, none twice.</summary>
    public ImmutableArray<int> MentionsAt(int token)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        AddMention(found, token);
        if ((uint)token < (uint)Text.Words.Length)
        {
            foreach (var child in Text.ChildrenOf(token))
            {
                if (Text.Words[child].Relation == Relation.Conj)
                {
                    AddMention(found, child);
                }
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>Indices of the entities that the phrase headed by <paramref name="token"/> names: conjuncts included, a group with
    /// members (<c>beide Seiten</c>) replaced by them, in text order, none twice. Empty when it names no actor.</summary>
    public ImmutableArray<int> ExpandAt(int token)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        foreach (var mention in MentionsAt(token))
        {
            foreach (var entity in Expand(Mentions[mention].Entity))
            {
                if (!found.Contains(entity))
                {
                    found.Add(entity);
                }
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>The members of a group, or the entity alone when it is none.</summary>
    public ImmutableArray<int> Expand(int entity) => Entities[entity].Members is { IsEmpty: false } members ? members : [entity];

    private void AddMention(ImmutableArray<int>.Builder found, int token)
    {
        if (MentionAt(token) is >= 0 and var mention && !found.Contains(mention))
        {
            found.Add(mention);
        }
    }
}
