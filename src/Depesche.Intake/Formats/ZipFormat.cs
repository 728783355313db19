using System.IO.Compression;

namespace Depesche.Intake.Formats;

/// <summary>ZIP: entries in the order of their names, each in the form it has. Nothing is written to disk.</summary>
internal sealed class ZipFormat(Func<InputSource, IEnumerable<IntakeResult>> inner) : IReportFormat
{
    public IEnumerable<IntakeResult> Read(InputSource source)
    {
        if (source.Nesting >= IntakeLimits.Nesting)
        {
            return [IntakeResult.Failed(source.Origin, Archives.TooDeep)];
        }

        if (source.Content.CanSeek)
        {
            return Entries(source);
        }

        return source.ReadAll(IntakeLimits.DocumentBytes) is { } bytes
            ? Entries(source with { Content = new MemoryStream(bytes) })
            : [IntakeResult.Failed(source.Origin, $"a ZIP archive of more than {IntakeLimits.DocumentBytes:N0} bytes that is no file of its own; save it as a file")];
    }

    private IEnumerable<IntakeResult> Entries(InputSource source)
    {
        using var archive = new ZipArchive(source.Content, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > IntakeLimits.Entries)
        {
            yield return IntakeResult.Failed(source.Origin, $"{archive.Entries.Count:N0} entries; an archive may have {IntakeLimits.Entries:N0}");
            yield break;
        }

        if (archive.Entries.Sum(e => e.CompressedLength) > source.Content.Length)
        {
            yield return IntakeResult.Failed(source.Origin, "its entries lie over one another, as in an archive made to do harm; nothing was unpacked");
            yield break;
        }

        var budget = new ExpansionBudget(source.Content.Length);
        var isEmpty = true;
        foreach (var entry in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal).Where(IsFile))
        {
            isEmpty = false;
            foreach (var result in Entry(source, entry, budget))
            {
                yield return result;
            }

            if (budget.IsSpent)
            {
                yield break;
            }
        }

        if (isEmpty)
        {
            yield return IntakeResult.Failed(source.Origin, "the archive holds no file of reports");
        }
    }

    private IEnumerable<IntakeResult> Entry(InputSource source, ZipArchiveEntry entry, ExpansionBudget budget)
    {
        var origin = $"{source.Origin}/{entry.FullName}";
        if (LeadsOut(entry.FullName))
        {
            return [IntakeResult.Failed(origin, "the name of the entry leads out of the archive, so it was not read")];
        }

        if (entry.IsEncrypted)
        {
            return [IntakeResult.Failed(origin, "the entry is encrypted; unpack it with its password")];
        }

        return Unpacked(source with { Origin = origin, Nesting = source.Nesting + 1 }, entry, budget);
    }

    private IEnumerable<IntakeResult> Unpacked(InputSource source, ZipArchiveEntry entry, ExpansionBudget budget)
    {
        Stream? packed = null;
        var problem = "";
        try
        {
            packed = entry.Open();
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or IOException)
        {
            problem = error.Message;
        }

        if (packed is null)
        {
            yield return IntakeResult.Failed(source.Origin, $"the entry cannot be unpacked: {problem}");
            yield break;
        }

        using var unpacked = new ExpandedStream(packed, () => entry.CompressedLength, budget);
        foreach (var result in inner(source with { Content = unpacked }))
        {
            yield return result;
        }
    }

    private static bool IsFile(ZipArchiveEntry entry) => !entry.FullName.EndsWith('/') && (LeadsOut(entry.FullName) || !SideFiles.Is(entry.FullName));

    private static bool LeadsOut(string name) => name.Split('/', '\\').Contains("..") || name.StartsWith('/') || name.StartsWith('\\') || name.Contains(':', StringComparison.Ordinal);
}
