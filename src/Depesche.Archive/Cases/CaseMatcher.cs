using System.Collections.Immutable;
using System.Globalization;
using Depesche.Events;
using Depesche.LanguageData;

namespace Depesche.Archive.Cases;

/// <summary>A thing that speaks for or against two events being one act.</summary>
/// <param name="Points">How much; negative against.</param>
/// <param name="Text">What, in plain words.</param>
public readonly record struct CaseReason(double Points, string Text);

/// <summary>Whether two events are about the same act, and why.</summary>
/// <param name="Points">The sum of the reasons; negative infinity when one of them decides alone.</param>
/// <param name="Reasons">All reasons in the order of looking.</param>
public sealed record CaseVerdict(double Points, ImmutableArray<CaseReason> Reasons)
{
    /// <summary>True when they are taken for one act.</summary>
    public bool IsSame => Points >= CaseMatcher.Threshold;
}

/// <summary>Tells whether two events are about the same act, by adding points for what agrees and against what does not; what one of them
/// does not tell counts neither way.</summary>
public sealed class CaseMatcher
{
    /// <summary>Points from which two events are taken for one act: both sides and the day are enough, one side and the day only
    /// where it is a person or nothing else speaks against it.</summary>
    public const double Threshold = 4.5;

    private const double Never = double.NegativeInfinity;
    private const double SameType = 1, AnnouncedType = 0.5, SameMode = 0.5, OtherMode = -0.5;
    private const double SameDay = 2, DayFits = 1, PeriodFits = 0.5, NextDay = -3, DayNear = -1.5;
    private const double SamePlace = 1, OtherPlace = -2;
    private const double WordPoints = 0.35, MostWordPoints = 2.5, OtherPlaceWords = -2, OtherWords = -1, OtherStatement = -2.5;
    private const byte PlaceWord = 4;

    /// <summary>Days that are told at most so far apart can be one day told wrongly; others are days of different acts.</summary>
    private const int MostDaysApart = 2;

    /// <summary>Days that an announcement without a date can lie before the act.</summary>
    private const int MostDaysAhead = 14;

    private const int LongestDay = 2;

    private readonly CaseActs acts;

    /// <summary>Makes a matcher.</summary>
    /// <param name="data">Language files; the built-in ones when null.</param>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public CaseMatcher(LanguageFiles? data = null) => acts = new CaseActs(data ?? LanguageFiles.BuiltIn);

    /// <summary>The points of two events, without reasons.</summary>
    public double Score(CaseFact left, CaseFact right) => Score(left, right, null);

    /// <summary>Whether two events are about the same act, and why.</summary>
    public CaseVerdict Judge(CaseFact left, CaseFact right)
    {
        var reasons = ImmutableArray.CreateBuilder<CaseReason>();
        var points = Score(left, right, reasons);
        return new CaseVerdict(points, reasons.DrainToImmutable());
    }

