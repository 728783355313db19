using CsCheck;

namespace Depesche.Tests.Actors;

public sealed class ActorPropertyTests
{
    private static readonly string[] Pieces =
        ["Minister", "der", "Präsident", "Anna", "Berg", "Schmidt", "und", ",", ".", "(ABC)", "Russlands", "er", "seinem", "Kollegen", "beide", "Seiten",
            "Peking", "die", "chinesische", "Regierung", "in", "sagte", "Land", "das", "\uD800", "Vereinten", "Nationen", "von", "63-Jährige", "ihr"];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(p => string.Join(' ', p.Select(i => Pieces[i])));

    [Fact]
    public void Any_text_gives_a_sound_layer() => Text.Sample(text =>
    {
        var layer = ActorReading.Read(text);
        var last = 0;
        foreach (var name in layer.Names)
        {
            Assert.True(name.First >= last && name.End > name.First && name.End <= layer.Text.Words.Length);
            last = name.End;
        }

        for (var i = 0; i < layer.Entities.Length; i++)
        {
            Assert.Equal(i, layer.Entities[i].Index);
            Assert.All(layer.Entities[i].Mentions, m => Assert.Equal(i, layer.Mentions[m].Entity));
            Assert.All(layer.Entities[i].Members, m => Assert.InRange(m, 0, layer.Entities.Length - 1));
        }

        for (var i = 0; i < layer.Text.Words.Length; i++)
        {
            Assert.InRange(layer.MentionAt(i), -1, layer.Mentions.Length - 1);
            Assert.All(layer.ExpandAt(i), e => Assert.InRange(e, 0, layer.Entities.Length - 1));
        }
    }, iter: 300);

    [Fact]
    public void The_same_text_gives_the_same_layer() => Text.Sample(text =>
        Assert.Equal(ActorReading.Read(text).Mentions, ActorReading.Read(text).Mentions), iter: 50);

    [Theory]
    [InlineData("Minister ")]
    [InlineData("Anna Berg sagte sie ")]
    [InlineData("der Präsident des Präsidenten ")]
    [InlineData("beide Seiten ")]
    public void Endless_repeats_are_read_in_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000)) + ".";
        var layer = ActorReading.Read(text);
        Assert.True(layer.Text.Words.Length >= 20_000);
    }
}
