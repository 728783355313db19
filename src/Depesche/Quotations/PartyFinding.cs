namespace Depesche.Quotations;

/// <summary>How a speaker, addressee or source was found.</summary>
/// <remarks>Whom a pronoun or an office means is told by the mention at <see cref="QuotationParty.Head"/>.</remarks>
public enum PartyFinding : byte
{
    /// <summary>Subject of the clause of saying.</summary>
    Subject,
    /// <summary>Subject of the clause before, which the verb of saying shares (X kam und sagte).</summary>
    SharedSubject,
    /// <summary>The noun phrase beside the verb of saying, by its place alone, where the tree names no subject.</summary>
    BesideVerb,
    /// <summary>What the words came out of, for a verb without a speaker (heißt es in X, geht aus X hervor).</summary>
    Origin,
    /// <summary>Named by a phrase such as laut X, nach Angaben von X, X zufolge, so X.</summary>
    Phrase,
    /// <summary>Genitive, von-phrase or possessive of a noun of saying (die Forderung des X).</summary>
    Owner,
    /// <summary>Names nobody and points back (demnach).</summary>
    Anaphor,
    /// <summary>Stands alone before a colon (X: „…“).</summary>
    BeforeColon,
    /// <summary>Spoke before and speaks on; the words that name him stand in an earlier quotation's frame.</summary>
    Carried,
    /// <summary>The one spoken to: dative, object or phrase of the clause of saying.</summary>
    SpokenTo,
}
