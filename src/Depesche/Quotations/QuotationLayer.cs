using System.Collections.Immutable;
using Depesche.Text;
using Depesche.Times;

namespace Depesche.Quotations;

/// <summary>Who says what: what <see cref="QuotationExtractor.Extract"/> gives.</summary>
public sealed record QuotationLayer
{
    /// <summary>For each token its innermost quotation, or -1; empty when there is no quotation.</summary>
    private readonly int[] quotationAt;

    /// <summary>Makes the layer.</summary>
    /// <param name="times">The layer before.</param>
    /// <param name="quotations">All quotations, ordered by the start of their first span.</param>
    public QuotationLayer(TimeLayer times, ImmutableArray<Quotation> quotations)
    {
        ArgumentNullException.ThrowIfNull(times);
        Times = times;
        Quotations = quotations;
        quotationAt = quotations.IsEmpty ? [] : Innermost(times.Actors.Text.Text.Tokens, quotations);
    }

    /// <summary>The layer before.</summary>
    public TimeLayer Times { get; }

    /// <summary>All quotations, ordered by the start of their first span.</summary>
    public ImmutableArray<Quotation> Quotations { get; }

    /// <summary>Index of the innermost quotation whose words include the token and in none of whose asides it stands; -1 when the
    /// reporter speaks.</summary>
    public int QuotationAt(int token) => quotationAt.Length > 0 ? quotationAt[token] : -1;

    /// <summary>On whose word the token stands, outermost first: for each quotation around it its <see cref="Quotation.Via"/>
    /// chain and then its speaker. Empty when the reporter speaks.</summary>
    public ImmutableArray<QuotationParty> VoiceAt(int token)
    {
        if (QuotationAt(token) < 0)
        {
            return [];
        }

        var chain = ImmutableArray.CreateBuilder<QuotationParty>();
        for (var i = QuotationAt(token); i >= 0; i = Quotations[i].NestedIn)
        {
            var quotation = Quotations[i];
            if (quotation.Speaker is { } speaker)
            {
                chain.Insert(0, speaker);
            }

            chain.InsertRange(0, quotation.Via);
        }

        return chain.ToImmutable();
    }

    // Longer quotations are written first, so that the shorter ones inside them stay.
    private static int[] Innermost(ImmutableArray<Token> tokens, ImmutableArray<Quotation> quotations)
    {
        var at = new int[tokens.Length];
        Array.Fill(at, -1);
        var order = new int[quotations.Length];
        var length = new int[quotations.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            foreach (var span in quotations[i].Quote)
            {
                length[i] -= span.Length;
            }
        }

        Array.Sort(length, order);
        foreach (var index in order)
        {
            var quotation = quotations[index];
            foreach (var span in quotation.Quote)
            {
                for (var token = FirstIn(tokens, span); token < tokens.Length && tokens[token].Span.Start < span.End; token++)
                {
                    if (!IsAside(quotation, tokens[token].Span.Start))
                    {
                        at[token] = index;
                    }
                }
            }
        }

        return at;
    }

    private static bool IsAside(Quotation quotation, int position)
    {
        foreach (var aside in quotation.Asides)
        {
            if (aside.Contains(position))
            {
                return true;
            }
        }

        return false;
    }

    private static int FirstIn(ImmutableArray<Token> tokens, TextSpan span)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Span.Start >= span.Start)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
