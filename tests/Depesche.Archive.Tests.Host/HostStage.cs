namespace Depesche.Archive.Tests.Host;

/// <summary>How far the host has come with an archive.</summary>
internal enum HostStage
{
    /// <summary>It has not begun with it.</summary>
    Starting,
    /// <summary>It opens it: takes the lock, makes the schema, restores the indexes.</summary>
    Opening,
    /// <summary>It adds.</summary>
    Adding,
    /// <summary>It closes it.</summary>
    Closing,
    /// <summary>It has closed it.</summary>
    Done,
}

/// <summary>The same moment always, so that two runs write the same.</summary>
internal sealed class HostClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2024, 2, 1, 12, 0, 0, TimeSpan.Zero);
}
