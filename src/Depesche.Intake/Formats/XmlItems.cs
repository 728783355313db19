using System.Globalization;
using System.Xml.Linq;

namespace Depesche.Intake.Formats;

/// <summary>An item of a document in XML.</summary>
/// <param name="Element">All of it.</param>
/// <param name="Origin">Where it was found.</param>
/// <param name="Line">Line on which it begins.</param>
/// <param name="Language">Its language by <c>xml:lang</c>, also of what lies around it; null when it is not told.</param>
/// <param name="Feed">What a feed says of all its items; empty in other documents.</param>
internal readonly record struct XmlItem(XElement Element, string Origin, int Line, string? Language, XElement Feed)
{
    /// <summary>A result for an item of which no report can be made.</summary>
    public IntakeResult Failed(string problem) => IntakeResult.Failed(Origin, $"line {Line}: {problem}");
}

/// <summary>Takes documents apart into their items, so that none is held as a whole.</summary>
internal static class XmlItems
{
    private static readonly XElement NoFeed = new("none");

    /// <summary>Reads the items of a message, however deep they lie; the first has the origin of the message.</summary>
    /// <param name="source">The document.</param>
    /// <param name="isItem">Tells by its name whether an element is an item.</param>
    /// <param name="report">Makes a result of an item.</param>
    /// <param name="none">What to say when there is no item.</param>
    public static IEnumerable<IntakeResult> OfMessage(InputSource source, Func<string, bool> isItem, Func<XmlItem, IntakeResult> report, string none)
    {
        var number = 0;
        return SafeXml.Results(source, xml =>
        {
            while (xml.NextElement())
            {
                if (isItem(xml.Name))
                {
                    return Item(xml, ++number == 1 ? source.Origin : Numbered(source, number), NoFeed, report);
                }
            }

            return number++ == 0 ? IntakeResult.Failed(source.Origin, none) : null;
        });
    }

    /// <summary>Reads the items of a feed, numbered from one.</summary>
    /// <param name="source">The feed.</param>
    /// <param name="name">What an item is called.</param>
    /// <param name="around">The elements around items.</param>
    /// <param name="report">Makes a result of an item.</param>
    public static IEnumerable<IntakeResult> OfFeed(InputSource source, string name, string[] around, Func<XmlItem, IntakeResult> report)
    {
        var feed = new XElement("feed");
        var (number, size) = (0, 0);
        return SafeXml.Results(source, xml =>
        {
            while (xml.NextElement())
            {
                if (xml.Name == name)
                {
                    return Item(xml, Numbered(source, ++number), feed, report);
                }

                if (!around.Contains(xml.Name))
                {
                    feed.Add(xml.ReadElement(ref size) ?? throw new IntakeLimitException(
                        $"line {xml.Line}: what the feed says beside its items is longer than {IntakeLimits.ReportBytes:N0} bytes, which no feed has; what follows was not read"));
                }
            }

            return number++ == 0 ? IntakeResult.Failed(source.Origin, $"the feed holds no {name}; nothing is to be done") : null;
        });
    }

    private static IntakeResult Item(SafeXml xml, string origin, XElement feed, Func<XmlItem, IntakeResult> report)
    {
        var (line, language) = (xml.Line, xml.Language);
        return xml.ReadElement() is { } element
            ? report(new XmlItem(element, origin, line, language, feed))
            : IntakeResult.Failed(origin, $"line {line}: longer than {IntakeLimits.ReportBytes:N0} bytes, which no single report is; the others were read");
    }

    private static string Numbered(InputSource source, int number) => $"{source.Origin}#{number.ToString(CultureInfo.InvariantCulture)}";
}
