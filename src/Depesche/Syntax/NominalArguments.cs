using System.Collections.Immutable;

namespace Depesche.Syntax;

/// <summary>Reads the arguments of a noun that names an act.</summary>
internal static class NominalArguments
{
    /// <summary>No real noun has more; keeps the work on an endless sentence small.</summary>
    private const int MostChildren = 100;

    public static ImmutableArray<Argument> Of(ParsedText text, int noun)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        var isPredicate = IsCopularPredicate(text, noun);
        var start = isPredicate ? NounPhrases.StartOf(text, noun) : 0;
        var children = text.ChildrenOf(noun);
        foreach (var child in children[..Math.Min(children.Length, MostChildren)])
        {
            var word = text.Words[child];
            var preposition = NounPhrases.PrepositionOf(text, child);
            switch (word.Relation)
            {
                case Relation.DetPoss:
                    arguments.Add(new Argument(ArgumentFunction.Possessive, child, null, word.Morph.Case, false));
                    break;
                case Relation.Det when word.Morph is { IsPossessive: true }:
                    arguments.Add(new Argument(ArgumentFunction.Possessive, child, null, word.Morph.Case, false));
                    break;
                case Relation.Amod:
                    arguments.Add(new Argument(ArgumentFunction.Adjective, child, null, word.Morph.Case, false));
                    break;
                case Relation.Obl or Relation.OblArg or Relation.OblAgent when isPredicate:
                    break;
                case Relation.Nmod or Relation.NmodPoss or Relation.Obl or Relation.OblArg or Relation.OblAgent or Relation.Dep
                    when preposition is not null && (!isPredicate || child > start):
                    arguments.Add(new Argument(ArgumentFunction.Prepositional, child, preposition, NounPhrases.CaseOf(text, child), false));
                    break;
                case Relation.Nmod or Relation.NmodPoss when preposition is null && IsGenitive(text, child, noun):
                    arguments.Add(new Argument(ArgumentFunction.Genitive, child, null, NounPhrases.CaseOf(text, child), false));
                    break;
            }
        }

        return arguments.ToImmutable();
    }

    /// <summary>A name shows no genitive when it ends in a sibilant or is foreign; a name before its noun is one by place.</summary>
    private static bool IsGenitive(ParsedText text, int child, int noun) =>
        NounPhrases.CaseOf(text, child) == Case.Gen || text.Words[child].Relation == Relation.NmodPoss ||
        (text.Words[child].Pos is UPos.Propn or UPos.Pron && child < noun);

    private static bool IsCopularPredicate(ParsedText text, int noun)
    {
        foreach (var child in text.ChildrenOf(noun))
        {
            if (text.Words[child].Relation == Relation.Cop)
            {
                return true;
            }
        }

        return false;
    }
}
