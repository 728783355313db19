using System.Text;

namespace Depesche.Intake.Formats;

/// <summary>Puts the words of marked-up text together: white space becomes one space, paragraphs are parted by empty lines.</summary>
internal sealed class ParagraphBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<string> paragraphs = [];
    private bool isSpaceDue;

    /// <summary>Adds words of the current paragraph.</summary>
    public void Add(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                isSpaceDue = true;
                continue;
            }

            if (isSpaceDue && text.Length > 0 && text[^1] != '\n')
            {
                text.Append(' ');
            }

            isSpaceDue = false;
            text.Append(c);
        }
    }

    /// <summary>Adds lines as they are.</summary>
    public void AddLines(ReadOnlySpan<char> lines)
    {
        foreach (var line in lines.EnumerateLines())
        {
            Add(line);
            BreakLine();
        }
    }

    /// <summary>Ends the line; a second one in a row ends the paragraph.</summary>
    public void BreakLine()
    {
        isSpaceDue = false;
        if (text.Length > 0 && text[^1] == '\n')
        {
            EndParagraph();
        }
        else if (text.Length > 0)
        {
            text.Append('\n');
        }
    }

    /// <summary>Ends the paragraph.</summary>
    public void EndParagraph()
    {
        isSpaceDue = false;
        var paragraph = text.ToString().Trim();
        text.Clear();
        if (paragraph.Length > 0)
        {
            paragraphs.Add(paragraph);
        }
    }

    /// <summary>The paragraphs so far; the builder begins anew.</summary>
    public IReadOnlyList<string> Take()
    {
        EndParagraph();
        string[] taken = [.. paragraphs];
        paragraphs.Clear();
        return taken;
    }
}
