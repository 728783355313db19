using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Depesche.NewsItems;
using Depesche.Text;
using Depesche.Times;

namespace Depesche.Evaluation.Times;

/// <summary>A TIMEX3 element that has words.</summary>
/// <param name="Span">Its words in the document's text, without space around them.</param>
/// <param name="Type">Its type.</param>
/// <param name="Value">Its value, as written.</param>
internal readonly record struct TimexAnnotation(TextSpan Span, TimexType Type, string Value);

/// <summary>A TimeML file: the words under <c>TEXT</c> and the TIMEX3 elements among them.</summary>
/// <param name="Name">File name without folder.</param>
/// <param name="Created">The document creation time.</param>
/// <param name="Text">The characters under <c>TEXT</c>.</param>
/// <param name="Timexes">TIMEX3 elements in text order; those without words, which only stand for a time that other words imply, are left out.</param>
internal sealed record TimeMlDocument(string Name, PartialDate Created, string Text, ImmutableArray<TimexAnnotation> Timexes)
{
    /// <summary>Reads a TimeML file.</summary>
    /// <exception cref="GoldDataException">The file cannot be opened, is no XML, or lacks what is needed.</exception>
    public static TimeMlDocument Load(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return Read(file, xml);
        }
        catch (XmlException error)
        {
            throw new GoldDataException(file, Math.Max(1, error.LineNumber), $"no well-formed XML: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new GoldDataException(file, 0, $"cannot be read: {error.Message}");
        }
    }

    private static TimeMlDocument Read(string file, XmlReader xml)
    {
        PartialDate? created = null;
        StringBuilder? text = null;
        var timexes = ImmutableArray.CreateBuilder<TimexAnnotation>();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.Name == "DCT")
            {
                created = ReadCreationTime(file, xml);
            }
            else if (xml.Name == "TEXT")
            {
                text ??= new StringBuilder();
                ReadText(file, xml, text, timexes);
            }
        }

        if (created is null)
        {
            throw new GoldDataException(file, 1, "there is no <DCT> with a TIMEX3 that has a value such as 2010-02-20");
        }

        return text is null
            ? throw new GoldDataException(file, 1, "there is no <TEXT>")
            : new TimeMlDocument(Path.GetFileName(file), created.Value, text.ToString(), timexes.ToImmutable());
    }

    private static PartialDate? ReadCreationTime(string file, XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return null;
        }

        var depth = xml.Depth;
        PartialDate? created = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Name == "TIMEX3")
            {
                var value = xml.GetAttribute("value");
                created = PartialDate.TryParse(value, out var date)
                    ? date
                    : throw new GoldDataException(file, LineOf(xml), $"the document creation time '{value}' is no date");
            }
        }

        return created;
    }

    private static void ReadText(string file, XmlReader xml, StringBuilder text, ImmutableArray<TimexAnnotation>.Builder timexes)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        var start = -1;
        TimexType type = default;
        var value = "";
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    text.Append(xml.Value);
                    break;
                case XmlNodeType.Element when xml.Name == "TIMEX3" && !xml.IsEmptyElement:
                    if (start >= 0)
                    {
                        throw new GoldDataException(file, LineOf(xml), "a TIMEX3 stands inside another TIMEX3");
                    }

                    start = text.Length;
                    type = ParseType(file, xml);
                    value = xml.GetAttribute("value") ?? throw new GoldDataException(file, LineOf(xml), "the TIMEX3 has no value");
                    break;
                case XmlNodeType.EndElement when xml.Name == "TIMEX3":
                    var span = Trim(text, start, text.Length);
                    if (!span.IsEmpty)
                    {
                        timexes.Add(new TimexAnnotation(span, type, value));
                    }

                    start = -1;
                    break;
            }
        }
    }

    private static TimexType ParseType(string file, XmlReader xml) => xml.GetAttribute("type") switch
    {
        "DATE" => TimexType.Date,
        "TIME" => TimexType.Time,
        "DURATION" => TimexType.Duration,
        "SET" => TimexType.Set,
        var other => throw new GoldDataException(file, LineOf(xml), $"the TIMEX3 type '{other}' is none of DATE, TIME, DURATION, SET"),
    };

    private static TextSpan Trim(StringBuilder text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static int LineOf(XmlReader xml) => xml is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;
}
