using System.Collections.Frozen;
using System.Collections.Immutable;
using Depesche.LanguageData;

namespace Depesche.Events;

/// <summary>Finds the frames of a word by its lemma; of several the most specific comes first.</summary>
internal sealed class FrameIndex
{
    /// <summary>A compound needs at least so many letters before the ending that it is known by.</summary>
    private const int ShortestFirstPart = 2;

    private readonly FrozenDictionary<string, EventFrame[]> verbs;
    private readonly FrozenDictionary<string, EventFrame[]> nouns;
    private readonly FrozenDictionary<string, EventFrame[]> adjectives;
    private readonly FrozenDictionary<string, EventFrame[]> modals;
    private readonly FrozenDictionary<string, EventFrame[]>.AlternateLookup<ReadOnlySpan<char>> compounds;
    private readonly int shortestEnding;
    private readonly int longestEnding;

    /// <exception cref="DataFileException">A row is wrong.</exception>
    public FrameIndex(LanguageFiles data, PloverOntology ontology)
    {
        Frames = FrameFile.ReadAll(data, ontology);
        verbs = Index(f => f.Kind is FrameKind.Verb or FrameKind.Phrase, l => l);
        adjectives = Index(f => f.Kind == FrameKind.Adj, l => l);
        modals = Index(f => f.Kind == FrameKind.Modal, l => l);
        nouns = Index(f => f.Kind == FrameKind.Noun, l => l.StartsWith('*') ? null : l);
        var endings = Index(f => f.Kind == FrameKind.Noun, l => l.StartsWith('*') ? l[1..] : null);
        compounds = endings.GetAlternateLookup<ReadOnlySpan<char>>();
        shortestEnding = endings.Count == 0 ? int.MaxValue : endings.Keys.Min(k => k.Length);
        longestEnding = endings.Count == 0 ? 0 : endings.Keys.Max(k => k.Length);
    }

    /// <summary>All frames.</summary>
    public ImmutableArray<EventFrame> Frames { get; }

    public ReadOnlySpan<EventFrame> OfVerb(string lemma) => verbs.TryGetValue(lemma, out var frames) ? frames : [];

    public ReadOnlySpan<EventFrame> OfAdjective(string lemma) => adjectives.TryGetValue(lemma, out var frames) ? frames : [];

    public ReadOnlySpan<EventFrame> OfModal(string lemma) => modals.TryGetValue(lemma, out var frames) ? frames : [];

    /// <summary>The frames of a noun, or those of the longest ending or last part that a compound is known by.</summary>
    public ReadOnlySpan<EventFrame> OfNoun(string lemma)
    {
        if (nouns.TryGetValue(lemma, out var frames))
        {
            return frames;
        }

        for (var length = Math.Min(longestEnding, lemma.Length - ShortestFirstPart); length >= shortestEnding; length--)
        {
            if (compounds.TryGetValue(lemma.AsSpan(lemma.Length - length), out frames))
            {
                return frames;
            }
        }

        var hyphen = lemma.LastIndexOf('-');
        return hyphen > 0 ? OfNoun(lemma[(hyphen + 1)..]) : [];
    }

    private FrozenDictionary<string, EventFrame[]> Index(Func<EventFrame, bool> belongs, Func<string, string?> keyOf)
    {
        var index = new Dictionary<string, List<EventFrame>>();
        foreach (var frame in Frames.Where(belongs))
        {
            foreach (var lemma in frame.Lemmas)
            {
                if (keyOf(lemma) is { } key)
                {
                    (index.TryGetValue(key, out var list) ? list : index[key] = []).Add(frame);
                }
            }
        }

        return index.ToFrozenDictionary(p => p.Key, p => p.Value.OrderByDescending(f => f.Specificity).ToArray());
    }
}
