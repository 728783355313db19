using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Depesche.Text;

namespace Depesche.Archive.Storage;

/// <summary>The arrays that the archive keeps in columns.</summary>
internal static class Json
{
    public static string Spans(ImmutableArray<TextSpan> spans)
    {
        if (spans.IsEmpty)
        {
            return "[]";
        }

        var json = new StringBuilder("[");
        foreach (var span in spans)
        {
            AppendSpan(json, span);
        }

        return json.Append(']').ToString();
    }

    /// <summary>Appends <c>[start,end]</c>, with a comma before all but the first.</summary>
    public static void AppendSpan(StringBuilder json, TextSpan span, string more = "")
    {
        if (json[^1] != '[')
        {
            json.Append(',');
        }

        json.Append(CultureInfo.InvariantCulture, $"[{span.Start},{span.End}");
        if (more.Length > 0)
        {
            json.Append(",\"").Append(more).Append('"');
        }

        json.Append(']');
    }

    /// <summary>Reads what <see cref="Spans"/> wrote.</summary>
    public static ImmutableArray<TextSpan> ReadSpans(string json)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        int number = 0, start = 0;
        for (var at = 1; at < json.Length; at++)
        {
            switch (json[at])
            {
                case >= '0' and <= '9' and var digit:
                    number = (number * 10) + (digit - '0');
                    break;
                case ',' when json[at - 1] != ']':
                    (start, number) = (number, 0);
                    break;
                case ']' when json[at - 1] is >= '0' and <= '9':
                    spans.Add(TextSpan.FromBounds(start, number));
                    number = 0;
                    break;
            }
        }

        return spans.DrainToImmutable();
    }

    public static string Texts(IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0)
        {
            return "[]";
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Reads what <see cref="Texts"/> wrote.</summary>
    public static ImmutableArray<string> ReadTexts(string json)
    {
        if (json == "[]")
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(e => e.GetString()!)];
    }
}
