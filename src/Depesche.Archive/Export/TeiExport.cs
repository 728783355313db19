using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Depesche.Quotations;
using Depesche.Readings;

namespace Depesche.Archive.Export;

/// <summary>Reports with quotations, names and events as one TEI P5 corpus.</summary>
internal sealed class TeiExport(ExportFormat format) : IRowExport<ReadReport>
{
    public const string Namespace = "http://www.tei-c.org/ns/1.0";

    /// <summary>The elements that carry what was read.</summary>
    public static ImmutableArray<ExportColumn> Elements { get; } =
    [
        new("TEI", ColumnType.Object, "A report; xml:id is r and its number in the archive, and begins all identifiers within."),
        new("teiHeader", ColumnType.Object, "Headline, authors, publisher, date, identifier, rights, address, as far as known."),
        new("person", ColumnType.Object, "In standOff/listPerson: somebody; persName, occupation, affiliation (PLOVER code, sector as type)."),
        new("org", ColumnType.Object, "In standOff/listOrg: an organisation or group; orgName, PLOVER code as idno, sector as type."),
        new("place", ColumnType.Object, "In standOff/listPlace: a country or place; placeName, PLOVER code as idno."),
        new("event", ColumnType.Object, "In standOff/listEvent: an event; type: PLOVER type; when, from, to or when-custom: its date; label: modes, contexts, CAMEO code; desc: the parties as rs with role actor, recipient, voice; corresp: the quotation it stands in; ana: the auxiliary modes."),
        new("ab", ColumnType.Text, "The whole text, character for character; paragraphs are its own line ends."),
        new("said", ColumnType.Text, "Quoted words with their marks; who: the speaker; toWhom: the addressee; direct: true or false; ana: the type. A further part of the same quotation has prev."),
        new("seg", ColumnType.Text, "Words that carry an event, which ana names."),
        new("rs", ColumnType.Text, "Words that name somebody, whom ref names."),
    ];

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };

    public ExportFormat Format { get; } = format;

    public void Write(Stream output, IEnumerable<ReadReport> rows, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        ExportFormats.RequireText(Format, options);
        using var xml = XmlWriter.Create(output, Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("teiCorpus", Namespace);
        xml.WriteWhitespace("\n");
        WriteHeader(xml, options);
        foreach (var row in rows)
        {
            TeiReport.Write(xml, row);
        }

        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private static void WriteHeader(XmlWriter xml, ExportOptions options)
    {
        xml.WriteStartElement("teiHeader");
        xml.WriteStartElement("fileDesc");
        xml.WriteStartElement("titleStmt");
        xml.WriteElementString("title", "Reports with quotations and events");
        xml.WriteEndElement();
        WriteParagraph(xml, "publicationStmt", "Exported from an archive of Depesche. Rights in the texts are told with each.");
        WriteParagraph(xml, "sourceDesc", "Agency reports.");
        xml.WriteEndElement();
        xml.WriteStartElement("encodingDesc");
        xml.WriteStartElement("appInfo");
        xml.WriteStartElement("application");
        xml.WriteAttributeString("ident", "depesche");
        xml.WriteAttributeString("version", options.ToolVersion);
        if (ReportColumns.Moment(options.Coded) is { } coded)
        {
            xml.WriteAttributeString("when", coded);
        }

        xml.WriteElementString("label", "Depesche");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("classDecl");
        WriteTaxonomy(xml, "quotation-types", Enum.GetValues<QuotationType>().Select(ReadingNames.Of));
        WriteTaxonomy(xml, "auxiliary-modes", ["historical", "future", "hypothetical", "negation"]);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private static void WriteParagraph(XmlWriter xml, string element, string text)
    {
        xml.WriteStartElement(element);
        xml.WriteElementString("p", text);
        xml.WriteEndElement();
    }

    private static void WriteTaxonomy(XmlWriter xml, string id, IEnumerable<string> categories)
    {
        xml.WriteStartElement("taxonomy");
        xml.WriteAttributeString("xml", "id", null, id);
        foreach (var category in categories)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("xml", "id", null, category);
            xml.WriteElementString("catDesc", category);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
