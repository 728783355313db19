using System.Text.Json;

namespace Depesche.Intake.Formats;

/// <summary>JSON Lines, and arrays of objects: an object is a report, its fields go by the names of <c>fields.tsv</c>.</summary>
internal sealed class JsonLinesFormat(FieldNames names) : IReportFormat
{
    public IEnumerable<IntakeResult> Read(InputSource source) => JsonInput.Read(source, Report);

    private IEnumerable<IntakeResult> Report(string origin, JsonElement value)
    {
        var report = new NamedReport(names);
        foreach (var property in value.EnumerateObject())
        {
            report.Add(property.Name, property.Value.ValueKind == JsonValueKind.Array
                ? [.. property.Value.EnumerateArray().Select(Text).OfType<string>()]
                : [Text(property.Value) ?? ""]);
        }

        return [report.ToResult(origin, InputFormat.JsonLines)];
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
