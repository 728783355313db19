namespace Depesche.Archive.Storage;

/// <summary>Keeps two programs from adding to an archive at once. The system frees it when a program ends, however it ends.</summary>
internal sealed class ArchiveLock : IDisposable
{
    private readonly FileStream file;

    private ArchiveLock(FileStream file) => this.file = file;

    public static ArchiveLock Take(string archive)
    {
        if (Directory.Exists(archive))
        {
            throw new ArchiveException($"{archive}: this is a folder; name a file, such as {Path.Combine(archive, "depesche.db")}");
        }

        var name = archive + "-add";
        try
        {
            return new ArchiveLock(new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException error)
        {
            throw new ArchiveException($"{archive}: its folder cannot be written; check your rights", error);
        }
        catch (DirectoryNotFoundException error)
        {
            throw new ArchiveException($"{archive}: there is no such folder; make it first", error);
        }
        catch (IOException error)
        {
            throw new ArchiveException($"{archive}: another program adds to this archive; try again when it is done", error);
        }
    }

    public void Dispose() => file.Dispose();
}
