using System.Collections.Immutable;
using System.Text;
using Depesche.NewsItems;

namespace Depesche.Intake.Formats;

/// <summary>A record of a table.</summary>
/// <param name="Line">Line on which it begins.</param>
/// <param name="Values">Its values; empty when there is a problem.</param>
/// <param name="Problem">Why it cannot be had; null when all is well.</param>
internal readonly record struct CsvRecord(int Line, ImmutableArray<string> Values, string? Problem);

/// <summary>Reads the records of a table as RFC 4180 has them: a value in quotation marks may hold delimiters and line breaks, and quotation
/// marks written twice. A damaged record costs only its first line; one that is too long is passed over without holding it. In tables parted by
/// tabs quotation marks that do not fit are text.</summary>
internal sealed class CsvRecords(Stream stream, char delimiter) : IDisposable
{
    private const int Limit = IntakeLimits.ReportBytes;

    private readonly ByteReader reader = new(stream);
    private readonly MemoryStream record = new();
    private readonly MemoryStream current = new();
    private int line;

    /// <summary>Bytes put back behind the first lines of damaged records.</summary>
    private long putBack;

    private enum Place
    {
        ValueStart,
        Bare,
        Quoted,
        QuoteInQuoted,
        Broken,
    }

    /// <summary>The records that are not empty lines.</summary>
    public IEnumerable<CsvRecord> Read()
    {
        while (reader.ReadLine(current, Limit, out var length))
        {
            line++;
            if (length > Limit)
            {
                yield return new CsvRecord(line, [], $"a line of {length:N0} bytes; a report may have {Limit:N0}");
            }
            else if (current.Length > 0)
            {
                yield return Record();
            }
        }
    }

    public void Dispose()
    {
        record.Dispose();
        current.Dispose();
    }

    private CsvRecord Record()
    {
        var first = line;
        record.SetLength(0);
        current.WriteTo(record);
        var size = record.Length;
        var firstLength = (int)size;
        var place = Scan(Bytes(current), Place.ValueStart);
        var mayRunOn = putBack <= Limit + reader.Offset;
        while (place == Place.Quoted && mayRunOn && reader.ReadLine(current, Limit, out var length))
        {
            line++;
            size += 1 + length;
            if (size <= Limit)
            {
                record.WriteByte((byte)'\n');
                current.WriteTo(record);
            }

            // Where a line was too long to be held, nobody knows what it left open.
            place = length > Limit ? Place.ValueStart : Scan(Bytes(current), place);
        }

        if (size > Limit)
        {
            return new CsvRecord(first, [], $"a value in quotation marks {(place == Place.Quoted ? "has no end" : "runs over many lines")}, so the row has {size:N0} bytes to line {line}; " +
                $"a report may have {Limit:N0}; close it, or write quotation marks within it twice");
        }

        return place is Place.Quoted or Place.Broken ? Damaged(first, firstLength, place) : new CsvRecord(first, Split(Decode(Bytes(record))), null);
    }

    /// <summary>A record whose quotation marks do not fit. What was read behind its first line is put back, to be read as records of its own:
    /// never so much that a table of such records is read more than a few times over.</summary>
    private CsvRecord Damaged(int first, int firstLength, Place place)
    {
        if (line > first)
        {
            record.WriteByte((byte)'\n');
            var rest = Bytes(record)[(firstLength + 1)..];
            reader.Unread(rest);
            putBack += rest.Length;
            line = first;
        }

        return delimiter == '\t'
            ? new CsvRecord(first, [.. Decode(Bytes(record)[..firstLength]).Split('\t')], null)
            : new CsvRecord(first, [], place == Place.Quoted
                ? "a value in quotation marks has no end; close it, or write quotation marks within it twice"
                : "behind the closing quotation mark of a value stands more text; write quotation marks within a value twice");
    }

    private static ReadOnlySpan<byte> Bytes(MemoryStream stream) => stream.GetBuffer().AsSpan(0, (int)stream.Length);

    private static string Decode(ReadOnlySpan<byte> bytes) => TextDecoder.Decode(bytes).Text ?? Encoding.Latin1.GetString(bytes);

    private Place Scan(ReadOnlySpan<byte> bytes, Place place)
    {
        while (!bytes.IsEmpty && place != Place.Broken)
        {
            var run = place switch
            {
                Place.Quoted => bytes.IndexOf((byte)'"'),
                Place.Bare => bytes.IndexOf((byte)delimiter),
                _ => 0,
            };
            if (run < 0)
            {
                break;
            }

            place = Next(place, (char)bytes[run]);
            bytes = bytes[(run + 1)..];
        }

        return place;
    }

    private Place Next(Place place, char c) => place switch
    {
        Place.Quoted => c == '"' ? Place.QuoteInQuoted : Place.Quoted,
        _ when c == delimiter => Place.ValueStart,
        Place.ValueStart => c == '"' ? Place.Quoted : Place.Bare,
        Place.QuoteInQuoted => c == '"' ? Place.Quoted : Place.Broken,
        _ => place,
    };

    private ImmutableArray<string> Split(ReadOnlySpan<char> text)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        var value = new StringBuilder();
        var place = Place.ValueStart;
        while (!text.IsEmpty)
        {
            var run = place switch
            {
                Place.Quoted => text.IndexOf('"'),
                Place.Bare => text.IndexOf(delimiter),
                _ => 0,
            };
            value.Append(run < 0 ? text : text[..run]);
            if (run < 0)
            {
                break;
            }

            var next = Next(place, text[run]);
            if (next == Place.ValueStart)
            {
                values.Add(value.ToString());
                value.Clear();
            }
            else if (next == Place.Bare || (next == Place.Quoted && place == Place.QuoteInQuoted))
            {
                value.Append(text[run]);
            }

            place = next;
            text = text[(run + 1)..];
        }

        values.Add(value.ToString());
        return values.ToImmutable();
    }
}
