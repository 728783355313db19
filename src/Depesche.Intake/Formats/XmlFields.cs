using System.Collections.Immutable;
using System.Xml.Linq;

namespace Depesche.Intake.Formats;

/// <summary>Fields of news formats in XML. Elements are found by their local names: the same format comes with and without a namespace.</summary>
internal static class XmlFields
{
    /// <summary>First child of that name.</summary>
    public static XElement? Child(this XElement element, string name) => element.Children(name).FirstOrDefault();

    /// <summary>Children of that name.</summary>
    public static IEnumerable<XElement> Children(this XElement element, string name) => element.Elements().Where(e => e.Name.LocalName == name);

    /// <summary>An attribute; null when it is missing or empty.</summary>
    public static string? Attribute(XElement? element, string name) => Filled(element?.Attribute(name)?.Value);

    /// <summary>The words of an element in one line; null when there are none.</summary>
    public static string? Text(XElement? element) => MarkupText.Line(element);

    /// <summary>The words of each element that has any.</summary>
    public static ImmutableArray<string> Texts(IEnumerable<XElement?>? elements) => [.. (elements ?? []).Select(Text).OfType<string>()];

    /// <summary>Lines under one another; null when there are none.</summary>
    public static string? Lines(IReadOnlyCollection<string> lines) => lines.Count == 0 ? null : string.Join('\n', lines);

    public static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
