namespace Depesche.Quotations;

/// <summary>Tokens <c>[First..End)</c>.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public bool Contains(int token) => token >= First && token < End;
}

/// <summary>A speaker, addressee or source while it is read.</summary>
/// <param name="Range">The tokens that name it.</param>
/// <param name="Head">Its head word.</param>
/// <param name="Found">How it was found.</param>
internal readonly record struct Party(TokenRange Range, int Head, PartyFinding Found = PartyFinding.Subject);

/// <summary>A quotation while it is read.</summary>
internal sealed class QuotationDraft(QuotationType type, string rule)
{
    public QuotationType Type { get; } = type;

    public string Rule { get; } = rule;

    public QuotationMedium Medium { get; set; }

    public ReportingStance Stance { get; set; }

    public ReportingEntry? Entry { get; set; }

    /// <summary>The quoted words, in order.</summary>
    public List<TokenRange> Quote { get; } = new(2);

    public Party? Speaker { get; set; }

    /// <summary>Who goes on speaking where <see cref="Speaker"/> names only his words (<c>nach eigenen Angaben</c>); or null.</summary>
    public Party? Author { get; set; }

    /// <summary>Whose words those are that follow without a speaker of their own.</summary>
    public Party? Carrier => Author ?? Speaker;

    public Party? Addressee { get; set; }

    /// <summary>Tokens of the cue, in any order.</summary>
    public List<int> Cue { get; } = new(4);

    /// <summary>The framing words, in order.</summary>
    public List<TokenRange> Frame { get; } = new(2);

    /// <summary>Parts of the quoted words that are the reporter's own.</summary>
    public List<TokenRange> Asides { get; } = [];

    public List<Party> Via { get; } = [];

    /// <summary>The phrase that tells through what the words reached the public.</summary>
    public TokenRange? Channel { get; set; }

    public int Start => Quote[0].First;

    public int End => Quote[^1].End;

    public bool Holds(int token)
    {
        foreach (var range in Quote)
        {
            if (range.Contains(token))
            {
                return true;
            }
        }

        return false;
    }

    public bool Frames(int token)
    {
        foreach (var range in Frame)
        {
            if (range.Contains(token))
            {
                return true;
            }
        }

        return false;
    }
}
