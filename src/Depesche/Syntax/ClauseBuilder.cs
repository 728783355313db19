using System.Collections.Immutable;

namespace Depesche.Syntax;

/// <summary>Reads clauses, verb groups and arguments off the trees.</summary>
internal static class ClauseBuilder
{
    public static (ImmutableArray<Clause> Clauses, int[] ClauseOf) Build(ParsedText text) =>
        ([], new int[text.Words.Length]);

    public static ImmutableArray<Argument> NominalArguments(ParsedText text, int noun) => [];
}
