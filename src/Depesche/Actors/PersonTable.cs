using System.Collections.Frozen;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>Small words in names of persons.</summary>
internal enum NamePart : byte
{
    /// <summary>No such word.</summary>
    None,
    /// <summary>Address or degree before the name.</summary>
    Title,
    /// <summary>Inside a family name: von, bin.</summary>
    Particle,
    /// <summary>After the name: Jr., II.</summary>
    Suffix,
}

/// <summary>One term of office.</summary>
internal sealed record Term(string Code, string Office, PartialDate From, PartialDate? To)
{
    /// <summary>True when the term had begun on the date and not ended; unknown days count for the term.</summary>
    public bool Covers(PartialDate date) => Compare(From, date) <= 0 && (To is not { } end || Compare(date, end) <= 0);

    /// <summary>Orders dates as far as both are known.</summary>
    public static int Compare(PartialDate left, PartialDate right) =>
        left.Year != right.Year ? left.Year.CompareTo(right.Year)
        : left.Month == 0 || right.Month == 0 ? 0
        : left.Month != right.Month ? left.Month.CompareTo(right.Month)
        : left.Day == 0 || right.Day == 0 ? 0
        : left.Day.CompareTo(right.Day);
}

/// <summary>A person the data files know, with the terms of office in the order of the file.</summary>
internal sealed record KnownPerson(string Name, Gender Gender)
{
    /// <summary>Terms of office.</summary>
    public List<Term> Terms { get; } = [];

    /// <summary>The term in force on a date; else the last one before it; else the first. Without a date the last.</summary>
    public Term TermAt(PartialDate? date)
    {
        if (date is not { } day)
        {
            return Terms[^1];
        }

        Term? before = null;
        for (var i = Terms.Count - 1; i >= 0; i--)
        {
            if (Terms[i].Covers(day))
            {
                return Terms[i];
            }

            if (before is null && Term.Compare(Terms[i].From, day) <= 0)
            {
                before = Terms[i];
            }
        }

        return before ?? Terms[0];
    }
}

/// <summary>Persons of the news and given names.</summary>
internal sealed class PersonTable
{
    private readonly FrozenDictionary<string, KnownPerson> byName;
    private readonly FrozenDictionary<string, KnownPerson[]> bySurname;
    private readonly FrozenDictionary<string, Gender> givenNames;
    private readonly FrozenSet<string> leadingSurnames;
    private readonly FrozenDictionary<string, NamePart> parts;

    /// <param name="data">The language files.</param>
    /// <param name="addName">Takes each name with its entry.</param>
    public PersonTable(LanguageFiles data, Action<string, GazetteerEntry> addName)
    {
        Spellings = new NameSpellings(data);
        var given = new Dictionary<string, Gender>(StringComparer.Ordinal);
        var leading = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in data.ReadKeyed("de/given-names.tsv", ["name", "gender"], row => row).Values)
        {
            switch (row[1])
            {
                case "m": given.Add(row[0], Gender.Masc); break;
                case "f": given.Add(row[0], Gender.Fem); break;
                case "u": given.Add(row[0], Gender.None); break;
                case "s": leading.Add(row[0]); break;
                default: throw row.Error($"the gender '{row[1]}' is none of m, f, u, s");
            }
        }

        parts = data.ReadKeyed("de/name-parts.tsv", ["part", "kind"], row => row).Values
            .ToFrozenDictionary(r => r[0], r => r.Enum<NamePart>(1), StringComparer.Ordinal);
        givenNames = given.ToFrozenDictionary(StringComparer.Ordinal);
        leadingSurnames = leading.ToFrozenSet(StringComparer.Ordinal);

        var persons = new Dictionary<string, KnownPerson>(StringComparer.Ordinal);
        var surnames = new Dictionary<string, List<KnownPerson>>(StringComparer.Ordinal);
        foreach (var row in data.Read("de/persons.tsv", "name", "names", "gender", "code", "office", "from", "to"))
        {
            var term = ReadTerm(row);
            if (!persons.TryGetValue(row[0], out var person))
            {
                person = new KnownPerson(row[0], row[2] == "f" ? Gender.Fem : row[2] == "m" ? Gender.Masc
                    : throw row.Error($"the gender '{row[2]}' is none of m, f"));
                persons.Add(row[0], person);
                var entry = new GazetteerEntry(GazetteerKind.Person, row[0], term.Code) { Gender = person.Gender };
                addName(row[0], entry);
                AddSurname(surnames, SurnameOf(row[0]), person);
                foreach (var name in row.List(1))
                {
                    if (name.Contains(' ', StringComparison.Ordinal))
                    {
                        addName(name, entry);
                    }

                    AddSurname(surnames, name.Contains(' ', StringComparison.Ordinal) ? SurnameOf(name) : name, person);
                }
            }

            if (person.Terms.Contains(term))
            {
                throw row.Error($"{row[0]} holds this office from {row[5]} in a row before already; take one of them out");
            }

            person.Terms.Add(term);
        }

        byName = persons.ToFrozenDictionary(StringComparer.Ordinal);
        bySurname = surnames.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Tells spellings of one name from different names.</summary>
    public NameSpellings Spellings { get; }

    /// <summary>The person of an entry.</summary>
    public KnownPerson? Named(string name) => byName.GetValueOrDefault(name);

    /// <summary>All persons with a family name, in the order of the file.</summary>
    public ReadOnlySpan<KnownPerson> WithSurname(string surname) => bySurname.GetValueOrDefault(surname);

    /// <summary>True for a given name; its gender is None when women and men bear it.</summary>
    public bool IsGivenName(string name, out Gender gender) => givenNames.TryGetValue(name, out gender);

    /// <summary>True for a family name that stands first (Li Shangfu).</summary>
    public bool IsLeadingSurname(string name) => leadingSurnames.Contains(name);

    /// <summary>What a word is in names besides given and family name.</summary>
    public NamePart PartOf(string word) => parts.GetValueOrDefault(word);

    /// <summary>The family name of a full name; its only part when it has one.</summary>
    public string SurnameOf(string name)
    {
        var first = name.IndexOf(' ', StringComparison.Ordinal);
        if (first < 0)
        {
            return name;
        }

        if (leadingSurnames.Contains(name[..first]) && !givenNames.ContainsKey(name[..first]))
        {
            return name[..first];
        }

        return name[(name.LastIndexOf(' ') + 1)..];
    }

    private static void AddSurname(Dictionary<string, List<KnownPerson>> surnames, string surname, KnownPerson person)
    {
        if (!surnames.TryGetValue(surname, out var persons))
        {
            surnames.Add(surname, persons = []);
        }

        if (!persons.Contains(person))
        {
            persons.Add(person);
        }
    }

    private static Term ReadTerm(DataRow row)
    {
        if (!PartialDate.TryParse(row[5], out var from))
        {
            throw row.Error($"'{row[5]}' is no date: write 2005, 2005-11 or 2005-11-22");
        }

        PartialDate? to = null;
        if (row[6].Length > 0)
        {
            to = PartialDate.TryParse(row[6], out var end)
                ? end
                : throw row.Error($"'{row[6]}' is no date: write 2005, 2005-11 or 2005-11-22, or leave it empty");
        }

        return new Term(row[3], row[4], from, to);
    }
}
