namespace Depesche.Syntax;

/// <summary>What syntax says of a token.</summary>
/// <param name="Lemma">Dictionary form of the word itself; for a separated verb without its prefix (see <see cref="VerbGroup.Lemma"/>).</param>
/// <param name="Pos">Part of speech.</param>
/// <param name="Morph">Features.</param>
/// <param name="Head">Token index of the head in the report, or -1 for the root of a sentence.</param>
/// <param name="Relation">Relation to the head.</param>
public readonly record struct Word(string Lemma, UPos Pos, Morph Morph, int Head, Relation Relation);
