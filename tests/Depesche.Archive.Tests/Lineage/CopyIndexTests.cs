using Depesche.Archive.Lineage;

namespace Depesche.Archive.Tests.Lineage;

public sealed class CopyIndexTests
{
    private readonly CopyIndex index = new();
    private readonly string[] bodies = [.. Samples.Load().Select(s => s.Body())];
    private long next;

    [Fact]
    public void The_same_text_in_another_frame_is_a_verbatim_copy()
    {
        Add(bodies[0]);
        var copy = Add(new CopyMaker(1).Reframe(bodies[0]));

        Assert.Equal((0, CopyKind.Verbatim), (copy.Best!.Value.TextId, copy.Best.Value.Kind));
        Assert.Equal(0, copy.Family);
    }

    [Fact]
    public void A_part_of_a_text_is_shortened_and_a_text_with_more_is_extended()
    {
        var sentences = CopyMaker.Sentences(bodies[9]);
        Add(bodies[9]);
        var part = Add(string.Join(' ', sentences.Take(sentences.Count / 2)));
        var more = Add($"{bodies[9]} {string.Join(' ', CopyMaker.Sentences(bodies[20]).Take(4))}");

        Assert.Equal((CopyKind.Shortened, 0), (part.Best!.Value.Kind, part.Family));
        Assert.Equal((CopyKind.Extended, 0), (more.Best!.Value.Kind, more.Family));
        Assert.True(part.Best.Value.OfNew > 0.9 && more.Best.Value.OfEarlier > 0.9);
    }

    [Fact]
    public void A_summary_of_reports_holds_them_all_and_melts_no_families()
    {
        Add(bodies[0]);
        Add(bodies[1]);
        Add(bodies[2]);
        var summary = Add($"{bodies[0]}\n\n{bodies[1]}\n\n{bodies[2]}");

        Assert.Equal([0, 1, 2], summary.Copies.Select(c => c.TextId).Order());
        Assert.All(summary.Copies, c => Assert.Equal(CopyKind.Merged, c.Kind));
        Assert.Equal(3, summary.Family);
        Assert.Equal(0, Add(bodies[0]).Family);
        Assert.Equal(1, Add(bodies[1]).Family);
        Assert.Equal(3, Add($"{bodies[0]}\n\n{bodies[1]}\n\n{bodies[2]}").Family);
    }

    [Fact]
    public void Of_a_summary_that_came_first_only_one_part_joins_its_family()
    {
        Add($"{bodies[0]}\n\n{bodies[1]}\n\n{bodies[2]}");

        Assert.Equal([0, 2, 3], new[] { bodies[0], bodies[1], bodies[2] }.Select(b => Add(b).Family));
        Assert.Equal(2, Add(bodies[1]).Family);
    }

    [Fact]
    public void An_equal_copy_of_two_families_makes_them_one()
    {
        var sentences = CopyMaker.Sentences(string.Join(' ', bodies.Take(4)));
        Add(string.Join(' ', sentences.Take(24)));
        Add(string.Join(' ', sentences.Skip(16).Take(24)));
        var between = Add(string.Join(' ', sentences.Skip(8).Take(24)));

        Assert.Equal([0L, 1L], between.Copies.Select(c => c.TextId).Order());
        Assert.Equal(0, between.Family);
        Assert.Equal([1], between.Absorbed);
    }

    [Fact]
    public void What_many_texts_share_makes_none_a_copy_of_another()
    {
        var boilerplate = string.Join(' ', CopyMaker.Sentences(bodies[30]).Take(4));
        for (var i = 0; i < 12; i++)
        {
            Assert.Equal(i, Add($"{bodies[i]} {boilerplate}").Family);
        }

        var found = Add($"{boilerplate} {string.Join(' ', CopyMaker.Sentences(bodies[20]).Take(2))}");
        Assert.Empty(found.Copies);
        Assert.Empty(found.Related);
    }

