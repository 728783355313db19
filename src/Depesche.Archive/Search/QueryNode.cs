using System.Collections.Immutable;
using System.Text;

namespace Depesche.Archive.Search;

/// <summary>A part of a query.</summary>
internal abstract record QueryNode
{
    /// <summary>True for a word of a closed class (der, nach), which nobody looks for.</summary>
    public virtual bool IsFunctionWord => false;

    /// <summary>Writes the part as an expression of FTS5 that needs no brackets around it.</summary>
    public abstract void WriteTo(StringBuilder match);

    // A term holds letters and digits alone and can be quoted as it stands.
    private protected static void WriteTerm(StringBuilder match, string term) => match.Append('"').Append(term).Append('"');

    private protected static void WritePhrase(StringBuilder match, ImmutableArray<string> words) =>
        match.Append("words : \"").AppendJoin(' ', words).Append('"');
}

/// <summary>A word, found in all its forms.</summary>
/// <param name="Pieces">The word as written, folded; several when it has hyphens or other signs within.</param>
/// <param name="Keys">What all its forms are kept under.</param>
/// <param name="IsFunction">True for a word of a closed class.</param>
internal sealed record WordNode(ImmutableArray<string> Pieces, ImmutableArray<string> Keys, bool IsFunction) : QueryNode
{
    /// <inheritdoc/>
    public override bool IsFunctionWord => IsFunction;

    /// <inheritdoc/>
    public override void WriteTo(StringBuilder match)
    {
        match.Append('(');
        if (Pieces.Length == 1)
        {
            WriteTerm(match, Pieces[0]);
        }
        else
        {
            WritePhrase(match, Pieces);
        }

        foreach (var key in Keys)
        {
            if (Pieces.Length > 1 || key != Pieces[0])
            {
                match.Append(" OR ");
                WriteTerm(match, key);
            }
        }

        match.Append(')');
    }
}

/// <summary>The beginning of a word.</summary>
/// <param name="Pieces">What is written before the star, folded; the last is the beginning.</param>
internal sealed record PrefixNode(ImmutableArray<string> Pieces) : QueryNode
{
    /// <inheritdoc/>
    public override void WriteTo(StringBuilder match)
    {
        match.Append('(');
        WritePhrase(match, Pieces);
        match.Append(" *)");
    }
}

/// <summary>Words as they are written, one after another.</summary>
/// <param name="Words">The words, folded.</param>
internal sealed record PhraseNode(ImmutableArray<string> Words) : QueryNode
{
    /// <inheritdoc/>
    public override void WriteTo(StringBuilder match)
    {
        match.Append('(');
        WritePhrase(match, Words);
        match.Append(')');
    }
}

/// <summary>Parts that must all occur, and others that must not.</summary>
internal sealed record AllNode(ImmutableArray<QueryNode> Required, ImmutableArray<QueryNode> Excluded) : QueryNode
{
    /// <inheritdoc/>
    public override void WriteTo(StringBuilder match)
    {
        match.Append('(', Excluded.Length + 1);
        AnyNode.Join(match, Required, " AND ");
        match.Append(')');
        foreach (var node in Excluded)
        {
            match.Append(" NOT ");
            node.WriteTo(match);
            match.Append(')');
        }
    }
}

/// <summary>Parts of which one must occur.</summary>
internal sealed record AnyNode(ImmutableArray<QueryNode> Nodes) : QueryNode
{
    /// <inheritdoc/>
    public override void WriteTo(StringBuilder match)
    {
        match.Append('(');
        Join(match, Nodes, " OR ");
        match.Append(')');
    }

    /// <summary>Writes parts with an operator between them.</summary>
    public static void Join(StringBuilder match, ImmutableArray<QueryNode> nodes, string by)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            match.Append(i > 0 ? by : "");
            nodes[i].WriteTo(match);
        }
    }
}
