using System.Text.Json;

namespace Depesche.Intake.Formats;

/// <summary>Reads the objects of a JSON input one after another.</summary>
internal static class JsonInput
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = IntakeLimits.Depth };

    /// <summary>Gives each object to <paramref name="read"/> with its origin (<c>wire.jsonl:12</c>), and the problems of the damaged ones.</summary>
    public static IEnumerable<IntakeResult> Read(InputSource source, Func<string, JsonElement, IEnumerable<IntakeResult>> read)
    {
        var isEmpty = true;
        using var objects = new JsonObjects(Utf8Input.Of(source.Content), IntakeLimits.ReportBytes);
        foreach (var value in objects.Read())
        {
            isEmpty = false;
            var origin = $"{source.Origin}:{value.Line}";
            if (value.Problem is { } problem)
            {
                yield return IntakeResult.Failed(origin, problem);
                continue;
            }

            foreach (var result in Parse(origin, value, read))
            {
                yield return result;
            }
        }

        if (isEmpty)
        {
            yield return IntakeResult.Failed(source.Origin, "there is no JSON object in it");
        }
    }

    private static IEnumerable<IntakeResult> Parse(string origin, JsonObject value, Func<string, JsonElement, IEnumerable<IntakeResult>> read)
    {
        try
        {
            using var document = JsonDocument.Parse(value.Bytes, Options);
            return [.. read(origin, document.RootElement)];
        }
        catch (JsonException error)
        {
            return [IntakeResult.Failed(origin,
                $"not JSON (line {value.Line + error.LineNumber}, byte {error.BytePositionInLine + 1} of it); correct or fetch it again")];
        }
        catch (InvalidOperationException)
        {
            return [IntakeResult.Failed(origin, "a value is not text in UTF-8, as JSON has to be; save it as UTF-8")];
        }
    }
}
