using System.Collections.Immutable;
using Depesche.LanguageData;

namespace Depesche.Syntax;

/// <summary>Reads clauses, verb groups and arguments off the trees.</summary>
internal sealed class ClauseBuilder
{
    /// <summary>Makes a builder from the verb knowledge in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public ClauseBuilder(LanguageFiles data) => ArgumentNullException.ThrowIfNull(data);

    public (ImmutableArray<Clause> Clauses, int[] ClauseOf) Build(ParsedText text) =>
        ([], new int[text.Words.Length]);

    public static ImmutableArray<Argument> NominalArguments(ParsedText text, int noun) => [];
}
