using System.Globalization;
using System.Text.RegularExpressions;
using Depesche.NewsItems;

namespace Depesche.Intake.Formats;

/// <summary>IPTC 7901, as German agencies fill it: header line (<c>bdt0123 3 pl 214  dpa 0456</c>), keyword line, notes in brackets, headline and
/// byline up to <c> =</c>, text, notes of the agency, time.</summary>
internal sealed partial class Iptc7901Format : IReportFormat
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly Dictionary<string, string> GermanMonths = new()
    {
        ["mär"] = "mar", ["mae"] = "mar", ["mrz"] = "mar", ["mai"] = "may", ["okt"] = "oct", ["dez"] = "dec",
    };

    private static readonly Dictionary<string, int> Zones = new() { ["GMT"] = 0, ["UTC"] = 0, ["MEZ"] = 1, ["CET"] = 1, ["MESZ"] = 2, ["CEST"] = 2 };

    public IEnumerable<IntakeResult> Read(InputSource source)
    {
        var number = 0;
        foreach (var message in new Iptc7901Messages(source.Content).Read())
        {
            var origin = $"{source.Origin}#{++number}";
            yield return message.Problem is { } problem ? IntakeResult.Failed(origin, problem) : Report(origin, message);
        }

        if (number == 0)
        {
            yield return IntakeResult.Failed(source.Origin, "there is no message in it; one begins with SOH (byte 01)");
        }
    }

    private static IntakeResult Report(string origin, Iptc7901Message message)
    {
        var decode = WireCharacters.Of([.. message.Header, .. message.Text]);
        var lines = decode(message.Header).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || HeaderLine().Match(lines[0]) is not { Success: true } header)
        {
            return IntakeResult.Failed(origin, $"the message that begins at byte {message.Offset + 1:N0} has the header \"{lines.FirstOrDefault()}\"; " +
                "expected service and number, priority, category and count of words, as in \"bdt0123 3 pl 214\"");
        }

        var text = decode(message.Text).Replace("\r", "", StringComparison.Ordinal);
        var provider = header.Groups["agency"] is { Success: true } agency ? agency.Value : header.Groups["service"].Value;
        var head = Iptc7901Head.Cut(ref text);
        var notes = AgencyNotes.Cut(ref text);
        if (text.Length == 0)
        {
            return IntakeResult.Failed(origin, $"the message that begins at byte {message.Offset + 1:N0} has no text");
        }

        var (day, moment) = TimeOf(decode(message.Trailer));
        var number = header.Groups["service"].Value + header.Groups["number"].Value;
        return IntakeResult.Of(new SourceItem
        {
            Origin = origin,
            Format = InputFormat.Iptc7901,
            Text = text,
            Id = day is { } date ? $"{number}/{date}" : null,
            Urgency = IptcCodes.Urgency(header.Groups["priority"].Value),
            Notes = [.. head.Notes, .. notes],
            Headline = head.Headline,
            Slug = lines.Length > 1 ? string.Join(" ", lines[1..]).TrimEnd('/') : null,
            Bylines = BylineNames.Of(head.Byline, provider),
            VersionCreated = moment,
            Published = day,
            Provider = provider,
        });
    }

    /// <summary>The time behind the text: day, hour and minute, then month and year (<c>241205 Sep 24</c>), perhaps with a zone.</summary>
    private static (PartialDate? Day, DateTimeOffset? Moment) TimeOf(string trailer)
    {
        var time = TimeLine().Match(trailer);
        if (!time.Success)
        {
            return default;
        }

        var name = time.Groups["month"].Value.ToLowerInvariant();
        name = name[..Math.Min(3, name.Length)];
        var month = Array.IndexOf(Months, GermanMonths.GetValueOrDefault(name, name)) + 1;
        var year = Number(time, "year");
        year += year < 70 ? 2000 : year < 100 ? 1900 : 0;
        if (month == 0 || !PartialDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{Number(time, "day"):D2}"), out var day))
        {
            return default;
        }

        var (hour, minute) = (Number(time, "hour"), Number(time, "minute"));
        return (day, Zones.TryGetValue(time.Groups["zone"].Value, out var zone) && hour < 24 && minute < 60
            ? new DateTimeOffset(day.Year, day.Month, day.Day, hour, minute, 0, TimeSpan.FromHours(zone))
            : null);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<service>[A-Za-z]{2,4}) ?(?<number>[0-9]{3,5}) +(?<priority>[1-9]) +(?<category>[A-Za-z]{1,4}) +(?<words>[0-9]{1,5})(?: +(?<agency>[A-Za-z]{2,12}))?(?: |$)",
        RegexOptions.NonBacktracking)]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"(?<day>[0-9]{2})(?<hour>[0-9]{2})(?<minute>[0-9]{2}) +(?:(?<zone>[A-Z]{3,4}) +)?(?<month>[A-Za-zä]{3,4}) +(?<year>[0-9]{4}|[0-9]{2})",
        RegexOptions.NonBacktracking)]
    private static partial Regex TimeLine();
}
