using System.Collections.Immutable;
using Depesche.Actors;

namespace Depesche.Archive.Questions;

/// <summary>Somebody of whom reports speak.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Code">PLOVER code; empty when unknown.</param>
/// <param name="Reports">How many reports speak of it under this name.</param>
public sealed record KnownName(string Name, EntityKind Kind, string Code, long Reports);

/// <summary>An office as reports give it to somebody.</summary>
/// <param name="Title">The office.</param>
/// <param name="Country">Code of its country or organisation; empty when unknown.</param>
/// <param name="IsFormer">True where reports call it a former one.</param>
/// <param name="First">Date of the first such report; null when unknown.</param>
/// <param name="Last">Date of the last such report; null when unknown.</param>
/// <param name="Reports">How many reports give it.</param>
/// <param name="Names">The names with which they give it.</param>
public sealed record HeldOffice(string Title, string Country, bool IsFormer, string? First, string? Last, long Reports, ImmutableArray<string> Names);

/// <summary>Who somebody is by the archive.</summary>
/// <param name="Names">The names under which it is known, the most frequent first.</param>
/// <param name="Offices">The offices that reports give it, the one seen last first.</param>
public sealed record Profile(ImmutableArray<KnownName> Names, ImmutableArray<HeldOffice> Offices);

/// <summary>Where reports come from.</summary>
/// <param name="Name">Supplier; where it is unknown the agency; empty when both are.</param>
/// <param name="Reports">Its reports.</param>
/// <param name="Texts">Different texts among them.</param>
/// <param name="Own">Texts that are copies of none that was added before.</param>
/// <param name="Events">Events that its reports tell.</param>
/// <param name="Quotations">Quotations that they hold.</param>
/// <param name="First">Date of the first; null when unknown.</param>
/// <param name="Last">Date of the last; null when unknown.</param>
public sealed record SourceProfile(string Name, long Reports, long Texts, long Own, long Events, long Quotations, string? First, string? Last);

/// <summary>What a user's own SQL gives.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The rows as they are read; null, numbers, texts, bytes.</param>
public sealed record SqlAnswer(ImmutableArray<string> Columns, IEnumerable<object?[]> Rows);