    [Fact]
    public void The_copies_of_a_text_are_found_however_many_there_are()
    {
        var maker = new CopyMaker(5);
        Add(bodies[3]);
        var found = Enumerable.Range(0, 300).Select(_ => Add(maker.Reword(bodies[3]))).ToList();

        Assert.True(found.Count(f => f.Family == 0) >= 290);
    }

    [Fact]
    public void Families_follow_the_originals_in_a_mixed_stream()
    {
        var maker = new CopyMaker(11);
        for (var i = 0; i < bodies.Length; i++)
        {
            Assert.Equal(i, Add(bodies[i]).Family);
        }

        var right = 0;
        for (var i = 0; i < 200; i++)
        {
            var original = maker.Next(bodies.Length);
            right += Add(i % 2 == 0 ? maker.Reframe(maker.Cut(bodies[original])) : maker.Reframe(bodies[original])).Family == original ? 1 : 0;
        }

        Assert.Equal(200, right);
    }

    [Fact]
    public void A_restored_index_goes_on_as_if_it_had_never_been_closed()
    {
        var maker = new CopyMaker(3);
        string Text(int i) => (i % 5) switch
        {
            0 => bodies[i % bodies.Length],
            1 => maker.Reword(bodies[i * 7 % bodies.Length]),
            2 => maker.Cut(bodies[i * 5 % bodies.Length]),
            3 => maker.Merge(bodies[i % bodies.Length], bodies[(i + 1) % bodies.Length], bodies[(i + 2) % bodies.Length]),
            _ => maker.Reframe(bodies[i * 3 % bodies.Length]),
        };
        var signatures = Enumerable.Range(0, 200).Select(i => Samples.Signature(Text(i))).ToArray();
        var families = new Dictionary<long, long>();
        var findings = signatures.Select((s, i) => Note(index.Add(i, s), i)).ToArray();

        var half = new CopyIndex();
        families.Clear();
        var copies = new CopyIndex();
        for (var i = 0; i < 100; i++)
        {
            Note(copies.Add(i, signatures[i]), i);
        }

        for (var i = 0; i < 100; i++)
        {
            if (!findings[i].IsCompared)
            {
                continue;
            }

            half.Restore(i, TextSignature.FromBytes(signatures[i].ToBytes()), families[i], findings[i].Best);
        }

        for (var i = 100; i < 200; i++)
        {
            var again = half.Add(i, signatures[i]);
            Assert.Equal((findings[i].Family, findings[i].Best), (again.Family, again.Best));
            Assert.Equal(findings[i].Copies, again.Copies);
            Assert.Equal(findings[i].Related, again.Related);
        }

        CopyFinding Note(CopyFinding finding, long id)
        {
            foreach (var text in families.Where(f => finding.Absorbed.Contains(f.Value)).Select(f => f.Key).ToList())
            {
                families[text] = finding.Family;
            }

            families[id] = finding.Family;
            return finding;
        }
    }

    [Fact]
    public void Texts_are_added_in_the_order_of_their_numbers()
    {
        Add(bodies[0]);

        Assert.Throws<ArgumentOutOfRangeException>(() => index.Add(0, Samples.Signature(bodies[1])));
    }

    [Fact]
    public void What_says_the_same_days_later_is_a_copy_and_a_family_of_its_own()
    {
        var signature = Samples.Signature(bodies[0]);
        var copies = new CopyIndex();
        copies.Add(1, signature, day: 100);

        var near = copies.Add(2, signature, day: 100 + CopyIndex.MostDays);
        var late = copies.Add(3, signature, day: 100 + CopyIndex.MostDays + 1);
        var nearLate = copies.Add(4, signature, day: 106);

        Assert.Equal((1, 3, 3), (near.Family, late.Family, nearLate.Family));
        Assert.Equal(1, late.Best!.Value.TextId);
    }

    private CopyFinding Add(string text) => index.Add(next++, Samples.Signature(text));
}
