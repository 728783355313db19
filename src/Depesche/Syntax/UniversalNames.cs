using System.Collections.Frozen;

namespace Depesche.Syntax;

/// <summary>The names of <see cref="UPos"/> in Universal Dependencies.</summary>
public static class UPosTags
{
    private static readonly string[] Names =
    [
        "X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB",
    ];

    private static readonly FrozenDictionary<string, UPos> ByName =
        Enumerable.Range(0, Names.Length).ToFrozenDictionary(i => Names[i], i => (UPos)i, StringComparer.Ordinal);

    /// <summary>The UD tag: <c>PROPN</c>.</summary>
    public static string ToUd(this UPos pos) => Names[(int)pos];

    /// <summary>Reads a UD tag; false when there is no such tag.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out UPos pos) =>
        ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out pos);
}

/// <summary>The names of <see cref="Relation"/> in Universal Dependencies.</summary>
public static class Relations
{
    private static readonly string[] Names =
    [
        "dep", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj", "ccomp",
        "compound", "compound:prt", "conj", "cop", "csubj", "csubj:pass", "det", "det:poss", "discourse", "expl", "expl:pv", "fixed",
        "flat", "flat:name", "iobj", "mark", "nmod", "nmod:poss", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl",
        "obl:agent", "obl:arg", "obl:tmod", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
    ];

    /// <summary>Universal relations that German treebanks do not use; read as <see cref="Relation.Dep"/>.</summary>
    private static readonly string[] Unused = ["clf", "dislocated", "goeswith", "list"];

    private static readonly FrozenDictionary<string, Relation> ByName =
        Enumerable.Range(0, Names.Length).Select(i => KeyValuePair.Create(Names[i], (Relation)i))
            .Concat(Unused.Select(n => KeyValuePair.Create(n, Relation.Dep)))
            .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The UD name: <c>acl:relcl</c>.</summary>
    public static string ToUd(this Relation relation) => Names[(int)relation];

    /// <summary>Reads a UD name. A subtype that is not kept is read as its universal relation (<c>obl:lmod</c> as <c>obl</c>);
    /// false when the universal relation does not exist.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out Relation relation)
    {
        var lookup = ByName.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(name, out relation))
        {
            return true;
        }

        var colon = name.LastIndexOf(':');
        return colon > 0 && TryParse(name[..colon], out relation);
    }
}
