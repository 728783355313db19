using System.Collections.Immutable;
using System.Text;
using Depesche.NewsItems;

namespace Depesche.Intake.Formats;

/// <summary>Plain text: one report, or several parted by a form feed or by a line of at least five equal signs.</summary>
internal sealed class PlainTextFormat : IReportFormat
{
    private const int ShortestRule = 5;

    public IEnumerable<IntakeResult> Read(InputSource source)
    {
        if (source.ReadAll(IntakeLimits.DocumentBytes) is not { } bytes)
        {
            return [IntakeResult.Failed(source.Origin, $"longer than {IntakeLimits.DocumentBytes:N0} bytes, which is no text of reports; part it into files")];
        }

        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Text is not { } text)
        {
            return [IntakeResult.Failed(source.Origin, decoded.Message)];
        }

        var parts = Parts(text);
        return parts.Select((part, i) => Report(parts.Length == 1 ? source.Origin : $"{source.Origin}#{i + 1}", part));
    }

    private static IntakeResult Report(string origin, string text) => Encoding.UTF8.GetByteCount(text) > IntakeLimits.ReportBytes
        ? IntakeResult.Failed(origin, $"longer than {IntakeLimits.ReportBytes:N0} bytes, which no single report is; part reports by a form feed or a line of =====")
        : IntakeResult.Of(new SourceItem { Origin = origin, Format = InputFormat.Text, Text = text });

    private static ImmutableArray<string> Parts(string text)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        var line = 0;
        while (line < text.Length)
        {
            var end = text.AsSpan(line).IndexOfAny('\n', '\f');
            end = end < 0 ? text.Length : line + end;
            var next = Math.Min(text.Length, end + 1);
            if (end < text.Length && text[end] == '\f')
            {
                Add(parts, text[start..end]);
                start = next;
            }
            else if (IsRule(text.AsSpan(line, end - line)))
            {
                Add(parts, text[start..line]);
                start = next;
            }

            line = next;
        }

        Add(parts, text[start..]);
        return parts.Count == 0 ? [text] : parts.ToImmutable();
    }

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length >= ShortestRule && line.IndexOfAnyExcept('=') < 0;
    }

    private static void Add(ImmutableArray<string>.Builder parts, string part)
    {
        if (!string.IsNullOrWhiteSpace(part))
        {
            parts.Add(part);
        }
    }
}
