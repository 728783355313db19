using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.LanguageData;

namespace Depesche.Times;

/// <summary>Finds and resolves expressions of time.</summary>
public sealed class TimeTagger
{
    private readonly TimeVocabulary vocabulary;

    /// <summary>Makes a tagger from the temporal words in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public TimeTagger(LanguageFiles data)
    {
        ArgumentNullException.ThrowIfNull(data);
        vocabulary = new TimeVocabulary(data);
    }

    /// <summary>Tags a report; relative expressions are anchored to <see cref="NewsItems.NewsItem.Published"/>.</summary>
    public TimeLayer Tag(ActorLayer actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        var text = actors.Text;
        var resolver = new TimeResolver(text.Text.Item.Published);
        var timexes = ImmutableArray.CreateBuilder<Timex>();
        foreach (var (first, end, meaning) in new TimeParser(vocabulary, text).Parse())
        {
            var paragraph = text.Text.Sentences[text.Text.SentenceOf(first)].Paragraph;
            var resolved = resolver.Resolve(meaning!, ClauseDirection.At(text, first), paragraph);
            timexes.Add(new Timex(text.Text.SpanOf(first, end), first, end, meaning!.Type, resolved.Value, resolved.Edtf, resolved.Reason));
        }

        return new TimeLayer(actors, timexes.ToImmutable());
    }
}
