using Depesche.LanguageData;
using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>Finds names and resolves who is who within a report.</summary>
public sealed class ActorResolver
{
    /// <summary>Makes a resolver from the countries, offices, organisations and persons in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public ActorResolver(LanguageFiles data) => ArgumentNullException.ThrowIfNull(data);

    /// <summary>Resolves the actors of a report.</summary>
    public ActorLayer Resolve(ParsedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ActorLayer(text, [], [], [], []);
    }
}
