using System.Xml.Linq;

namespace Depesche.Intake.Formats;

/// <summary>Fields that RSS and Atom share.</summary>
internal static class FeedFields
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>What the extensions of RSS are called: their prefixes are free, their names are not.</summary>
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    public static readonly XNamespace DublinCoreTerms = "http://purl.org/dc/terms/";

    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The identifier of an item of RSS 1.0.</summary>
    public static string? About(XElement item) => XmlFields.Filled(item.Attribute(Rdf + "about")?.Value);

    /// <summary>The words of an element that may hold HTML as text, in one line.</summary>
    public static string? Line(XElement? element) => HtmlText.Line(element?.Value);

    /// <summary>The first moment and the first day that the time stamps tell.</summary>
    public static Timestamp? Time(params XElement?[] elements) =>
        elements.Select(e => Timestamp.Parse(e?.Value)).FirstOrDefault(t => t is not null);
}
