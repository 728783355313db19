using System.Collections.Immutable;

namespace Depesche.Archive.Export;

/// <summary>The fields of JSON Lines, for the documentation.</summary>
internal static class JsonLinesFields
{
    private const string Party = "name (the fullest in the report), words, start, end, kind (person, organisation, country, place, group), code and sector (PLOVER), otherSectors, office; what is unknown is absent";

    private static readonly ImmutableArray<ExportColumn> Source =
    [
        new("report", ColumnType.Object, "number (of the version in the archive), key, id, version (the supplier's), headline, provider, agency, url, published (EDTF), versionCreated, language, slug, bylines, rights, origin, textId, family, story; what is unknown is absent."),
        new("tool", ColumnType.Text, "The program and its version."),
        new("coded", ColumnType.Text, "When the row was coded, ISO 8601; absent when not told."),
    ];

    public static ImmutableArray<ExportColumn> Events { get; } =
    [
        new("id", ColumnType.Text, "The event in this report: r, the report's number, v, the event's number in it. Unique in an archive."),
        new("event", ColumnType.Integer, "Number of the event in the archive; the same for all reports that share the text."),
        new("case", ColumnType.Integer, "Number of the case: events of all reports about the same act."),
        new("type", ColumnType.Text, "PLOVER type."),
        new("mode", ColumnType.List, "PLOVER modes."),
        new("context", ColumnType.List, "PLOVER contexts."),
        new("aux", ColumnType.List, "PLOVER auxiliary modes: historical, future, hypothetical, negation. Empty: it happened as told."),
        new("actor", ColumnType.List, $"Who did it: {Party}."),
        new("recipient", ColumnType.List, "To whom, the same way."),
        new("date", ColumnType.Text, "When, EDTF; empty when unknown."),
        new("dateReason", ColumnType.Text, "How the date was found."),
        new("place", ColumnType.Object, "Where: name (as in the report), country (ISO 3166-1 alpha-3), english, latitude, longitude, precision (city, region, country); null when not told."),
        new("cameo", ColumnType.Text, "CAMEO code with its leading zero."),
        new("quad", ColumnType.Integer, "Quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."),
        new("scale", ColumnType.Number, "Score from conflict to cooperation, -10 to 10."),
        new("rule", ColumnType.Text, "The frame that read it."),
        new("evidence", ColumnType.List, "Every place that tells it: sentence (its number from zero), start and end of the sentence, trigger (spans with their text), voice (on whose word, outermost first, empty for the reporter, each as an actor), quotation (its id), with the text also text (the sentence)."),
        .. Source,
    ];

    public static ImmutableArray<ExportColumn> Quotations { get; } =
    [
        new("id", ColumnType.Text, "The quotation in this report: r, the report's number, q, the quotation's number in it. Unique in an archive."),
        new("quotation", ColumnType.Integer, "Number of the quotation in the archive; the same for all reports that share the text."),
        new("type", ColumnType.Text, "direct, indirect, free-indirect, indirect-free-indirect or reported."),
        new("medium", ColumnType.Text, "speech, writing, thought, or two of them with 'or'."),
        new("stance", ColumnType.Text, "How the speaker stands to the words: neutral, claiming, denying, demanding …"),
        new("speaker", ColumnType.Object, $"Whose words: {Party}; null when the report does not say."),
        new("addressee", ColumnType.Object, "To whom, the same way."),
        new("via", ColumnType.List, "Through whom the words came, outermost first."),
        new("quote", ColumnType.List, "The quoted words with their marks, spans in UTF-16 code units; with the text also the words."),
        new("fragments", ColumnType.List, "Verbatim parts of a quotation that is not direct."),
        new("cue", ColumnType.List, "The words of saying."),
        new("frame", ColumnType.List, "The framing clause or phrase."),
        new("date", ColumnType.Text, "When it was said, EDTF; empty when not said."),
        new("nestedIn", ColumnType.Text, "Id of the quotation that it stands in; empty for none."),
        new("rule", ColumnType.Text, "The rule that made it."),
        .. Source,
    ];
}
