using System.IO.Compression;
using System.Text;

namespace Depesche.Intake.Tests;

[Collection(nameof(MeasuredTests))]
public sealed class ArchiveTests
{
    private const string Line = """{"text": "Berlin (dpa) - Der Bundestag hat getagt."}""";

    [Fact]
    public void A_compressed_file_is_read_in_the_form_it_has()
    {
        var results = Wire.Fixture("Gzip/wire.jsonl.gz");

        Assert.Equal(["wire.jsonl.gz:1", "wire.jsonl.gz:2"], results.Select(r => r.Origin));
        Assert.Equal(["z1", "z2"], results.Select(r => r.Item!.Id));
    }

    [Fact]
    public void Members_of_a_compressed_file_follow_one_another() =>
        Assert.Equal(["z1", "z2"], Wire.Fixture("Gzip/members.gz").Select(r => r.Item!.Id));

    [Fact]
    public void A_cut_compressed_file_gives_what_lies_before_the_cut_and_tells_of_it()
    {
        var results = Wire.Fixture("Gzip/cut.jsonl.gz");

        Assert.True(results.Count > 100);
        Assert.All(results.SkipLast(1), r => Assert.NotNull(r.Item));
        Assert.Contains("damaged or cut", results[^1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gzip_bomb_is_refused()
    {
        var bomb = Packed(new byte[64 * 1024 * 1024]);

        var result = Assert.Single(Wire.ReadHostile(() => new MemoryStream(bomb)));

        Assert.Contains("the rest was not unpacked", result.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Archives_within_archives_end_somewhere()
    {
        var packed = Encoding.UTF8.GetBytes(Line);
        for (var i = 0; i < 6; i++)
        {
            packed = Packed(packed);
        }

        Assert.Contains("archive within 3 others", Assert.Single(Wire.Read(packed)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_are_read_in_the_order_of_their_names_and_in_the_form_they_have()
    {
        var results = Wire.Fixture("Zip/wire.zip");

        Assert.Equal(["wire.zip/a.jsonl:1", "wire.zip/a.jsonl:2", "wire.zip/c.zip/tief.txt", "wire.zip/tabelle/b.csv:2"], results.Select(r => r.Origin));
        Assert.Equal("Aus der Tabelle.", results[3].Item!.Text);
    }

    [Fact]
    public void An_entry_whose_name_leads_out_is_told_and_the_others_are_read()
    {
        var results = Wire.Fixture("Zip/traversal.zip");

        Assert.Equal("Köln (dpa) - Alles ist gut.", Assert.Single(results, r => r.Item is not null).Item!.Text);
        Assert.Equal(3, results.Count(r => r.Problem?.Contains("leads out of the archive", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void Encrypted_and_damaged_entries_are_told_and_the_others_are_read()
    {
        var results = Wire.Fixture("Zip/damaged.zip");

        Assert.Equal(["Die erste Meldung ist lesbar.", "Die vierte Meldung ist lesbar."], results.Where(r => r.Item is not null).Select(r => r.Item!.Text));
        Assert.Contains("encrypted", results.ProblemAt("damaged.zip/b.txt"), StringComparison.Ordinal);
        Assert.NotNull(results.ProblemAt("damaged.zip/c.txt"));
    }

    [Fact]
    public void A_cut_archive_is_told() =>
        Assert.Contains("damaged or cut", Assert.Single(Wire.Fixture("Zip/cut.zip")).Problem, StringComparison.Ordinal);

    [Fact]
    public void An_archive_that_cannot_be_wound_back_is_read()
    {
        using var file = File.OpenRead(Wire.PathOf("Zip/wire.zip"));

        Assert.Equal(4, new ReportIntake().Read("stdin", new CountingStream(file)).Count(r => r.Item is not null));
    }

    [Fact]
    public void A_zip_bomb_is_refused_and_what_lies_before_it_is_read()
    {
        var bomb = Zip(("a.jsonl", Encoding.UTF8.GetBytes(Line)), ("b.txt", new byte[64 * 1024 * 1024]), ("c.txt", new byte[64 * 1024 * 1024]));

        var results = Wire.ReadHostile(() => new MemoryStream(bomb));

        Assert.NotNull(results[0].Item);
        Assert.Equal(3, results.Count);
        Assert.All(results.Skip(1), r => Assert.Contains("the rest was not unpacked", r.Problem, StringComparison.Ordinal));
    }

    [Fact]
    public void An_archive_whose_entries_lie_over_one_another_is_refused()
    {
        var archive = Zip(("a.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 200).Select(i => $"{i} ")))));
        var directory = archive.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var end = archive.AsSpan().IndexOf("PK\u0005\u0006"u8);
        const int copies = 50;
        byte[] hostile = [.. archive[..directory], .. Enumerable.Repeat(archive[directory..end], copies).SelectMany(d => d), .. archive[end..]];
        var tail = hostile.AsSpan(hostile.Length - (archive.Length - end));
        tail[8] = tail[10] = copies;
        BitConverter.TryWriteBytes(tail[12..], (end - directory) * copies);

        var result = Assert.Single(Wire.ReadHostile(() => new MemoryStream(hostile)));

        Assert.Contains("lie over one another", result.Problem, StringComparison.Ordinal);
    }

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }
}
