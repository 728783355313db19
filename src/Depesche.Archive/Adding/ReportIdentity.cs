using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Depesche.Intake;

namespace Depesche.Archive.Adding;

/// <summary>What tells a report, its version and its words from others.</summary>
/// <param name="Key">Names the report in all its versions.</param>
/// <param name="Content">Hash of the report's key, metadata and text.</param>
/// <param name="TextHash">Hash of its text.</param>
/// <param name="ReadingKey">Hash of its text and date of publication, on which alone a reading depends.</param>
internal sealed record ReportIdentity(string Key, UInt128 Content, UInt128 TextHash, UInt128 ReadingKey)
{
    public static ReportIdentity Of(SourceItem item)
    {
        var textHash = Hash(item.Text);
        var text = textHash.ToString("x32", CultureInfo.InvariantCulture);
        var key = KeyOf(item, text);
        return new ReportIdentity(key, Hash(Metadata(item, key, text)), textHash, ReadingKeyOf(textHash, item.Published?.ToString()));
    }

    /// <summary>The key of a reading by the hash of its text and its date of publication.</summary>
    public static UInt128 ReadingKeyOf(UInt128 textHash, string? published) =>
        Hash(string.Create(CultureInfo.InvariantCulture, $"{textHash:x32}\u001f{published}"));

    /// <summary>The key under which a link of another report names a report.</summary>
    /// <param name="target">The identifier in the link.</param>
    /// <param name="provider">Who sent the report that has the link.</param>
    public static string KeyOf(string target, string? provider) =>
        target.Contains(':', StringComparison.Ordinal) ? target : $"{provider}|{target}";

    // Identifiers with a scheme (urn:, tag:, https:) are unique in the world, others within a supplier. A report without
    // identifier and address is what it says: the same words again are the same report, wherever they lie.
    private static string KeyOf(SourceItem item, string text) =>
        item.Id is { Length: > 0 } id ? KeyOf(id, item.Provider)
        : item.Url is { Length: > 0 } url ? url
        : $"text:{text}";

    private static string Metadata(SourceItem item, string key, string text)
    {
        var all = new StringBuilder(key);
        foreach (var value in (ReadOnlySpan<string?>)[text, item.Version, item.Status.ToString(), item.Urgency?.ToString(CultureInfo.InvariantCulture),
            item.Headline, item.Slug, item.Dateline, Moments.Write(item.FirstCreated), Moments.Write(item.VersionCreated), item.Published?.ToString(),
            Moments.Write(item.Embargo), item.Language, item.Rights, item.Provider, item.Url, .. item.Bylines, null, .. item.Notes, null,
            .. item.Links.Select(l => $"{l.Relation}={l.Target}")])
        {
            all.Append('\u001f').Append(value);
        }

        return all.ToString();
    }

    private static UInt128 Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
