using System.Text;
using System.Xml;
using Depesche.Actors;
using Depesche.Archive.Rows;
using Depesche.Events;
using Depesche.Quotations;
using Depesche.Readings;
using Depesche.Text;

namespace Depesche.Archive.Export;

/// <summary>Writes one report as a TEI element.</summary>
internal sealed class TeiReport
{
    private readonly XmlWriter xml;
    private readonly ReportRow report;
    private readonly Reading reading;
    private readonly string id;
    private readonly Dictionary<int, int> parts = [];

    private TeiReport(XmlWriter xml, ReadReport row)
    {
        this.xml = xml;
        (report, reading) = (row.Report, row.Reading);
        id = RowText.ReportId(report);
    }

    public static void Write(XmlWriter xml, ReadReport row) => new TeiReport(xml, row).Write();

    private void Write()
    {
        xml.WriteStartElement("TEI");
        WriteId(id);
        xml.WriteWhitespace("\n");
        WriteHeader();
        WriteStandOff();
        xml.WriteStartElement("text");
        if (!string.IsNullOrEmpty(report.Language))
        {
            xml.WriteAttributeString("xml", "lang", null, Clean(report.Language));
        }

        xml.WriteStartElement("body");
        xml.WriteStartElement("ab");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        new InlineNesting(reading.Item.Text, text => xml.WriteString(Clean(text)), Open, xml.WriteEndElement).Write(Marks());
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private void WriteHeader()
    {
        xml.WriteStartElement("teiHeader");
        xml.WriteStartElement("fileDesc");
        xml.WriteStartElement("titleStmt");
        WriteElement("title", report.Headline ?? report.Key);
        foreach (var author in report.Bylines)
        {
            WriteElement("author", author);
        }

        xml.WriteEndElement();
        xml.WriteStartElement("publicationStmt");
        WriteElement("publisher", report.Provider ?? report.Agency ?? "unknown");
        if (!string.IsNullOrEmpty(report.Published))
        {
            xml.WriteStartElement("date");
            WriteDate(report.Published);
            xml.WriteString(Clean(report.Published));
            xml.WriteEndElement();
        }

        WriteElement("idno", report.Id ?? report.Key);
        if (!string.IsNullOrEmpty(report.Rights))
        {
            xml.WriteStartElement("availability");
            WriteElement("p", report.Rights);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sourceDesc");
        WriteElement("bibl", report.Url ?? report.Origin);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private void WriteStandOff()
    {
        if (reading.Entities.IsEmpty && reading.Events.IsEmpty)
        {
            return;
        }

        xml.WriteStartElement("standOff");
        WriteEntities("listPerson", "person", "persName", e => e.Kind == EntityKind.Person);
        WriteEntities("listOrg", "org", "orgName", e => e.Kind is EntityKind.Organisation or EntityKind.Group);
        WriteEntities("listPlace", "place", "placeName", e => e.Kind is EntityKind.Country or EntityKind.Place);
        if (!reading.Events.IsEmpty)
        {
            xml.WriteStartElement("listEvent");
            foreach (var happening in reading.Events)
            {
                WriteEvent(happening);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private void WriteEntities(string list, string element, string name, Func<Entity, bool> isListed)
    {
        var isOpen = false;
        foreach (var entity in reading.Entities.Where(isListed))
        {
            if (!isOpen)
            {
                xml.WriteStartElement(list);
                isOpen = true;
            }

            xml.WriteStartElement(element);
            WriteId(EntityId(entity.Index));
            if (element == "org" && entity.Sector.Length > 0)
            {
                xml.WriteAttributeString("type", entity.Sector);
            }

            WriteElement(name, entity.Name);
            if (element == "person")
            {
                foreach (var office in entity.Offices)
                {
                    WriteElement("occupation", office.Title);
                }

                WriteAffiliation(entity);
            }
            else if (entity.Code.Length > 0)
            {
                xml.WriteStartElement("idno");
                xml.WriteAttributeString("type", "PLOVER");
                xml.WriteString(entity.Code);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        if (isOpen)
        {
            xml.WriteEndElement();
        }
    }

    private void WriteAffiliation(Entity person)
    {
        if (person.Code.Length == 0 && person.Sector.Length == 0)
        {
            return;
        }

        xml.WriteStartElement("affiliation");
        if (person.Sector.Length > 0)
        {
            xml.WriteAttributeString("type", person.Sector);
        }

        xml.WriteString(person.Code);
        xml.WriteEndElement();
    }

    private void WriteEvent(Event happening)
    {
        xml.WriteStartElement("event");
        WriteId(EventId(happening.Index));
        xml.WriteAttributeString("type", PloverNames.Type(happening.Type));
        WriteDate(happening.Date);
        var aux = PloverNames.Aux(happening.Aux);
        if (!aux.IsEmpty)
        {
            xml.WriteAttributeString("ana", string.Join(' ', aux.Select(a => "#" + a)));
        }

        if (happening.Evidence[0].Quotation >= 0)
        {
            xml.WriteAttributeString("corresp", "#" + QuotationId(happening.Evidence[0].Quotation));
        }

        WriteElement("label", string.Join(' ', [PloverNames.Type(happening.Type), .. happening.Mode, .. happening.Context, happening.Cameo]));
        xml.WriteStartElement("desc");
        WriteParties("actor", happening.Actors.Select(p => (p.Entity, p.Span)));
        WriteParties("recipient", happening.Recipients.Select(p => (p.Entity, p.Span)));
        WriteParties("voice", happening.Evidence[0].Voice.Select(p => (p.Entity, p.Span)));
        if (happening.Place.Length > 0)
        {
            WriteElement("placeName", happening.Place);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteParties(string role, IEnumerable<(int Entity, TextSpan Span)> parties)
    {
        foreach (var (entity, span) in parties)
        {
            xml.WriteStartElement("rs");
            xml.WriteAttributeString("role", role);
            if (entity >= 0)
            {
                xml.WriteAttributeString("ref", "#" + EntityId(entity));
            }

            xml.WriteString(Clean(span.In(reading.Item.Text).ToString()));
            xml.WriteEndElement();
        }
    }

    private IEnumerable<InlineMark> Marks()
    {
        foreach (var quotation in reading.Quotations)
        {
            foreach (var span in quotation.Quote)
            {
                yield return new InlineMark(span, MarkKind.Quotation, quotation.Index);
            }
        }

        foreach (var happening in reading.Events)
        {
            foreach (var span in happening.Evidence.SelectMany(e => e.Trigger))
            {
                yield return new InlineMark(span, MarkKind.Trigger, happening.Index);
            }
        }

        foreach (var mention in reading.ActorLayer.Mentions)
        {
            yield return new InlineMark(mention.Span, MarkKind.Mention, mention.Entity);
        }
    }

    private void Open(InlineMark mark)
    {
        switch (mark.Kind)
        {
            case MarkKind.Quotation:
                OpenSaid(reading.Quotations[mark.Index]);
                break;
            case MarkKind.Trigger:
                xml.WriteStartElement("seg");
                xml.WriteAttributeString("ana", "#" + EventId(mark.Index));
                break;
            default:
                xml.WriteStartElement("rs");
                xml.WriteAttributeString("ref", "#" + EntityId(mark.Index));
                break;
        }
    }

    private void OpenSaid(Quotation quotation)
    {
        var part = parts.GetValueOrDefault(quotation.Index);
        parts[quotation.Index] = part + 1;
        xml.WriteStartElement("said");
        WriteId(PartId(quotation.Index, part));
        if (part > 0)
        {
            xml.WriteAttributeString("prev", "#" + PartId(quotation.Index, part - 1));
        }

        if (quotation.Speaker is { Entity: >= 0 } speaker)
        {
            xml.WriteAttributeString("who", "#" + EntityId(speaker.Entity));
        }

        if (quotation.Addressee is { Entity: >= 0 } addressee)
        {
            xml.WriteAttributeString("toWhom", "#" + EntityId(addressee.Entity));
        }

        xml.WriteAttributeString("direct", quotation.Type == QuotationType.Direct ? "true" : "false");
        xml.WriteAttributeString("ana", "#" + ReadingNames.Of(quotation.Type));
    }

    // A day, month or year stands as TEI's when; a span of such as from and to; what else EDTF says is kept as it is.
    private void WriteDate(string edtf)
    {
        if (edtf.Length == 0)
        {
            return;
        }

        if (IsPlain(edtf))
        {
            xml.WriteAttributeString("when", edtf);
        }
        else if (edtf.Split('/') is [var from, var to] && IsPlain(from) && IsPlain(to))
        {
            xml.WriteAttributeString("from", from);
            xml.WriteAttributeString("to", to);
        }
        else
        {
            xml.WriteAttributeString("when-custom", Clean(edtf));
        }
    }

    private static bool IsPlain(string date) => ExportDate.First(date) is { } known && known.ToString() == date;

    private string EntityId(int index) => $"{id}-{ReadingJson.EntityId(index)}";

    private string EventId(int index) => $"{id}-{ReadingJson.EventId(index)}";

    private string QuotationId(int index) => $"{id}-{ReadingJson.QuotationId(index)}";

    private string PartId(int index, int part) =>
        part == 0 ? QuotationId(index) : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{QuotationId(index)}.{part + 1}");

    private void WriteId(string value) => xml.WriteAttributeString("xml", "id", null, value);

    private void WriteElement(string name, string text) => xml.WriteElementString(name, Clean(text));

    // XML has no place for most control characters and for halves of a pair: the replacement character stands for each.
    private static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean?.Append(text, i, 2);
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                (clean ??= new StringBuilder(text, 0, i, text.Length)).Append('\uFFFD');
            }
            else
            {
                clean?.Append(text[i]);
            }
        }

        return clean?.ToString() ?? text;
    }
}
