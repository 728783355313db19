using System.Collections.Frozen;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Actors;

/// <summary>The names that the data files know: countries, places, organisations and persons.</summary>
internal sealed class Gazetteer
{
    private readonly NameTrie names;
    private readonly FrozenDictionary<string, GazetteerEntry>.AlternateLookup<ReadOnlySpan<char>> adjectives;
    private readonly FrozenDictionary<string, GazetteerEntry> countries;

    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public Gazetteer(LanguageFiles data)
    {
        var tokenizer = new Tokenizer(data);
        var loader = new Loader(word => tokenizer.Tokenize(
            new NewsItem { Text = word, Paragraphs = [new TextSpan(0, word.Length)] }).Forms);
        loader.ReadCountries(data);
        loader.ReadPlaces(data);
        loader.ReadOrganisations(data);
        Persons = new PersonTable(data, loader.AddPerson);
        loader.AddTownAdjectives();
        names = loader.Names.Build();
        adjectives = loader.Adjectives.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        countries = loader.Countries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The persons.</summary>
    public PersonTable Persons { get; }

    /// <summary>The longest name from a token on.</summary>
    public (GazetteerEntry Entry, int End)? Match(IReadOnlyList<string> forms, int first, int end) => names.Match(forms, first, end);

    /// <summary>The country or region an adjective form names (<c>russischen</c>), or null.</summary>
    public GazetteerEntry? Adjective(string form)
    {
        if (form.Length is < 4 or > 40)
        {
            return null;
        }

        if (char.IsLower(form[0]))
        {
            return adjectives.TryGetValue(GermanInflection.AdjectiveStem(form), out var entry)
                || adjectives.TryGetValue(form, out entry) ? entry : null;
        }

        Span<char> lower = stackalloc char[form.Length];
        form.CopyTo(lower);
        lower[0] = char.ToLowerInvariant(lower[0]);
        return adjectives.TryGetValue(GermanInflection.AdjectiveStem(lower), out var found)
            || adjectives.TryGetValue(GermanInflection.AdjectiveStem(form), out found) ? found : null;
    }

    /// <summary>The entry of a country by its code, or null.</summary>
    public GazetteerEntry? Country(string code) => countries.GetValueOrDefault(code);

    private sealed class Loader(Func<string, IReadOnlyList<string>> tokenize)
    {
        private readonly List<(string Town, GazetteerEntry Entry)> towns = [];

        public NameTrie.Builder Names { get; } = new(tokenize);

        public Dictionary<string, GazetteerEntry> Adjectives { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, GazetteerEntry> Countries { get; } = new(StringComparer.Ordinal);

        public void ReadCountries(LanguageFiles data)
        {
            foreach (var row in data.ReadKeyed("de/countries.tsv", ["code", "alpha2", "name", "gender", "names", "adjectives", "people", "capitals"], row => row).Values)
            {
                if (row[0].Length != 3 || row[1].Length != 2)
                {
                    throw row.Error($"'{row[0]}' and '{row[1]}' must be ISO 3166-1 codes of three and two letters");
                }

                var (gender, isPlural) = GenderOf(row, 3);
                var country = new GazetteerEntry(GazetteerKind.Country, row[2], row[0]) { Sector = "GOV", Gender = gender, IsPlural = isPlural };
                Countries[row[0]] = country;
                AddName(row, row[2], country);
                foreach (var name in row.List(4))
                {
                    AddName(row, name, country);
                }

                AddAdjectives(row, 5, country);
                AddPeople(row, 6, country.Code, country.Name);
                foreach (var capital in row.List(7))
                {
                    var entry = new GazetteerEntry(GazetteerKind.Capital, capital, row[0]) { Gender = Gender.Neut };
                    AddName(row, capital, entry);
                    towns.Add((capital, entry));
                }
            }
        }

        public void ReadPlaces(LanguageFiles data)
        {
            foreach (var row in data.ReadKeyed("de/places.tsv", ["name", "names", "kind", "country", "adjectives", "people", "use"], row => row).Values)
            {
                var kind = row[2] switch
                {
                    "city" => GazetteerKind.Town,
                    "region" or "area" => GazetteerKind.Region,
                    "former" => GazetteerKind.FormerState,
                    _ => throw row.Error($"'{row[2]}' is none of city, region, former, area"),
                };
                if (row[3].Length > 0 && !Countries.ContainsKey(row[3]) && row[3] is not "EUR")
                {
                    throw row.Error($"'{row[3]}' is no code of countries.tsv");
                }

                var place = new GazetteerEntry(kind, row[0], row[3])
                {
                    Sector = kind == GazetteerKind.FormerState ? "GOV" : "",
                    Gender = Gender.Neut,
                    IsProperOnly = row[6] is "proper" or "" ? row[6] == "proper" : throw row.Error($"'{row[6]}' is neither proper nor empty"),
                };
                AddName(row, row[0], place);
                foreach (var name in row.List(1))
                {
                    AddName(row, name, place);
                }

                AddAdjectives(row, 4, place);
                AddPeople(row, 5, place.Code, place.Name);
                if (kind == GazetteerKind.Town)
                {
                    towns.Add((row[0], place));
                }
            }
        }

        public void ReadOrganisations(LanguageFiles data)
        {
            foreach (var row in data.ReadKeyed("de/organisations.tsv", ["name", "names", "gender", "code", "sector", "use"], row => row).Values)
            {
                var (gender, isPlural) = GenderOf(row, 2);
                if (row[5] is not ("" or "seat" or "proper"))
                {
                    throw row.Error($"'{row[5]}' is none of seat, proper, or empty");
                }

                var kind = row[5] == "seat" ? GazetteerKind.Seat : GazetteerKind.Organisation;
                var entry = new GazetteerEntry(kind, row[0], row[3])
                {
                    Sector = row[4],
                    Gender = gender,
                    IsPlural = isPlural,
                    IsProperOnly = row[5] == "proper",
                };
                AddName(row, row[0], entry);
                foreach (var name in row.List(1))
                {
                    AddName(row, name, entry);
                }
            }
        }

        public void AddPerson(string name, GazetteerEntry person) => Names.Add(name, person);

        // After all names: an adjective must not take the place of a name.
        public void AddTownAdjectives()
        {
            foreach (var (town, entry) in towns)
            {
                var adjective = new GazetteerEntry(GazetteerKind.TownAdjective, town, entry.Code);
                foreach (var form in GermanInflection.TownAdjectives(town))
                {
                    Names.AddDerived(form, adjective);
                }
            }
        }

        private void AddName(DataRow row, string name, GazetteerEntry entry)
        {
            if (Names.Add(name, entry) is { } held && !ReferenceEquals(held, entry) && !row.IsOwn)
            {
                throw row.Error($"'{name}' already names {held.Name} ({held.Code}); take one of them out");
            }
        }

        private void AddAdjectives(DataRow row, int column, GazetteerEntry entry)
        {
            foreach (var adjective in row.List(column))
            {
                if (!Adjectives.TryAdd(adjective, entry))
                {
                    throw row.Error($"the adjective '{adjective}' already stands for {Adjectives[adjective].Name}; take one of them out");
                }
            }
        }

        private void AddPeople(DataRow row, int column, string code, string place)
        {
            var people = row.List(column);
            if (people.Length == 0)
            {
                return;
            }

            var entry = new GazetteerEntry(GazetteerKind.People, place, code) { Sector = "CVL", Gender = Gender.Masc };
            var woman = entry with { Gender = Gender.Fem };
            foreach (var person in people)
            {
                if (person.EndsWith("in", StringComparison.Ordinal))
                {
                    AddAll(GermanInflection.FeminineForms(person), woman);
                    continue;
                }

                AddAll(GermanInflection.NounForms(person).Take(6), entry);
                AddAll(GermanInflection.FeminineForms(GermanInflection.Feminine(person)), woman);
            }
        }

        private void AddAll(IEnumerable<string> forms, GazetteerEntry entry)
        {
            foreach (var form in forms)
            {
                Names.AddDerived(form, entry);
            }
        }

        private static (Gender Gender, bool IsPlural) GenderOf(DataRow row, int column) => row[column] switch
        {
            "m" => (Gender.Masc, false),
            "f" => (Gender.Fem, false),
            "n" => (Gender.Neut, false),
            "p" => (Gender.None, true),
            _ => throw row.Error($"the gender '{row[column]}' is none of m, f, n, p"),
        };
    }
}
