using System.Text.Json;

namespace Depesche.Intake.Formats;

/// <summary>Tells the formats that are JSON from one another by the names of their first object's fields.</summary>
internal static class JsonHead
{
    private static readonly string[] DpaFields = ["article_html", "ednotes", "dpa_id", "entry_id"];
    private static readonly string[] NinjsFields = ["uri", "guid", "versioncreated", "versionCreated", "representationtype", "representationType",
        "body_text", "body_html", "body_xhtml", "bodies", "headlines"];

    private static readonly string[] TextFields = ["text", "event_text"];

    /// <summary>The format of an input that begins so.</summary>
    public static InputFormat Detect(ReadOnlySpan<byte> head)
    {
        var names = Names(head);
        if (DpaFields.Any(names.Contains))
        {
            return InputFormat.DpaDigitalwires;
        }

        return NinjsFields.Any(names.Contains) && !TextFields.Any(names.Contains) ? InputFormat.Ninjs : InputFormat.JsonLines;
    }

    /// <summary>Names of the first object's fields, as far as the head goes; of the first entry where the object holds <c>entries</c>.</summary>
    private static HashSet<string> Names(ReadOnlySpan<byte> head)
    {
        var names = new HashSet<string>();
        var reader = new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = IntakeLimits.Depth }));
        var depth = -1;
        try
        {
            while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth < depth))
            {
                if (reader.TokenType != JsonTokenType.PropertyName)
                {
                    continue;
                }

                depth = depth < 0 ? reader.CurrentDepth : depth;
                if (reader.CurrentDepth == depth && !reader.ValueTextEquals("entries"u8))
                {
                    names.Add(reader.GetString()!);
                }
                else if (reader.CurrentDepth == depth)
                {
                    depth = -1;
                }
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The reading of the input says what is wrong; what was seen up to here tells the format.
        }

        return names;
    }
}
