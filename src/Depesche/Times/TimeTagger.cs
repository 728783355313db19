using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.LanguageData;
using Depesche.Syntax;

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
        var expressions = new TimeParser(vocabulary, actors).Parse();
        var resolver = new TimeResolver(text.Text.Item.Published, TellsDays(text, expressions));
        var timexes = ImmutableArray.CreateBuilder<Timex>(expressions.Count);
        foreach (var (first, end, meaning) in expressions)
        {
            var place = new TimePlace(ClauseDirection.At(text, first), text.Text.SentenceOf(first), text.Text.Sentences[text.Text.SentenceOf(first)].Paragraph);
            var resolved = resolver.Resolve(meaning!, place);
            timexes.Add(new Timex(text.Text.SpanOf(first, end), first, end, meaning!.Type, resolved.Value, resolved.Edtf, resolved.Reason));
        }

        return new TimeLayer(actors, timexes.ToImmutable());
    }

    /// <summary>True for news of the day: it has a dateline or tells days by their distance, so that its "heute" is a day and not "nowadays".</summary>
    private static bool TellsDays(ParsedText text, List<TimeExpression> expressions)
    {
        if (text.Text.Item.Dateline is not null)
        {
            return true;
        }

        for (var i = 0; i < expressions.Count; i++)
        {
            if (expressions[i].Meaning is { StepGrain: TimeGrain.Day, IsFromMention: false, Grain: TimeGrain.Day or TimeGrain.Part, Holiday: null, Role: not DayRole.Attribute } meaning &&
                (!meaning.IsToday || (i + 1 < expressions.Count && expressions[i + 1].Meaning!.Clock >= 0 && expressions[i + 1].First <= expressions[i].End + 1)))
            {
                return true;
            }
        }

        return false;
    }
}
