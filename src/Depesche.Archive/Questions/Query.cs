using System.Globalization;
using System.Text;
using Depesche.NewsItems;
using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Questions;

/// <summary>A SELECT that grows: conditions and the values of their parameters.</summary>
internal sealed class Query
{
    private readonly List<string> conditions = [];
    private readonly List<object> values = [];

    /// <summary>A new parameter with a value, to stand in a condition.</summary>
    public string Value(object value)
    {
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"$p{values.Count}");
    }

    public string Values(IEnumerable<string> all) => $"({string.Join(", ", all.Select(Value))})";

    public void Where(string condition) => conditions.Add(condition);

    /// <summary>Adds the conditions under which a version <c>v</c> may be used, as the archive stands or stood.</summary>
    public void WhereVisible(ReportFilter filter, DateTimeOffset now)
    {
        var moment = Value(Moments.Write(filter.AsOf ?? now));
        Where(filter.AsOf is null ? "v.valid_to IS NULL" : $"v.valid_from <= {moment} AND (v.valid_to IS NULL OR v.valid_to > {moment})");
        Where("(v.status = 'usable' OR (v.status = 'withheld' AND v.embargo IS NOT NULL))");
        Where($"(v.embargo IS NULL OR v.embargo <= {moment})");
    }

    /// <summary>Adds the condition that a version <c>v</c> comes from one of the sources: their folded names are whole words of its supplier's or agency's.</summary>
    public void WhereSource(IEnumerable<string> names)
    {
        var fits = string.Join(" OR ", names.Select(n => $"' ' || fold(name) || ' ' LIKE {Value($"% {n} %")}").DefaultIfEmpty("0"));
        Where($"({Of("provider")} OR {Of("agency")})");

        // Each name is folded once, not once for each report.
        string Of(string column) => $"v.{column} IN (SELECT name FROM (SELECT DISTINCT {column} AS name FROM versions) WHERE {fits})";
    }

    /// <summary>The first day of a date.</summary>
    public static string FirstDay(PartialDate date) => Moments.Write(EdtfDays.Of(date.ToString()).First)!;

    /// <summary>The last day of a date.</summary>
    public static string LastDay(PartialDate date) => Moments.Write(EdtfDays.Of(date.ToString()).Last)!;

    public SqliteCommand Command(SqliteConnection connection, string select, string end = "")
    {
        var sql = new StringBuilder(select);
        for (var i = 0; i < conditions.Count; i++)
        {
            sql.Append(i == 0 ? " WHERE " : " AND ").Append(conditions[i]);
        }

        var command = connection.CreateCommand();
        command.CommandText = sql.Append(' ').Append(end).ToString();
        for (var i = 0; i < values.Count; i++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"$p{i + 1}"), values[i]);
        }

        return command;
    }
}
