using System.Collections.Immutable;
using Depesche.Text;

namespace Depesche.Archive.Export;

/// <summary>Kinds of marks in running text; where two cover the same words, the first kind stands outside.</summary>
internal enum MarkKind
{
    /// <summary>Quoted words.</summary>
    Quotation,
    /// <summary>Words that carry an event.</summary>
    Trigger,
    /// <summary>Words that name somebody.</summary>
    Mention,
}

/// <summary>Words of a text that something is said of.</summary>
/// <param name="Span">The words.</param>
/// <param name="Kind">What is said of them.</param>
/// <param name="Index">Number of the quotation, event or entity.</param>
internal readonly record struct InlineMark(TextSpan Span, MarkKind Kind, int Index) : IComparable<InlineMark>
{
    /// <summary>Orders as elements open: by start, longer ones first, then by kind.</summary>
    public int CompareTo(InlineMark other) =>
        Span.Start != other.Span.Start ? Span.Start.CompareTo(other.Span.Start)
        : Span.End != other.Span.End ? other.Span.End.CompareTo(Span.End)
        : Kind != other.Kind ? Kind.CompareTo(other.Kind)
        : Index.CompareTo(other.Index);
}

/// <summary>Nests marks that may overlap: what begins inside a mark and ends behind it is cut in two.</summary>
internal sealed class InlineNesting(string text, Action<string> write, Action<InlineMark> open, Action close)
{
    /// <summary>Gives the text with its marks opened and closed in order, every character once.</summary>
    public void Write(IEnumerable<InlineMark> marks) =>
        Write(new TextSpan(0, text.Length), [.. marks.Where(m => !m.Span.IsEmpty).Order()]);

    private void Write(TextSpan range, ImmutableArray<InlineMark> marks)
    {
        var position = range.Start;
        var waiting = new PriorityQueue<InlineMark, InlineMark>(marks.Select(m => (m, m)));
        while (waiting.TryDequeue(out var mark, out _))
        {
            WriteText(position, mark.Span.Start);
            var inside = ImmutableArray.CreateBuilder<InlineMark>();
            while (waiting.TryPeek(out var next, out _) && next.Span.Start < mark.Span.End)
            {
                waiting.Dequeue();
                inside.Add(next with { Span = TextSpan.FromBounds(next.Span.Start, Math.Min(next.Span.End, mark.Span.End)) });
                if (next.Span.End > mark.Span.End)
                {
                    var rest = next with { Span = TextSpan.FromBounds(mark.Span.End, next.Span.End) };
                    waiting.Enqueue(rest, rest);
                }
            }

            open(mark);
            Write(mark.Span, inside.DrainToImmutable());
            close();
            position = mark.Span.End;
        }

        WriteText(position, range.End);
    }

    private void WriteText(int start, int end)
    {
        if (end > start)
        {
            write(text[start..end]);
        }
    }
}
