namespace Depesche.Syntax;

/// <summary>Tells which words head a clause.</summary>
internal static class Predicates
{
    public static bool IsPredicate(ParsedText text, int token, bool[] isPredicate, Participles participles)
    {
        var word = text.Words[token];
        if (word.Relation == Relation.Root || word.Head < 0)
        {
            return true;
        }

        if (word.Relation is Relation.Aux or Relation.AuxPass or Relation.Cop or Relation.Punct)
        {
            return false;
        }

        if (VerbForms.IsVerbal(word))
        {
            return VerbForms.IsFinite(word) || IsClausal(word.Relation) || HasCopula(text, token) ||
                (word.Relation == Relation.Conj && isPredicate[word.Head]) || HasClauseChild(text, token);
        }

        return HasCopula(text, token) || (word.Relation == Relation.Conj && isPredicate[word.Head] && HasSubject(text, token)) ||
            (IsClausal(word.Relation) && HasSubject(text, token)) || IsParticipleWithArguments(text, token, participles);
    }

    public static bool HasCopula(ParsedText text, int token)
    {
        foreach (var child in text.ChildrenOf(token))
        {
            if (text.Words[child] is { Relation: Relation.Cop or Relation.Aux or Relation.AuxPass, Pos: UPos.Aux or UPos.Verb })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsClausal(Relation relation) => relation is Relation.Ccomp or Relation.Xcomp or Relation.Advcl or Relation.Acl or
        Relation.AclRelcl or Relation.Csubj or Relation.CsubjPass or Relation.Parataxis;

    public static bool HasSubject(ParsedText text, int token)
    {
        foreach (var child in text.ChildrenOf(token))
        {
            if (text.Words[child].Relation is Relation.Nsubj or Relation.NsubjPass)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasClauseChild(ParsedText text, int token)
    {
        foreach (var child in text.ChildrenOf(token))
        {
            if (text.Words[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Mark or Relation.Iobj)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A participle before or after its noun is a clause when it has arguments of its own (die von Russland besetzten Gebiete).</summary>
    private static bool IsParticipleWithArguments(ParsedText text, int token, Participles participles)
    {
        if (text.Words[token] is not { Pos: UPos.Adj, Relation: Relation.Amod or Relation.Acl or Relation.AclRelcl })
        {
            return false;
        }

        foreach (var child in text.ChildrenOf(token))
        {
            if (text.Words[child].Relation is Relation.Obl or Relation.OblAgent or Relation.OblArg or Relation.Obj or Relation.Nmod)
            {
                return participles.VerbOf(text.Form(token)) is not null;
            }
        }

        return false;
    }
}
