using System.Text;

namespace Depesche.Intake.Tests;

[Collection(nameof(MeasuredTests))]
public sealed class SafeXmlTests
{
    [Fact]
    public void Entities_that_expand_one_another_are_refused()
    {
        var entities = new StringBuilder("<!ENTITY lol0 \"lol\">");
        for (var i = 1; i < 10; i++)
        {
            entities.Append($"<!ENTITY lol{i} \"{string.Concat(Enumerable.Repeat($"&lol{i - 1};", 10))}\">");
        }

        Assert.Contains("refused as unsafe", Fixture.Refused($"<!DOCTYPE nitf [{entities}]>\n<nitf><p>&lol9;</p></nitf>"), StringComparison.Ordinal);
    }

    [Fact]
    public void Parameter_entities_are_refused() => Assert.Contains(
        "refused as unsafe", Fixture.Refused("<!DOCTYPE nitf [<!ENTITY % a '<!ENTITY b \"cc\">'>%a;]><nitf>&b;</nitf>"), StringComparison.Ordinal);

    [Fact]
    public void External_entities_are_refused() => Assert.Contains(
        "refused as unsafe", Fixture.Refused("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item></channel></rss>"), StringComparison.Ordinal);

    [Fact]
    public void External_document_types_are_not_fetched()
    {
        var item = Fixture.Item(Assert.Single(Fixture.ReadText(
            "<!DOCTYPE nitf SYSTEM \"http://127.0.0.1:1/nitf.dtd\"><nitf><body><body.content><p>Die UN tagt &amp; wartet.</p></body.content></body></nitf>")));

        Assert.Equal("Die UN tagt & wartet.", item.Text);
    }

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Contains("more than 64 deep", Fixture.Refused("<newsItem>" + string.Concat(Enumerable.Repeat("<p>", 500_000))), StringComparison.Ordinal);

    [Theory]
    [InlineData("<nitf><body a='", "'/></nitf>")]
    [InlineData("<nitf><body><![CDATA[", "]]></body></nitf>")]
    [InlineData("<nitf><!-- ", "--></nitf>")]
    public void An_endless_tag_or_passage_is_refused(string start, string end) =>
        Assert.Contains("bytes", Fixture.Refused(start + new string('x', 30_000_000) + end), StringComparison.Ordinal);

    [Fact]
    public void A_report_that_is_too_long_is_told_and_the_next_one_read()
    {
        var results = Fixture.ReadText(
            $"<newsMessage><newsItem><contentSet><inlineData>{new string('x', 9_000_000)}</inlineData></contentSet></newsItem>\n" +
            "<newsItem><contentSet><inlineData>Der Bundestag tagt.</inlineData></contentSet></newsItem></newsMessage>");

        Assert.Equal(2, results.Count);
        Assert.StartsWith("line 1: longer than", results[0].Problem, StringComparison.Ordinal);
        Assert.Equal("Der Bundestag tagt.", Fixture.Item(results[1]).Text);
    }

    [Fact]
    public void A_document_without_end_is_refused_when_its_longest_length_is_read()
    {
        var document = "<newsMessage>" + string.Concat(Enumerable.Repeat("<a>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</a>", 800_000));

        Assert.Contains("part the document", Fixture.Refused(document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<rss>", "<a>xxxxxxxxxxxxxxxxxxxx</a>")]
    [InlineData("<feed>", "<a/>")]
    [InlineData("<rss><channel>", "<a b='xxxxxxxxxxxxxxxxxxxx'/>")]
    public void A_feed_that_says_of_itself_without_end_is_refused_without_holding_it(string start, string again) =>
        Assert.Contains("beside its items", Fixture.Refused(start + string.Concat(Enumerable.Repeat(again, 30_000_000 / again.Length))), StringComparison.Ordinal);

    [Fact]
    public void An_encoding_that_nobody_knows_is_told() =>
        Assert.Contains("line 1", Fixture.Refused("<?xml version='1.0' encoding='klingon-8'?><nitf/>"), StringComparison.Ordinal);
}
