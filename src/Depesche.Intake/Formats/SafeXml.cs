using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Depesche.Intake.Formats;

/// <summary>Reads XML that nobody vouches for: no declared entities, nothing fetched, limited depth and size. What is wrong is an
/// <see cref="XmlException"/>; <see cref="Results"/> makes a result of it.</summary>
internal sealed class SafeXml : IDisposable
{
    private const int LongestDeclaration = 200;
    private const int ElementSize = 32;

    private readonly XmlReader reader;
    private readonly MeteredStream meter;
    private readonly char[] chunk = new char[4096];

    private SafeXml(Stream content)
    {
        var settings = new XmlReaderSettings
        {
            // A document type is parsed so that one with declarations can be told from a mere name; without a resolver none is fetched.
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = 1,
            MaxCharactersInDocument = IntakeLimits.DocumentBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        var peeked = new PeekedStream(content, LongestDeclaration);
        meter = new MeteredStream(peeked, IntakeLimits.ReportBytes);
        reader = DeclaredEncoding(peeked.Head) is { } encoding
            ? XmlReader.Create(new StreamReader(meter, encoding), settings)
            : XmlReader.Create(meter, settings);
    }

    /// <summary>Local name of the current element.</summary>
    public string Name => reader.LocalName;

    /// <summary>Language of the current element by <c>xml:lang</c>, its own or that of the elements around it.</summary>
    public string? Language => reader.XmlLang is { Length: > 0 } language ? language : null;

    /// <summary>Line of what was read last.</summary>
    public int Line => ((IXmlLineInfo)reader).LineNumber;

    /// <summary>All that <paramref name="next"/> reads of a document until it gives null. Where the XML is wrong, the last result says so.</summary>
    public static IEnumerable<IntakeResult> Results(InputSource source, Func<SafeXml, IntakeResult?> next)
    {
        SafeXml? xml = null;
        try
        {
            for (var isSound = true; isSound;)
            {
                IntakeResult? result;
                try
                {
                    xml ??= new SafeXml(source.Content);
                    result = next(xml);
                }
                catch (XmlException error)
                {
                    result = IntakeResult.Failed(source.Origin, Problem(error, xml));
                    isSound = false;
                }

                if (result is null)
                {
                    yield break;
                }

                yield return result;
            }
        }
        finally
        {
            xml?.Dispose();
        }
    }

    /// <summary>Goes on to the next start of an element, at any depth; false at the end of the document.</summary>
    public bool NextElement()
    {
        while (Advance())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the current element with all that it holds; null when that is more than one report may hold.</summary>
    public XElement? ReadElement()
    {
        var size = 0;
        return ReadElement(ref size);
    }

    /// <summary>Reads the current element, one of several that together may hold as much as a report; null when it is more.</summary>
    /// <param name="size">What they hold so far.</param>
    public XElement? ReadElement(ref int size)
    {
        var root = Start(ref size);
        var isEmpty = reader.IsEmptyElement;
        var depth = reader.Depth;
        var current = root;
        while (!isEmpty && Advance() && (reader.NodeType != XmlNodeType.EndElement || reader.Depth > depth))
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.EndElement when size <= IntakeLimits.ReportBytes:
                    current = current.Parent ?? current;
                    break;
                case XmlNodeType.Element when size <= IntakeLimits.ReportBytes:
                    var child = Start(ref size);
                    current.Add(child);
                    current = reader.IsEmptyElement ? current : child;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    size = ReadText(current, size);
                    break;
            }
        }

        return size > IntakeLimits.ReportBytes ? null : root;
    }

    public void Dispose() => reader.Dispose();

    /// <summary>Reads text piece by piece, so that an endless one is not held in memory.</summary>
    private int ReadText(XElement element, int size)
    {
        var text = new StringBuilder();
        for (int count; (count = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0;)
        {
            meter.Reset();
            if (size <= IntakeLimits.ReportBytes)
            {
                size += count;
                text.Append(chunk, 0, count);
            }
        }

        element.Add(new XText(text.ToString()));
        return size;
    }

    private XElement Start(ref int size)
    {
        size += ElementSize;
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
            {
                size += reader.Value.Length;
                element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
            }
        }

        reader.MoveToElement();
        return element;
    }

    private bool Advance()
    {
        meter.Reset();
        if (!reader.Read())
        {
            return false;
        }

        if (reader.NodeType == XmlNodeType.DocumentType && reader.Value.Length > 0)
        {
            throw new XmlRefusedException("the document type declares entities or elements of its own, which is refused as unsafe; send it without <!DOCTYPE … [ … ]>");
        }

        return reader.Depth <= IntakeLimits.Depth
            ? true
            : throw new XmlRefusedException($"elements lie more than {IntakeLimits.Depth} deep in one another, which no news format does; the document is damaged or hostile");
    }

    private static string Problem(XmlException error, SafeXml? xml)
    {
        var line = $"line {Math.Max(1, error.LineNumber > 0 ? error.LineNumber : xml?.Line ?? 1)}: ";
        if (error is XmlRefusedException)
        {
            return line + error.Message;
        }

        if (error.Message.Contains(nameof(XmlReaderSettings.MaxCharactersInDocument), StringComparison.Ordinal))
        {
            return $"{line}longer than {IntakeLimits.DocumentBytes:N0} characters; part the document, what follows was not read";
        }

        if (error.Message.Contains(nameof(XmlReaderSettings.MaxCharactersFromEntities), StringComparison.Ordinal))
        {
            return $"{line}the document type expands entities of its own, which is refused as unsafe; send it without them";
        }

        var position = error.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        var reason = (position < 0 ? error.Message : error.Message[..position]).TrimEnd('.');
        return $"{line}the XML is not well-formed ({reason}); what follows was not read, have it sent again";
    }

    /// <summary>The encoding that the declaration names, where .NET's XML reader does not know it: Windows-1252, ISO 8859-15.</summary>
    private static Encoding? DeclaredEncoding(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("<?xml"u8) || head.IndexOf("?>"u8) is not (> 0 and var end))
        {
            return null;
        }

        var declaration = Encoding.ASCII.GetString(head[..end]);
        var at = declaration.IndexOf("encoding", StringComparison.Ordinal);
        var parts = at < 0 ? [] : declaration[at..].Split('"', '\'');
        return parts.Length < 2 ? null : CodePagesEncodingProvider.Instance.GetEncoding(parts[1]);
    }

    /// <summary>What is well-formed and still refused.</summary>
    private sealed class XmlRefusedException(string message) : XmlException(message);

    /// <summary>A stream that gives no more than so many bytes between two resets: one tag, one comment.</summary>
    private sealed class MeteredStream(Stream inner, int limit) : ReadOnlyStream
    {
        private int given;

        public void Reset() => given = 0;

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            given += count;
            return given <= limit
                ? count
                : throw new XmlRefusedException($"a single tag, comment or passage is longer than {limit:N0} bytes, which no report needs; the document is damaged or hostile");
        }
    }
}
