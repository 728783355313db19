using System.Collections.Immutable;

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
        if (!IptcCodes.TryStatus(Value(ReportField.Status), out var status))
        {
            return IntakeResult.Failed(origin, IptcCodes.UnknownStatus(Value(ReportField.Status)));
        }

        if (Value(ReportField.Text) is null && status != PublicationStatus.Canceled)
        {
            return IntakeResult.Failed(origin, "the report has no \"text\" (or a field of another name for it; docs/formats.md lists them)");
        }

        var published = Timestamp.Parse(Value(ReportField.Published));
        if (published is null && Value(ReportField.Published) is { } given)
        {
            return IntakeResult.Failed(origin, $"the date is \"{given}\"; expected one such as 2023-04-18, 2023-04, 2023 or 18.04.2023");
        }

        if (!TryMoment(ReportField.Updated, out var updated) || !TryMoment(ReportField.Embargo, out var embargo))
        {
            var field = updated is null && Value(ReportField.Updated) is not null ? ReportField.Updated : ReportField.Embargo;
            return IntakeResult.Failed(origin,
                $"{field.ToString().ToLowerInvariant()} is \"{Value(field)}\"; expected a moment with its distance from UTC such as 2023-04-18T12:00:00+02:00");
        }

        return IntakeResult.Of(new SourceItem
        {
            Origin = origin,
            Format = format,
            Text = Value(ReportField.Text) ?? "",
            Id = Value(ReportField.Id),
            Version = Value(ReportField.Version),
            Status = status,
            Urgency = IptcCodes.Urgency(Value(ReportField.Urgency)),
            Notes = Values(ReportField.Note),
            Headline = Value(ReportField.Headline),
            Slug = Value(ReportField.Slug, "/"),
            Dateline = Value(ReportField.Dateline),
            Bylines = Values(ReportField.Byline),
            FirstCreated = updated is null ? null : published?.Moment,
            VersionCreated = updated ?? published?.Moment,
            Embargo = embargo,
            Published = published?.Day,
            Language = Value(ReportField.Language),
            Rights = Value(ReportField.Rights),
            Provider = Value(ReportField.Provider),
            Url = Value(ReportField.Url),
        });
    }

    /// <summary>Reads a moment; false when there is one that cannot be placed in time.</summary>
    private bool TryMoment(ReportField field, out DateTimeOffset? moment)
    {
        moment = Timestamp.Parse(Value(field))?.Moment;
        return moment is not null || Value(field) is null;
    }

    private string? Value(ReportField field, string separator = ", ") =>
        fields.TryGetValue(field, out var found) ? string.Join(separator, found.Values) : null;

    private ImmutableArray<string> Values(ReportField field) => fields.TryGetValue(field, out var found) ? [.. found.Values] : [];
}
