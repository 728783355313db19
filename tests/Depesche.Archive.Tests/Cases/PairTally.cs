using System.Globalization;

namespace Depesche.Archive.Tests.Cases;

/// <summary>Counts labelled pairs that were found right.</summary>
internal sealed class PairTally
{
    private int right;
    private int wrong;
    private int missed;
    private int missedUnread;

    public double F1 => 2.0 * right / ((2 * right) + wrong + missed);

    public void Add(ReadPair pair, Dictionary<long, long> caseOf)
    {
        var isFound = IsFound(pair, caseOf);
        right += isFound && pair.IsSame ? 1 : 0;
        wrong += isFound && !pair.IsSame ? 1 : 0;
        missed += !isFound && pair.IsSame ? 1 : 0;
        missedUnread += !isFound && pair.IsSame && !IsRead(pair) ? 1 : 0;
    }

    /// <summary>True when an event of the first act is in the case of one of the second.</summary>
    public static bool IsFound(ReadPair pair, Dictionary<long, long> caseOf) =>
        pair.First.Acts[0].Facts.Any(l => pair.Second.Acts[0].Facts.Any(r => caseOf[l.Event] == caseOf[r.Event]));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"precision {(double)right / (right + wrong):F3} recall {(double)right / (right + missed):F3} F1 {F1:F3}; right {right}, wrong {wrong}, missed {missed}, {missedUnread} of them not read");

    private static bool IsRead(ReadPair pair) => pair.First.Acts[0].Facts.Count > 0 && pair.Second.Acts[0].Facts.Count > 0;
}
