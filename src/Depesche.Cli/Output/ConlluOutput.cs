using System.Text;
using Depesche.Readings;
using Depesche.Syntax;

namespace Depesche.Cli.Output;

/// <summary>The trees as CoNLL-U, one document a report.</summary>
internal sealed class ConlluOutput(Stream stream) : IReadingOutput
{
    public void Write(Reading reading)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        ConlluWriter.Write(reading.Syntax, writer);
    }
}
