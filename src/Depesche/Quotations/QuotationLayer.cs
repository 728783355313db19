using System.Collections.Immutable;
using Depesche.Times;

namespace Depesche.Quotations;

/// <summary>Who says what: what <see cref="QuotationExtractor.Extract"/> gives.</summary>
/// <param name="Times">The layer before.</param>
/// <param name="Quotations">All quotations, ordered by the start of their first span.</param>
public sealed record QuotationLayer(TimeLayer Times, ImmutableArray<Quotation> Quotations)
{
    /// <summary>Index of the innermost quotation whose words include the token and in none of whose asides it stands; -1 when the
    /// reporter speaks.</summary>
    public int QuotationAt(int token)
    {
        var position = Times.Actors.Text.Text.Tokens[token].Span.Start;
        var innermost = -1;
        foreach (var quotation in Quotations)
        {
            if (quotation.Quote.Any(s => s.Contains(position)) && !quotation.Asides.Any(s => s.Contains(position)) &&
                (innermost < 0 || Length(quotation) <= Length(Quotations[innermost])))
            {
                innermost = quotation.Index;
            }
        }

        return innermost;

        static int Length(Quotation quotation) => quotation.Quote.Sum(s => s.Length);
    }

    /// <summary>On whose word the token stands, outermost first: for each quotation around it its <see cref="Quotation.Via"/>
    /// chain and then its speaker. Empty when the reporter speaks.</summary>
    public ImmutableArray<QuotationParty> VoiceAt(int token)
    {
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
}
