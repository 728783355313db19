using Depesche.Times;

namespace Depesche.Events;

/// <summary>Finds when an event happened.</summary>
internal static class EventDates
{
    /// <summary>The date as EDTF and how it was found; both empty when nothing is known.</summary>
    public static (string Date, string Reason) Of(ReportView view, EventDraft draft)
    {
        if (InClause(view, draft) is { } timex)
        {
            return (timex.Edtf, $"'{timex.Span.In(view.Text.Text.Item.Text)}' in the clause: {timex.Reason}");
        }

        return view.Text.Text.Item.Published is { } published ? (published.ToString(), "date of the report") : ("", "");
    }

    /// <summary>The first calendar date in the event's clause that EDTF can say.</summary>
    public static Timex? InClause(ReportView view, EventDraft draft)
    {
        if (draft.Clause is null)
        {
            return null;
        }

        var (first, end) = view.Around(draft.Head);
        var timexes = view.Quotations.Times.Timexes;
        for (var i = FirstAt(view, first); i < timexes.Length && timexes[i].FirstToken < end; i++)
        {
            var timex = timexes[i];
            if (timex.Type is TimexType.Date or TimexType.Time && timex.Edtf.Length > 0 &&
                view.Text.ClauseOf(timex.FirstToken) == draft.Clause.Index)
            {
                return timex;
            }
        }

        return null;
    }

    private static int FirstAt(ReportView view, int token)
    {
        var timexes = view.Quotations.Times.Timexes;
        int low = 0, high = timexes.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (timexes[middle].FirstToken < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
