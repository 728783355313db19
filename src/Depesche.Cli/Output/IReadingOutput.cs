using Depesche.Readings;

namespace Depesche.Cli.Output;

/// <summary>Writes readings one after another in one form.</summary>
internal interface IReadingOutput
{
    void Write(Reading reading);
}
