using System.Collections.Immutable;

namespace Depesche.Text;

/// <summary>What a token is as a quotation mark.</summary>
internal enum MarkRole : byte
{
    None,
    Opens,
    Closes,
}

/// <summary>Pairs the quotation marks of a paragraph, of all kinds and mixtures, in one pass with a stack.</summary>
internal sealed class QuotationMarkPairer(string text, TokenBuffer buffer)
{
    /// <summary>Deeper openers are ignored: no news text nests so far.</summary>
    private const int MaxDepth = 16;

    private readonly List<QuotedPassage> passages = [];
    private readonly OpenMark[] stack = new OpenMark[MaxDepth];
    private MarkRole[] roles = new MarkRole[64];
    private int depth;
    private int firstToken;

    /// <summary>Marks that close one another.</summary>
    private enum Family : byte
    {
        Double,
        Single,
        DoubleAngle,
        SingleAngle,
    }

    private readonly record struct OpenMark(int Passage, Family Family, char Character);

    /// <summary>The role of a token of the paragraph paired last.</summary>
    public MarkRole RoleOf(int token) => roles[token - firstToken];

    /// <summary>All passages found, ordered by their opening mark.</summary>
    public ImmutableArray<QuotedPassage> ToPassages() => [.. passages];

    /// <summary>Pairs the marks of the tokens from <paramref name="first"/> on, which are those of a paragraph.</summary>
    public void Pair(int first, TextSpan paragraph)
    {
        firstToken = first;
        depth = 0;
        var tokens = buffer.Tokens;
        var firstPassage = passages.Count;
        if (roles.Length < tokens.Length - first)
        {
            roles = new MarkRole[Math.Max(tokens.Length - first, roles.Length * 2)];
        }
        else
        {
            Array.Clear(roles, 0, tokens.Length - first);
        }

        for (var i = first; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.QuotationMark)
            {
                Place(i, tokens[i].Span, paragraph);
            }
        }

        while (depth > 0)
        {
            LeaveOpen(tokens.Length - 1);
        }

        RemoveDropped(firstPassage);
    }

    private void Place(int token, TextSpan mark, TextSpan paragraph)
    {
        var character = text[mark.Start];
        var family = FamilyOf(character, mark.Length);
        var open = OpenOf(family);
        switch (RoleFor(token, mark, paragraph, character, family, open))
        {
            case MarkRole.Opens when depth < MaxDepth:
                roles[token - firstToken] = MarkRole.Opens;
                stack[depth++] = new OpenMark(passages.Count, family, character);
                passages.Add(new QuotedPassage(token, token, depth - 1, IsClosed: false));
                break;
            case MarkRole.Closes when open >= 0:
                roles[token - firstToken] = MarkRole.Closes;
                while (depth > open + 1)
                {
                    LeaveOpen(token - 1);
                }

                depth--;
                passages[stack[depth].Passage] = passages[stack[depth].Passage] with { Close = token, IsClosed = true };
                break;
        }
    }

    /// <summary>Takes the innermost open mark off the stack: its passage stays open, or never was one if the mark may be an
    /// apostrophe.</summary>
    private void LeaveOpen(int last)
    {
        var mark = stack[--depth];
        var passage = passages[mark.Passage];
        if (mark.Family == Family.Single || last <= passage.Open)
        {
            roles[passage.Open - firstToken] = MarkRole.None;
            passages[mark.Passage] = passage with { Close = -1 };
        }
        else
        {
            passages[mark.Passage] = passage with { Close = last };
        }
    }

    private void RemoveDropped(int from)
    {
        var kept = from;
        for (var i = from; i < passages.Count; i++)
        {
            if (passages[i].Close >= 0)
            {
                passages[kept++] = passages[i];
            }
        }

        passages.RemoveRange(kept, passages.Count - kept);
    }

    private int OpenOf(Family family)
    {
        for (var i = depth - 1; i >= 0; i--)
        {
            if (stack[i].Family == family)
            {
                return i;
            }
        }

        return -1;
    }

    private MarkRole RoleFor(int token, TextSpan mark, TextSpan paragraph, char character, Family family, int open)
    {
        var spaceBefore = mark.Start == paragraph.Start || OpensBefore(token, text[mark.Start - 1]);
        var spaceAfter = mark.End == paragraph.End || ClosesAfter(text[mark.End]);
        var reallySpaceAfter = mark.End == paragraph.End || CharacterShapes.IsSpaceOrIgnorable(text[mark.End]);
        var isBeforeWord = mark.End < paragraph.End && CharacterShapes.IsWordCharacter(text[mark.End]);
        switch (character)
        {
            case '„' or '‚':
                return character == '‚' && reallySpaceAfter ? MarkRole.None : MarkRole.Opens;
            case '`' when mark.Length == 2:
                return MarkRole.Opens;
            case '\'' when mark.Length == 2:
                return open >= 0 ? MarkRole.Closes : spaceBefore && !reallySpaceAfter ? MarkRole.Opens : MarkRole.None;
        }

        if (open >= 0)
        {
            var opener = stack[open].Character;
            if (opener is '„' or '‚' || (family is Family.DoubleAngle or Family.SingleAngle && opener != character))
            {
                return MarkRole.Closes;
            }

            return spaceBefore && !spaceAfter ? MarkRole.Opens : MarkRole.Closes;
        }

        if (family == Family.Single)
        {
            return spaceBefore && !reallySpaceAfter ? MarkRole.Opens : MarkRole.None;
        }

        return spaceBefore || isBeforeWord ? MarkRole.Opens : MarkRole.None;
    }

    private bool OpensBefore(int token, char before) =>
        CharacterShapes.IsSpaceOrIgnorable(before) || before is '(' or '[' or '{' or '/' or '-' or '–' or '—' or ':' ||
        (token > firstToken && roles[token - 1 - firstToken] == MarkRole.Opens);

    private static bool ClosesAfter(char after) =>
        CharacterShapes.Of(after) is not (CharacterShape.Letter or CharacterShape.Digit or CharacterShape.Surrogate or
            CharacterShape.Symbol or CharacterShape.QuotationMark or CharacterShape.Apostrophe) &&
        after is not ('(' or '[' or '…' or '.');

    private static Family FamilyOf(char character, int length) => character switch
    {
        '«' or '»' => Family.DoubleAngle,
        '‹' or '›' => Family.SingleAngle,
        '\'' or '`' when length == 2 => Family.Double,
        '\'' or '`' or '´' or '‚' or '‘' or '’' or '‛' or '\u02BC' => Family.Single,
        _ => Family.Double,
    };
}
