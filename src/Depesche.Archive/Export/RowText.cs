using System.Collections.Immutable;
using System.Globalization;
using Depesche.Archive.Rows;
using Depesche.Events;
using Depesche.Readings;
using Depesche.Text;

namespace Depesche.Archive.Export;

/// <summary>How identifiers, spans and lists are written in one cell.</summary>
internal static class RowText
{
    /// <summary>What parts a list in one cell.</summary>
    public const char ListSeparator = '|';

    private static readonly ImmutableArray<string> Quads = ["", "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"];

    /// <summary>The event in the archive: number of the report's version and of the event in it (<c>r12v3</c>).</summary>
    public static string Id(EventRow row) => ReportId(row.Report) + ReadingJson.EventId(row.Number);

    /// <summary>The quotation in the archive (<c>r12q1</c>).</summary>
    public static string Id(QuotationRow row) => QuotationId(row.Report, row.Number);

    /// <summary>A quotation of a report by its number; empty for none.</summary>
    public static string QuotationId(ReportRow report, int number) => number < 0 ? "" : ReportId(report) + ReadingJson.QuotationId(number);

    /// <summary>The report's version in the archive (<c>r12</c>).</summary>
    public static string ReportId(ReportRow report) => string.Create(CultureInfo.InvariantCulture, $"r{report.Version}");

    /// <summary>PLOVER's name of a quad class.</summary>
    public static string Quad(QuadClass quad) => Quads[(int)quad];

    /// <summary>The words under spans; a gap is written <c>…</c>.</summary>
    public static string Words(ImmutableArray<TextSpan> spans, string text) => string.Join(" … ", spans.Select(s => s.In(text).ToString()));

    /// <summary>Spans as <c>12-34|50-60</c>.</summary>
    public static string Spans(ImmutableArray<TextSpan> spans) =>
        string.Join(ListSeparator, spans.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Start}-{s.End}")));

    /// <summary>A list in one cell, its parts in order and as many as the parties, also empty ones; empty when none has anything.</summary>
    public static string Each(ImmutableArray<PartyRow> parties, Func<PartyRow, string> value)
    {
        var parts = parties.Select(value).ToArray();
        return parts.All(p => p.Length == 0) ? "" : List(parts);
    }

    /// <summary>A list in one cell.</summary>
    public static string List(IEnumerable<string> parts) => string.Join(ListSeparator, parts.Select(p => p.Replace(ListSeparator, '/')));

    /// <summary>Who acts and on whom, where a form has room for one of each: the first of each side; where nobody is acted on and
    /// several act together (a meeting), the second of them.</summary>
    public static (PartyRow? Source, PartyRow? Target) Pair(EventRow row) => (row.Actors, row.Recipients) switch
    {
        ([var source, ..], [var target, ..]) => (source, target),
        ([var source, var other, ..], []) => (source, other),
        ([var source], []) => (source, null),
        ([], [var target, ..]) => (null, target),
        _ => (null, null),
    };
}