    private double Score(CaseFact left, CaseFact right, ImmutableArray<CaseReason>.Builder? reasons)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Sentence == right.Sentence && left.Sentence != 0 && left.Trigger != right.Trigger)
        {
            return Note(reasons, Never, "two acts told in one sentence");
        }

        var points = Types(left, right, reasons);
        if (points > Never)
        {
            points += Dates(left, right, reasons);
        }

        return points > Never
            ? points + Parties(left, right, reasons) + Places(left, right, reasons) + Words(left, right, reasons)
            : Never;
    }

    private static double Note(ImmutableArray<CaseReason>.Builder? reasons, double points, string text)
    {
        reasons?.Add(new CaseReason(points, text));
        return points;
    }

    private double Types(CaseFact left, CaseFact right, ImmutableArray<CaseReason>.Builder? reasons)
    {
        switch (acts.Relation(left, right))
        {
            case ActRelation.None:
                return reasons is null ? Never : Note(reasons, Never, $"acts of different types: {left.Type}, {right.Type}");
            case ActRelation.Announced:
                return Note(reasons, AnnouncedType, "one announces what the other tells");
            case ActRelation.Alike:
                return Note(reasons, 0, "types as which one act may be told");
            default:
                var points = Note(reasons, SameType, "the same type");
                return left.Modes.IsEmpty || right.Modes.IsEmpty ? points
                    : points + (HaveCommon(left.Modes, right.Modes) ? Note(reasons, SameMode, "done the same way") : Note(reasons, OtherMode, "done in different ways"));
        }
    }

    private static bool HaveCommon(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        foreach (var value in left)
        {
            if (right.Contains(value))
            {
                return true;
            }
        }

        return false;
    }

    private double Dates(CaseFact left, CaseFact right, ImmutableArray<CaseReason>.Builder? reasons)
    {
        if (!left.When.Days.IsKnown || !right.When.Days.IsKnown)
        {
            return 0;
        }

        var gap = left.When.Days.GapTo(right.When.Days);
        if (gap > 0 && gap <= MostDaysAhead && (IsAhead(left, right) || IsAhead(right, left)))
        {
            return Note(reasons, 0, "announced some days before");
        }

        var areTold = left.When.IsTold && right.When.IsTold;
        if (gap == 0)
        {
            return left.When.Days.Length > LongestDay || right.When.Days.Length > LongestDay ? Note(reasons, PeriodFits, "the day can lie in the other's time")
                : areTold ? Note(reasons, SameDay, "the same day")
                : Note(reasons, DayFits, "the day fits that of the report");
        }

        return gap > MostDaysApart ? Note(reasons, Never, "days too far apart")
            : areTold ? Note(reasons, NextDay, "told for different days")
            : gap == 1 ? 0
            : Note(reasons, DayNear, "reports of different days");
    }

    /// <summary>True when the first announces, without saying when, what the second tells of a later day.</summary>
    private bool IsAhead(CaseFact told, CaseFact act) => !told.When.IsTold && told.When.Days.Last < act.When.Days.First && acts.IsAnnouncement(told, act);

    private double Parties(CaseFact left, CaseFact right, ImmutableArray<CaseReason>.Builder? reasons)
    {
        if (!acts.IsMutual(left, right))
        {
            return Side(left.Actors, right.Actors, reasons) + Side(left.Recipients, right.Recipients, reasons);
        }

        var leftAll = left.Actors.AddRange(left.Recipients);
        var rightAll = right.Actors.AddRange(right.Recipients);
        return Side(leftAll, rightAll, reasons) * Math.Min(2, Math.Min(leftAll.Length, rightAll.Length));
    }

    /// <summary>Each of the shorter side with the one on the other that fits it best, on average.</summary>
    private static double Side(ImmutableArray<CaseParty> left, ImmutableArray<CaseParty> right, ImmutableArray<CaseReason>.Builder? reasons)
    {
        var (few, many) = left.Length <= right.Length ? (left, right) : (right, left);
        if (few.IsEmpty)
        {
            return 0;
        }

        var sum = 0.0;
        foreach (var party in few)
        {
            var best = (Points: double.NegativeInfinity, Why: "");
            var other = "";
            foreach (var candidate in many)
            {
                var match = PartyMatch.Of(party, candidate);
                if (match.Points > best.Points)
                {
                    (best, other) = (match, candidate.Name);
                }
            }

            sum += best.Points;
            reasons?.Add(new CaseReason(best.Points / few.Length, $"{party.Name} and {other} {best.Why}"));
        }

        return sum / few.Length;
    }

    private static double Places(CaseFact left, CaseFact right, ImmutableArray<CaseReason>.Builder? reasons) =>
        left.Place.Length == 0 || right.Place.Length == 0 ? 0
        : string.Equals(left.Place, right.Place, StringComparison.OrdinalIgnoreCase) ? Note(reasons, SamePlace, "the same place")
        : left.PlaceCountry.Length > 0 && left.PlaceCountry == right.PlaceCountry ? 0
        : Note(reasons, OtherPlace, "places in different countries");

    /// <summary>Both lists are ordered by hash.</summary>
    private static double Words(CaseFact left, CaseFact right, ImmutableArray<CaseReason>.Builder? reasons)
    {
        var weight = 0;
        bool isLeftPlaced = false, isRightPlaced = false, isPlaceShared = false;
        for (int i = 0, j = 0; i < left.Words.Length || j < right.Words.Length;)
        {
            if (j == right.Words.Length || (i < left.Words.Length && left.Words[i].Hash < right.Words[j].Hash))
            {
                isLeftPlaced |= left.Words[i++].Weight == PlaceWord;
            }
            else if (i == left.Words.Length || right.Words[j].Hash < left.Words[i].Hash)
            {
                isRightPlaced |= right.Words[j++].Weight == PlaceWord;
            }
            else
            {
                weight += Math.Min(left.Words[i].Weight, right.Words[j].Weight);
                isPlaceShared |= left.Words[i].Weight == PlaceWord;
                i++;
                j++;
            }
        }

        weight += NamesIn(left.Words, right) + NamesIn(right.Words, left);
        if (weight == 0 && left.Words.Length > 0 && right.Words.Length > 0)
        {
            return IsStatement(left) ? Note(reasons, OtherStatement, "nothing in common in what is said") : Note(reasons, OtherWords, "no words in common");
        }

        var points = Math.Min(MostWordPoints, weight * WordPoints);
        if (weight > 0)
        {
            reasons?.Add(new CaseReason(points, string.Create(CultureInfo.InvariantCulture, $"words in common (weight {weight})")));
        }

        return isLeftPlaced && isRightPlaced && !isPlaceShared ? points + Note(reasons, OtherPlaceWords, "different places in the words") : points;
    }

    /// <summary>True when the act is done in words, so that its subject alone tells it from other acts of the same two on the same day.</summary>
    private static bool IsStatement(CaseFact fact) =>
        fact.Type != EventType.Consult && fact.Quad is QuadClass.VerbalCooperation or QuadClass.VerbalConflict;

    /// <summary>Weight of the words that are a name of the other fact's parties.</summary>
    private static int NamesIn(ImmutableArray<CaseWord> words, CaseFact other)
    {
        var weight = 0;
        foreach (var parties in (ReadOnlySpan<ImmutableArray<CaseParty>>)[other.Actors, other.Recipients])
        {
            foreach (var party in parties)
            {
                foreach (var name in party.Words)
                {
                    weight += WeightOf(words, name);
                }
            }
        }

        return weight;
    }

    private static int WeightOf(ImmutableArray<CaseWord> words, uint hash)
    {
        int low = 0, high = words.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Hash == hash)
            {
                return words[middle].Weight;
            }

            (low, high) = words[middle].Hash < hash ? (middle + 1, high) : (low, middle - 1);
        }

        return 0;
    }
}
