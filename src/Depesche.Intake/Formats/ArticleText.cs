using AngleSharp.Dom;

namespace Depesche.Intake.Formats;

/// <summary>Finds the article of a page: the element in which the most running text lies, without navigation, teasers and other furniture.</summary>
/// <remarks>Each paragraph counts with its length for the element that holds it and, with less weight, for the elements around that one.
/// A page that marks its article (<c>itemprop="articleBody"</c>, <c>article</c>) is believed when that text lies in it.</remarks>
internal sealed class ArticleText
{
    /// <summary>Shorter paragraphs may be of the article, but do not show where it is.</summary>
    private const int ShortestProof = 40;

    /// <summary>Less running text on a page is no report.</summary>
    private const int ShortestArticle = 80;

    /// <summary>How many elements around its holder a paragraph counts for.</summary>
    private const int Reach = 4;

    private readonly ParagraphBuilder builder = new();
    private readonly List<Block> blocks = [];
    private readonly Dictionary<IElement, Region> regions = [];
    private int linked;

    private ArticleText()
    {
    }

    /// <summary>The paragraphs of the article, parted by empty lines; empty when the page holds none.</summary>
    public static string Find(IElement body, string? headline)
    {
        var article = new ArticleText();
        article.Walk(body, isLink: false, isHeader: false);
        article.End(body, isHeader: false);
        return article.Root(body) is { } root ? MarkupText.Join(article.Chosen(root), headline) : "";
    }

    private void Walk(IElement element, bool isLink, bool isHeader)
    {
        foreach (var node in element.ChildNodes)
        {
            switch (node)
            {
                case IText text:
                    builder.Add(text.Data);
                    linked += isLink ? text.Data.AsSpan().Trim().Length : 0;
                    break;
                case IElement { LocalName: "br" }:
                    builder.BreakLine();
                    break;
                case IElement { LocalName: "h1" or "address" or "textarea" or "select" or "dialog" }:
                    break;
                case IElement child when !MarkupText.IsSkipped(child.LocalName) && !PageFurniture.Is(child):
                    Enter(element, child, isLink, isHeader);
                    break;
            }
        }
    }

    private void Enter(IElement parent, IElement child, bool isLink, bool isHeader)
    {
        isLink = isLink || child.LocalName == "a";
        isHeader = isHeader || child.LocalName == "header";
        if (!MarkupText.IsBlock(child.LocalName) && child.LocalName is not ("tr" or "pre") && !IsLayoutCell(child))
        {
            Walk(child, isLink, isHeader);
            builder.Add(child.LocalName is "td" or "th" ? " " : "");
            return;
        }

        End(parent, isHeader);
        var first = blocks.Count;
        Walk(child, isLink, isHeader);
        End(child, isHeader);
        RegionOf(child).Span = (first, blocks.Count);
    }

    /// <summary>True for a cell that holds a column of a page and not a value.</summary>
    private static bool IsLayoutCell(IElement element) =>
        element.LocalName is "td" or "th" && element.Children.Any(c => c.LocalName == "br" || MarkupText.IsBlock(c.LocalName));

    /// <summary>Ends a paragraph that stands in <paramref name="element"/>. In a page's header only marked paragraphs are text.</summary>
    private void End(IElement element, bool isHeader)
    {
        var isParagraph = element.LocalName is "p" or "li" or "dt" or "dd" or "blockquote" or "pre";
        var paragraphs = builder.Take();
        var length = paragraphs.Sum(p => p.Length);
        var isText = linked * 2 < length && (isParagraph || !isHeader);
        linked = 0;
        if (!isText)
        {
            return;
        }

        var isHeading = element.LocalName is "h2" or "h3" or "h4" or "h5" or "h6";
        blocks.AddRange(paragraphs.Select(p => new Block(p, isHeading)));
        if (isHeading)
        {
            return;
        }

        var proof = paragraphs.Sum(p => p.Length < ShortestProof ? 0 : p.Length);
        var weight = (double)proof;
        var holder = isParagraph ? element.ParentElement : element;
        for (var i = 0; i < Reach && proof > 0 && holder is not null; i++)
        {
            RegionOf(holder).Score += weight;
            weight *= 0.75;
            holder = holder.ParentElement;
        }
    }

    private Region RegionOf(IElement element)
    {
        if (!regions.TryGetValue(element, out var region))
        {
            regions.Add(element, region = new Region());
        }

        return region;
    }

    private Region? Root(IElement body)
    {
        RegionOf(body).Span = (0, blocks.Count);
        IElement? best = null;
        var most = 0.0;
        foreach (var (element, region) in regions)
        {
            if (region.Score > most && region.Span.End > region.Span.First)
            {
                (best, most) = (element, region.Score);
            }
        }

        if (best is null || most < ShortestArticle)
        {
            return null;
        }

        var marked = best.Closest("[itemprop~=articleBody]") ?? best.Closest("article") ?? best;
        return regions.TryGetValue(marked, out var root) && root.Span.End > 0 ? root : regions[best];
    }

    /// <summary>The paragraphs of a region; a heading stands above text, or it heads what was left out.</summary>
    private List<string> Chosen(Region root)
    {
        var chosen = new List<string>();
        for (var i = root.Span.First; i < root.Span.End; i++)
        {
            if (!blocks[i].IsHeading || (i + 1 < root.Span.End && !blocks[i + 1].IsHeading))
            {
                chosen.Add(blocks[i].Text);
            }
        }

        return chosen;
    }

    private readonly record struct Block(string Text, bool IsHeading);

    private sealed class Region
    {
        public double Score { get; set; }

        /// <summary>Its blocks, from the first to before the end.</summary>
        public (int First, int End) Span { get; set; }
    }
}
