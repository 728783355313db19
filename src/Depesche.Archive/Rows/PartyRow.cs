using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.Text;

namespace Depesche.Archive.Rows;

/// <summary>Somebody in a report: an actor, a recipient, a speaker, a voice.</summary>
/// <param name="Words">The words of the report that name it.</param>
/// <param name="Span">Where they stand in its text.</param>
public sealed record PartyRow(string Words, TextSpan Span)
{
    /// <summary>The fullest name that the report gives (<c>Sergej Schoigu</c>); the words themselves when nobody could be found behind them.</summary>
    public string Name { get; init; } = Words;

    /// <summary>What it is; null when nobody could be found behind the words.</summary>
    public EntityKind? Kind { get; init; }

    /// <summary>PLOVER code: a country in ISO 3166 alpha-3, or IGO, UNO, EUR …; empty when unknown.</summary>
    public string Code { get; init; } = "";

    /// <summary>First PLOVER sector (GOV, MIL …); empty when unknown.</summary>
    public string Sector { get; init; } = "";

    /// <summary>Further PLOVER sectors.</summary>
    public ImmutableArray<string> OtherSectors { get; init; } = [];

    /// <summary>First office that the report gives it (<c>Verteidigungsminister</c>); empty when none.</summary>
    public string Office { get; init; } = "";
}
