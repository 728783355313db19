using Depesche.Intake;
using Depesche.NewsItems;
using Depesche.Syntax;

namespace Depesche.Cli.Input;

/// <summary>Takes CoNLL-U apart into documents, so that a wrong one does not stop the others, and reads each as a report with trees.</summary>
internal sealed class ConlluReports(ConlluReader reader, PartialDate? published)
{
    /// <summary>The longest document read: a report of the longest size has a line of some sixteen times its bytes for each word.</summary>
    public const int MaxDocumentBytes = 16 * IntakeLimits.ReportBytes;

    private const int MaxLineBytes = 1024 * 1024;

    /// <summary>Reads the documents of a stream in order.</summary>
    public IEnumerable<Report> Read(string name, Stream stream)
    {
        using var document = new MemoryStream();
        using var line = new MemoryStream();
        var lines = new ByteReader(stream);
        var first = 1;
        var isTooLong = false;
        var count = 0;
        for (var number = 1; lines.ReadLine(line, MaxLineBytes, out var length); number++)
        {
            var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
            if (number > 1 && OpensDocument(bytes))
            {
                foreach (var report in ReadDocument(name, first, document, isTooLong))
                {
                    count++;
                    yield return report;
                }

                document.SetLength(0);
                (first, isTooLong) = (number, false);
            }

            isTooLong |= length > MaxLineBytes || document.Length + length >= MaxDocumentBytes;
            if (!isTooLong)
            {
                document.Write(line.GetBuffer().AsSpan(0, (int)line.Length));
                document.WriteByte((byte)'\n');
            }
        }

        foreach (var report in ReadDocument(name, first, document, isTooLong))
        {
            count++;
            yield return report;
        }

        if (count == 0)
        {
            yield return Report.Failed(name, "there is no sentence in it; expected CoNLL-U");
        }
    }

    private static bool OpensDocument(ReadOnlySpan<byte> line) =>
        line.StartsWith("#"u8) && line[1..].TrimStart((byte)' ').StartsWith("newdoc"u8);

    private IEnumerable<Report> ReadDocument(string name, int firstLine, MemoryStream document, bool isTooLong)
    {
        var at = firstLine == 1 ? name : $"{name}:{firstLine}";
        if (isTooLong)
        {
            return [Report.Failed(at, $"the document is longer than {MaxDocumentBytes:N0} bytes, which no single report is; part it by '# newdoc id = …'")];
        }

        var decoded = TextDecoder.Decode(document.GetBuffer().AsSpan(0, (int)document.Length));
        if (decoded.Text is null)
        {
            return decoded.Failure == DecodingFailure.Empty ? [] : [Report.Failed(at, decoded.Message)];
        }

        try
        {
            using var text = new StringReader(decoded.Text);
            return [.. reader.Read(text, name, firstLine, new NewsItemMetadata(Id: at, Published: published)).Select(t => Report.Of(at, t))];
        }
        catch (ConlluException error)
        {
            return [Report.Failed($"{name}:{error.Line}", error.Problem)];
        }
    }
}
