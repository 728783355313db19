using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>Personal pronouns and possessives of the third person: their gender and number.</summary>
internal static class Pronouns
{
    private const int MostArguments = 64;

    /// <summary>True for er, sie, ihm, ihn, ihr, ihnen and the possessives sein-, ihr-. The polite Sie inside a sentence is no such word.</summary>
    public static bool IsThirdPerson(string form, Word word)
    {
        if (form.Length is < 2 or > 7 || word.Morph.IsReflexive)
        {
            return false;
        }

        return form switch
        {
            "er" or "Er" or "ihn" or "Ihn" or "ihm" or "Ihm" or "sie" or "Sie" or "ihnen" => true,
            "ihr" or "Ihr" => true,
            "diese" or "Diese" or "dieser" or "Dieser" or "diesem" or "diesen" => word.Pos == UPos.Pron && word.Relation is not Relation.Det,
            _ => IsPossessive(form, word),
        };
    }

    /// <summary>True for sein- and ihr- before a noun.</summary>
    public static bool IsPossessive(string form, Word word)
    {
        var isStem = form.StartsWith("sein", StringComparison.Ordinal) || form.StartsWith("Sein", StringComparison.Ordinal)
            || form.StartsWith("ihr", StringComparison.Ordinal) || form.StartsWith("Ihr", StringComparison.Ordinal);
        return isStem && form is not "ihrerseits" && (word.Pos == UPos.Det || word.Relation == Relation.DetPoss || word.Morph.IsPossessive);
    }

    /// <summary>Gender and number of what the pronoun stands for; None where its form leaves them open.</summary>
    public static (Gender Gender, Number Number) GrammarOf(ParsedText text, int token)
    {
        var form = text.Form(token);
        var word = text.Words[token];
        if (IsPossessive(form, word))
        {
            // sein-: masculine or neuter; ihr-: feminine or plural.
            return form[0] is 's' or 'S' ? (Gender.Masc, Number.Sing) : (Gender.Fem, Number.None);
        }

        switch (form)
        {
            case "er" or "Er" or "ihn" or "Ihn" or "ihm" or "Ihm":
                return (Gender.Masc, Number.Sing);
            case "ihr" or "Ihr":
                return (Gender.Fem, Number.Sing);
            case "dieser" or "Dieser" or "diesem":
                return (Gender.Masc, Number.Sing);
            case "ihnen" or "diesen":
                return (Gender.None, Number.Plur);
            default:
                var number = word.Relation is Relation.Nsubj or Relation.NsubjPass ? VerbNumber(text, word.Head) : word.Morph.Number;
                return (number == Number.Plur ? Gender.None : Gender.Fem, number);
        }
    }

    private static Number VerbNumber(ParsedText text, int verb)
    {
        if (verb < 0)
        {
            return Number.None;
        }

        var children = text.ChildrenOf(verb);
        foreach (var child in children[..Math.Min(children.Length, MostArguments)])
        {
            if (text.Words[child] is { Relation: Relation.Aux or Relation.AuxPass or Relation.Cop, Morph.VerbForm: VerbForm.Fin } auxiliary)
            {
                return auxiliary.Morph.Number;
            }
        }

        return text.Words[verb].Morph.VerbForm == VerbForm.Fin ? text.Words[verb].Morph.Number : Number.None;
    }
}
