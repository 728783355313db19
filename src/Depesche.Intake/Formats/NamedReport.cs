using System.Collections.Immutable;
using System.Globalization;

namespace Depesche.Intake.Formats;

/// <summary>Gathers the fields of a report that go by names, and makes the report of them.</summary>
internal sealed class NamedReport(FieldNames names)
{
    private readonly Dictionary<ReportField, (int Rank, string[] Values)> fields = [];

    /// <summary>Takes a field, if its name is known and none of the same field goes before it.</summary>
    public void Add(string name, params string[] values)
    {
        values = [.. values.Select(v => v.Trim()).Where(v => v.Length > 0)];
        if (values.Length > 0 && names.TryGet(name, out var field, out var rank) && (!fields.TryGetValue(field, out var old) || rank < old.Rank))
        {
            fields[field] = (rank, values);
        }
    }

    /// <summary>The report, or what is wrong with its fields.</summary>
    public IntakeResult ToResult(string origin, InputFormat format)
    {
        if (!PubStatus.TryRead(Value(ReportField.Status), out var status))
        {
            return IntakeResult.Failed(origin, PubStatus.Problem(Value(ReportField.Status)));
        }

        if (Value(ReportField.Text) is null && status != PublicationStatus.Canceled)
        {
            return IntakeResult.Failed(origin, "the report has no \"text\" (or a field of another name for it; docs/formats.md lists them)");
        }

        SupplierTime? published = null;
        if (Value(ReportField.Published) is { } given)
        {
            if (!SupplierTime.TryParse(given, out var time))
            {
                return IntakeResult.Failed(origin, $"the date is \"{given}\"; expected one such as 2023-04-18, 2023-04, 2023 or 18.04.2023");
            }

            published = time;
        }

        return IntakeResult.Of(new SourceItem
        {
            Origin = origin,
            Format = format,
            Text = Value(ReportField.Text) ?? "",
            Id = Value(ReportField.Id),
            Version = Value(ReportField.Version),
            Status = status,
            Urgency = Urgencies.Of(Value(ReportField.Urgency)),
            Notes = Values(ReportField.Note),
            Headline = Value(ReportField.Headline),
            Slug = Value(ReportField.Slug, "/"),
            Dateline = Value(ReportField.Dateline),
            Bylines = Values(ReportField.Byline),
            VersionCreated = published?.Moment,
            Published = published?.Day,
            Language = Value(ReportField.Language),
            Rights = Value(ReportField.Rights),
            Provider = Value(ReportField.Provider),
            Url = Value(ReportField.Url),
        });
    }

    private string? Value(ReportField field, string separator = ", ") =>
        fields.TryGetValue(field, out var found) ? string.Join(separator, found.Values) : null;

    private ImmutableArray<string> Values(ReportField field) => fields.TryGetValue(field, out var found) ? [.. found.Values] : [];
}

/// <summary>Urgency by IPTC.</summary>
internal static class Urgencies
{
    /// <summary>The figure from 1 to 9; null for all else.</summary>
    public static int? Of(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var urgency) && urgency is >= 1 and <= 9 ? urgency : null;
}

/// <summary>IPTC <c>pubStatus</c> as text.</summary>
internal static class PubStatus
{
    /// <summary>Reads <c>usable</c>, <c>withheld</c> or <c>canceled</c>, also with a scheme (<c>stat:canceled</c>); none means usable.</summary>
    public static bool TryRead(string? text, out PublicationStatus status)
    {
        var name = text?[(text.LastIndexOf(':') + 1)..].Trim().ToLowerInvariant();
        (var isKnown, status) = name switch
        {
            null or "" or "usable" => (true, PublicationStatus.Usable),
            "withheld" => (true, PublicationStatus.Withheld),
            "canceled" or "cancelled" => (true, PublicationStatus.Canceled),
            _ => (false, PublicationStatus.Withheld),
        };
        return isKnown;
    }

    /// <summary>What to say of a status that is none of them.</summary>
    public static string Problem(string? text) => $"the publication status is \"{text}\"; expected usable, withheld or canceled";
}
