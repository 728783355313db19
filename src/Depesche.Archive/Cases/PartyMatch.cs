using System.Collections.Immutable;
using Depesche.Actors;

namespace Depesche.Archive.Cases;

/// <summary>Whether somebody in one event can be somebody in another.</summary>
internal static class PartyMatch
{
    /// <summary>Points of two that cannot be the same; more than all that speaks for one act on one day.</summary>
    public const double Conflict = -6;

    private const double SamePerson = 3;
    private const double SameName = 2.5;
    private const double SameCountry = 1.5;
    private const double ActsForCountry = 1.2;
    private const double SameSide = 1;

    /// <summary>Sectors whose acts count as their country's; told now by its name, now by the name of the office or of who holds it.</summary>
    private static readonly ImmutableArray<string> StateSectors = ["GOV", "MIL", "COP", "SPY", "JUD", "LEG"];

    /// <summary>Points for and against, with why.</summary>
    public static (double Points, string Why) Of(CaseParty left, CaseParty right)
    {
        if (left.Code.Length > 0 && right.Code.Length > 0 && left.Code != right.Code)
        {
            return (Conflict, "are of different countries");
        }

        if (IsSameName(left, right))
        {
            return left.IsPerson && right.IsPerson ? (SamePerson, "are one person")
                : left.Kind == EntityKind.Country ? (SameCountry, "are one country")
                : left.IsNamed && right.IsNamed ? (SameName, "have one name")
                : (SameSide, "are called the same");
        }

        if (left.IsPerson && right.IsPerson && left.IsNamed && right.IsNamed)
        {
            return (Conflict, "are different persons");
        }

        if (left.Kind == EntityKind.Place && right.Kind == EntityKind.Place)
        {
            return (Conflict, "are different places");
        }

        if (left.Code.Length == 0 || right.Code.Length == 0)
        {
            return (0, "cannot be told apart");
        }

        if (left.Kind == EntityKind.Country || right.Kind == EntityKind.Country)
        {
            var other = left.Kind == EntityKind.Country ? right : left;
            return IsState(other) || other.Kind == EntityKind.Place ? (ActsForCountry, "are a country and who acts for it or lies in it")
                : (0, "have only the country in common");
        }

        return left.Sector == right.Sector || (IsState(left) && IsState(right)) ? (SameSide, "are of one side")
            : (0, "have only the country in common");
    }

    /// <summary>True when all words of the shorter name stand in the longer one: <c>Putin</c>, <c>Wladimir Putin</c>.</summary>
    public static bool IsSameName(CaseParty left, CaseParty right)
    {
        var (few, many) = left.Words.Length <= right.Words.Length ? (left.Words, right.Words) : (right.Words, left.Words);
        foreach (var word in few)
        {
            if (!many.Contains(word))
            {
                return false;
            }
        }

        return few.Length > 0 && (few.Length == many.Length || (left.IsPerson && right.IsPerson));
    }

    private static bool IsState(CaseParty party) => StateSectors.Contains(party.Sector);
}
