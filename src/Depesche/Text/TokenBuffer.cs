using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Depesche.Text;

/// <summary>Tokens in the making, with what the sentence splitter needs to know of each.</summary>
internal sealed class TokenBuffer
{
    private Token[] tokens;
    private string[] forms;
    private PointRole[] points;

    public TokenBuffer(int expectedTokens)
    {
        tokens = new Token[expectedTokens];
        forms = new string[expectedTokens];
        points = new PointRole[expectedTokens];
    }

    public int Count { get; private set; }

    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, Count);

    public ReadOnlySpan<string> Forms => forms.AsSpan(0, Count);

    public ReadOnlySpan<PointRole> Points => points.AsSpan(0, Count);

    public void Add(Token token, string form, PointRole point = PointRole.None)
    {
        if (Count == tokens.Length)
        {
            var size = Math.Max(16, Count * 2);
            Array.Resize(ref tokens, size);
            Array.Resize(ref forms, size);
            Array.Resize(ref points, size);
        }

        tokens[Count] = token;
        forms[Count] = form;
        points[Count] = point;
        Count++;
    }

    public ImmutableArray<Token> ToTokens()
    {
        Array.Resize(ref tokens, Count);
        return ImmutableCollectionsMarshal.AsImmutableArray(tokens);
    }

    public ImmutableArray<string> ToForms()
    {
        Array.Resize(ref forms, Count);
        return ImmutableCollectionsMarshal.AsImmutableArray(forms);
    }
}

/// <summary>Whether a token ends in a point of its own, and what that point may end besides.</summary>
internal enum PointRole : byte
{
    /// <summary>No point belongs to the token.</summary>
    None,
    /// <summary>The point ends no sentence.</summary>
    EndsNothing,
    /// <summary>The point ends a sentence when a function word with a capital letter follows.</summary>
    EndsBeforeOpener,
    /// <summary>The point ends a sentence when any word with a capital letter follows.</summary>
    EndsBeforeCapital,
}
