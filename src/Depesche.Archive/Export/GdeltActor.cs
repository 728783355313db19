using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.Archive.Rows;

namespace Depesche.Archive.Export;

/// <summary>A party in the codes of CAMEO as GDELT writes them.</summary>
internal sealed record GdeltActor(string Code, string Name, string Country, string Group, ImmutableArray<string> Types)
{
    private const int MaxTypes = 3;

    private static readonly GdeltActor None = new("", "", "", "", []);

    public static GdeltActor Of(PartyRow? party)
    {
        if (party is null)
        {
            return None;
        }

        var country = CountryTable.BuiltIn.Find(party.Code);
        var codes = ActorCodeTable.BuiltIn.Find(party.Code);
        ImmutableArray<string> types = [.. new[] { codes.Role, RoleOf(party.Sector) }.Concat(party.OtherSectors.Select(RoleOf))
            .Where(r => r.Length > 0).Distinct(StringComparer.Ordinal).Take(MaxTypes)];

        // The code of a known organisation holds its kind already.
        var roles = codes.Role.Length > 0 ? types.Remove(codes.Role) : types;
        return new GdeltActor(
            (country?.Cameo ?? codes.Actor) + string.Concat(roles),
            NameOf(party, country).ToUpperInvariant(),
            country?.Cameo ?? codes.Region,
            codes.Group,
            types);
    }

    /// <summary>The type at a place from zero; empty when there are fewer.</summary>
    public string Type(int index) => index < Types.Length ? Types[index] : "";

    /// <summary>A party's name, in English where it is a country.</summary>
    public static string NameOf(PartyRow party, CountryCodes? country) =>
        party.Kind == EntityKind.Country && country is not null ? country.English : party.Name;

    private static string RoleOf(string sector) => ActorCodeTable.BuiltIn.Find(sector).Role;
}
