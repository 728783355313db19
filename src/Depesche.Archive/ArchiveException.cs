namespace Depesche.Archive;

/// <summary>The archive cannot be opened, written or asked; the message says what is wrong and what to do.</summary>
public sealed class ArchiveException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is wrong and what to do, in plain words.</param>
    /// <param name="inner">What caused it.</param>
    public ArchiveException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
