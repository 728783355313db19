using System.Text;

namespace Depesche.Cli.Output;

/// <summary>Passes text on without spaces at the ends of lines.</summary>
internal sealed class TrimmingWriter(TextWriter inner) : TextWriter
{
    private int spaces;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value == ' ')
        {
            spaces++;
            return;
        }

        if (value is not ('\n' or '\r'))
        {
            for (; spaces > 0; spaces--)
            {
                inner.Write(' ');
            }
        }

        spaces = 0;
        inner.Write(value);
    }

    public override void Flush() => inner.Flush();
}
