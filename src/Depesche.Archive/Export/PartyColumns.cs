using System.Collections.Immutable;
using Depesche.Archive.Rows;
using Depesche.Readings;

namespace Depesche.Archive.Export;

/// <summary>The columns that tell who somebody is; the same for actors, recipients, voices and speakers.</summary>
internal static class PartyColumns
{
    public static ImmutableArray<TableColumn<T>> Of<T>(string name, string who, Func<T, ImmutableArray<PartyRow>> parties) =>
    [
        new(name, ColumnType.Text, $"{who}: the fullest name that the report gives; a list.", r => RowText.Each(parties(r), p => p.Name)),
        new($"{name}_words", ColumnType.Text, "The words that name them there; a list as long.", r => RowText.Each(parties(r), p => p.Words)),
        new($"{name}_spans", ColumnType.Text, "Where these stand, start-end; a list as long.", r => RowText.Spans([.. parties(r).Select(p => p.Span)])),
        new($"{name}_kind", ColumnType.Text, "person, organisation, country, place or group; a list as long.",
            r => RowText.Each(parties(r), p => p.Kind is { } kind ? ReadingNames.Of(kind) : "")),
        new($"{name}_code", ColumnType.Text, "PLOVER actor code: ISO 3166-1 alpha-3, or IGO, UNO, EUR …; a list as long.", r => RowText.Each(parties(r), p => p.Code)),
        new($"{name}_sector", ColumnType.Text, "First PLOVER sector; a list as long.", r => RowText.Each(parties(r), p => p.Sector)),
        new($"{name}_office", ColumnType.Text, "First office; a list as long.", r => RowText.Each(parties(r), p => p.Office)),
    ];
}
