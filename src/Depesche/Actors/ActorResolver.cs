using System.Collections.Immutable;
using Depesche.Actors.Tagging;
using Depesche.LanguageData;
using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>Finds names and resolves who is who within a report.</summary>
public sealed class ActorResolver
{
    private readonly Gazetteer gazetteer;
    private readonly NounTable nouns;
    private readonly NameRecognizer recognizer;
    private readonly MentionFinder finder;

    /// <summary>Makes a resolver from the countries, offices, organisations and persons in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public ActorResolver(LanguageFiles data)
    {
        ArgumentNullException.ThrowIfNull(data);
        gazetteer = new Gazetteer(data);
        nouns = new NounTable(data);
        recognizer = new NameRecognizer(gazetteer, nouns, NameTagger.BuiltIn(nouns, gazetteer.Persons));
        finder = new MentionFinder(gazetteer, nouns, new ActorAdjectives(data));
    }

    /// <summary>Resolves the actors of a report.</summary>
    public ActorLayer Resolve(ParsedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hits = recognizer.Recognize(text);
        var list = finder.Find(text, hits);
        var places = DatelinePlaces(text);
        var focus = FocusCountry.Of(text, list, places.Count > 0 ? places[0].Entry?.Code ?? "" : "");
        var resolver = new EntityResolver(gazetteer, nouns, text, list, focus);
        foreach (var (span, entry, name) in places)
        {
            resolver.AddDatelinePlace(span, entry, name);
        }

        resolver.ResolveAll();
        return LayerBuilder.Build(text, NameRecognizer.Spans(hits), resolver);
    }

    /// <summary>Goes only as far as the names.</summary>
    public ImmutableArray<NameSpan> FindNames(ParsedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return NameRecognizer.Spans(recognizer.Recognize(text));
    }

    private List<(Text.TextSpan Span, GazetteerEntry? Entry, string Name)> DatelinePlaces(ParsedText text)
    {
        var places = new List<(Text.TextSpan, GazetteerEntry?, string)>();
        if (text.Text.Item.Dateline is { } dateline)
        {
            foreach (var span in dateline.Places)
            {
                var name = NameCase(span.In(text.Text.Item.Text));
                places.Add((span, gazetteer.Match(name.Split(' '), 0, name.Split(' ').Length)?.Entry, name));
            }
        }

        return places;
    }

    // Agencies write datelines in capitals: MOSKAU, NEW YORK.
    private static string NameCase(ReadOnlySpan<char> written)
    {
        var name = written.ToString();
        var chars = name.ToCharArray();
        for (var i = 1; i < chars.Length; i++)
        {
            chars[i] = char.IsLetter(chars[i - 1]) ? char.ToLowerInvariant(chars[i]) : chars[i];
        }

        return name.Any(char.IsLower) ? name : new string(chars);
    }
}
