using System.Buffers;
using System.Text.Json.Nodes;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Syntax;
using Depesche.Tests.Samples;

namespace Depesche.Tests.Readings;

public sealed class ConlluRoundTripTests
{
    private static readonly Reader Reader = new();
    private static readonly ConlluReader Trees = new(LanguageFiles.BuiltIn, joinsCompounds: true);

    public static TheoryData<string> Samples => SampleTests.Files;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Trees_written_and_read_back_give_the_same_reading(string sample)
    {
        var direct = Reader.Read(NewsItem.Parse(File.ReadAllText(Path.Combine(SampleTests.Folder, sample))));
        using var conllu = new StringWriter();
        ConlluWriter.Write(direct.Syntax, conllu);

        var again = Reader.Read(Assert.Single(Trees.Read(conllu.ToString())));

        foreach (var layer in (string[])["entities", "times", "quotations", "events"])
        {
            Assert.Equal(WithoutOffsets(direct, layer), WithoutOffsets(again, layer));
        }
    }

    // Keyword line and credits are not part of the trees, so the characters stand elsewhere.
    private static string WithoutOffsets(Reading reading, string layer)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ReadingJson.Write(reading, buffer, indented: false);
        var node = JsonNode.Parse(buffer.WrittenSpan)![layer]!;
        Remove(node);
        return node.ToJsonString();
    }

    private static void Remove(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Remove(item);
            }
        }
        else if (node is JsonObject record)
        {
            record.Remove("start");
            record.Remove("end");
            foreach (var (_, value) in record)
            {
                Remove(value);
            }
        }
    }
}
