using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>Turns drafts into the public layer: entities in the order of their first mention, mentions in text order.</summary>
internal static class LayerBuilder
{
    public static ActorLayer Build(ParsedText text, ImmutableArray<NameSpan> names, EntityResolver resolver)
    {
        var found = resolver.Mentions;
        var order = new int[found.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (left, right) =>
        {
            var compared = found[left].Mention.Span.CompareTo(found[right].Mention.Span);
            return compared != 0 ? compared : left.CompareTo(right);
        });

        var newIndex = NewIndices(resolver, order);
        var mentionOf = new int[text.Words.Length];
        Array.Fill(mentionOf, -1);
        var mentions = ImmutableArray.CreateBuilder<Mention>(order.Length);
        var ofEntity = new List<int>[resolver.Drafts.Count];
        foreach (var index in order)
        {
            var (mention, candidate) = found[index];
            if (candidate is not null)
            {
                for (var i = candidate.First; i < candidate.End; i++)
                {
                    mentionOf[i] = mentions.Count;
                }
            }

            (ofEntity[newIndex[mention.Entity]] ??= []).Add(mentions.Count);
            mentions.Add(mention with { Entity = newIndex[mention.Entity] });
        }

        foreach (var (mention, candidate) in found)
        {
            if (candidate is { OuterHead: >= 0 } && mentionOf[candidate.First] is >= 0 and var own)
            {
                mentionOf[candidate.OuterHead] = own;
            }
        }

        return new ActorLayer(text, names, Entities(resolver, newIndex, ofEntity), mentions.DrainToImmutable(), mentionOf);
    }

    private static int[] NewIndices(EntityResolver resolver, int[] order)
    {
        var newIndex = new int[resolver.Drafts.Count];
        Array.Fill(newIndex, -1);
        var next = 0;
        foreach (var index in order)
        {
            var draft = resolver.Mentions[index].Mention.Entity;
            if (newIndex[draft] < 0)
            {
                newIndex[draft] = next++;
            }
        }

        // Members of groups that are never mentioned themselves come last.
        for (var i = 0; i < newIndex.Length; i++)
        {
            if (newIndex[i] < 0)
            {
                newIndex[i] = next++;
            }
        }

        return newIndex;
    }

    private static ImmutableArray<Entity> Entities(EntityResolver resolver, int[] newIndex, List<int>[] ofEntity)
    {
        var entities = new Entity[resolver.Drafts.Count];
        foreach (var draft in resolver.Drafts)
        {
            var index = newIndex[draft.Index];
            var members = draft.Members.ConvertAll(m => newIndex[m]);
            members.Sort();
            entities[index] = new Entity
            {
                Index = index,
                Kind = draft.Kind,
                Name = draft.Name,
                Code = draft.Code,
                Sector = draft.Sector,
                Offices = [.. draft.Offices.ConvertAll(o => o.Office)],
                Gender = draft.Gender,
                Members = [.. members],
                Mentions = ofEntity[index] is { } list ? [.. list] : [],
            };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(entities);
    }
}
