namespace Depesche.Cli;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Some input could not be read and the rest was done, or adding was stopped. Each failure has its line on standard error.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line or a data file is wrong; nothing was done.</summary>
    public const int Usage = 2;
}
