namespace Depesche.Intake;

/// <summary>An input goes over a limit while it is read. The message says which, and becomes the problem of a result.</summary>
internal sealed class IntakeLimitException(string message) : Exception(message);
