namespace Depesche.Syntax;

/// <summary>A phrase on a predicate before it is known what it is to it.</summary>
/// <param name="Head">Token of its head.</param>
/// <param name="Preposition">Lemma of its preposition, of als or wie; null without one.</param>
/// <param name="Case">Its case as tagged.</param>
/// <param name="Relation">Its relation to the predicate.</param>
/// <param name="IsReflexive">True for a reflexive pronoun.</param>
internal readonly record struct Phrase(int Head, string? Preposition, Case Case, Relation Relation, bool IsReflexive);
