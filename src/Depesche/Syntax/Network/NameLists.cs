using System.Collections.Frozen;
using Depesche.LanguageData;

namespace Depesche.Syntax.Network;

/// <summary>The lists of names in the data files that have a form.</summary>
[Flags]
internal enum NameLists : ushort
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>A given name.</summary>
    Given = 1,
    /// <summary>The last name of a person.</summary>
    Family = 2,
    /// <summary>A country.</summary>
    Country = 4,
    /// <summary>A capital or another place.</summary>
    Place = 8,
    /// <summary>An organisation whose name is one word.</summary>
    Organisation = 16,
    /// <summary>A word within the name of an organisation.</summary>
    OrganisationPart = 32,
    /// <summary>A word within the name of a place or country.</summary>
    PlacePart = 64,
    /// <summary>An inhabitant, or the adjective of a place.</summary>
    Derived = 128,
    /// <summary>An office or title.</summary>
    Office = 256,
}

/// <summary>Tells for a form which lists of names have it.</summary>
internal sealed class NameListIndex
{
    private readonly FrozenDictionary<string, NameLists> forms;
    private readonly FrozenDictionary<string, NameLists>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Reads the names.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public NameListIndex(LanguageFiles data)
    {
        var all = new Dictionary<string, NameLists>(StringComparer.Ordinal);
        foreach (var row in data.Read("de/given-names.tsv", "name", "gender"))
        {
            Add(row[0], NameLists.Given, NameLists.Given);
        }

        foreach (var row in data.Read("de/persons.tsv", "name", "names", "gender", "code", "office", "from", "to"))
        {
            Add(row[0].AsSpan(row[0].LastIndexOf(' ') + 1).ToString(), NameLists.Family, NameLists.Family);
        }

        foreach (var row in data.Read("de/places.tsv", "name", "names", "kind", "country", "adjectives", "people", "use"))
        {
            AddAll(row.List(1).Append(row[0]), NameLists.Place, NameLists.PlacePart);
            AddAll(row.List(4).Concat(row.List(5)), NameLists.Derived, NameLists.None);
        }

        foreach (var row in data.Read("de/countries.tsv", "code", "alpha2", "name", "gender", "names", "adjectives", "people", "capitals"))
        {
            AddAll(row.List(4).Append(row[2]), NameLists.Country, NameLists.PlacePart);
            AddAll(row.List(7), NameLists.Place, NameLists.PlacePart);
            AddAll(row.List(5).Concat(row.List(6)), NameLists.Derived, NameLists.None);
        }

        foreach (var row in data.Read("de/organisations.tsv", "name", "names", "gender", "code", "sector", "use"))
        {
            AddAll(row.List(1).Append(row[0]), NameLists.Organisation, NameLists.OrganisationPart);
        }

        foreach (var row in data.Read("de/offices.tsv", "name", "feminine", "gender", "kind", "sector", "role", "code"))
        {
            AddAll([row[0], row[1]], NameLists.Office, NameLists.None);
        }

        forms = all.ToFrozenDictionary(StringComparer.Ordinal);
        lookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();

        void AddAll(IEnumerable<string> names, NameLists whole, NameLists part)
        {
            foreach (var name in names)
            {
                Add(name, whole, part);
            }
        }

        void Add(string name, NameLists whole, NameLists part)
        {
            var words = name.Split([' ', '~'], StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words)
            {
                if (word.Length > 1 && (char.IsUpper(word[0]) || whole == NameLists.Derived))
                {
                    all[word] = all.GetValueOrDefault(word) | (words.Length == 1 ? whole : part);
                }
            }
        }
    }

    /// <summary>The lists that have a form as it stands, or without the s of the genitive.</summary>
    public NameLists Of(ReadOnlySpan<char> form)
    {
        if (form.Length < 2)
        {
            return NameLists.None;
        }

        if (lookup.TryGetValue(form, out var lists))
        {
            return lists;
        }

        return form[^1] == 's' && lookup.TryGetValue(form[..^1], out lists) ? lists : NameLists.None;
    }
}
