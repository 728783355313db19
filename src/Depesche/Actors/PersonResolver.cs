using Depesche.NewsItems;
using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>Resolves persons: names in all their forms, offices, colleagues.</summary>
internal sealed class PersonResolver(
    PersonTable known, NounTable nouns, ParsedText text, DraftTable drafts, RecentMentions recent, PartialDate? date)
{
    // How far back an office, a name or a colleague is looked for: far more than a report needs, and a bound for endless texts.
    private const int Window = 128;

    private readonly Dictionary<string, List<EntityDraft>> bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<EntityDraft>> bySound = new(StringComparer.Ordinal);
    private readonly List<EntityDraft> withOffice = [];

    /// <summary>A person by name, with or without office.</summary>
    /// <param name="candidate">Name and office.</param>
    /// <param name="said">The code that the phrase itself says, or empty.</param>
    /// <param name="code">That code, else the one the report implies; a known holder of the office (Präsident Macron) goes before it.</param>
    /// <param name="sector">The sector of the office.</param>
    /// <param name="possessor">Whose colleague it is.</param>
    public (EntityDraft Draft, string Reason) Named(Candidate candidate, string said, string code, string sector, EntityDraft? possessor)
    {
        var name = NameOf(candidate);
        var surname = known.SurnameOf(name);
        var person = candidate.Entry is { Kind: GazetteerKind.Person } entry ? known.Named(entry.Name) : null;
        if (person is not null)
        {
            surname = known.SurnameOf(person.Name);
        }

        var colleague = candidate.NounToken >= 0 && candidate.Noun.Entry.Kind == NounKind.Colleague;
        var draft = Existing(surname, name, person);
        var reason = draft is null ? "its name" : "the same family name";
        if (draft is null && person is null)
        {
            person = KnownBySurname(name, surname, candidate.NounToken >= 0 && candidate.Noun.Entry.Kind == NounKind.Holder ? said : code, candidate);
            if (person is not null)
            {
                surname = known.SurnameOf(person.Name);
                draft = Existing(surname, name, person);
            }
        }

        if (person is not null && said.Length == 0)
        {
            code = person.TermAt(date).Code;
        }

        if (draft is null && SpelledOtherwise(surname, name) is { } other)
        {
            draft = other;
            surname = other.Surname ?? surname;
            reason = "another spelling of the family name";
        }

        if (draft is null && colleague && Antecedent(possessor, code) is { } antecedent)
        {
            draft = Adopt(antecedent.Post, antecedent.Office.Title, code);
        }
        else if (draft is null && candidate.NounToken >= 0)
        {
            draft = Adopt(PostOf(candidate.Noun.Entry), TitleOf(candidate), code);
        }
        else if (draft is null && person is not null)
        {
            var term = person.TermAt(date);
            draft = Adopt(PostOf(term.Office), term.Office, term.Code);
        }

        draft ??= drafts.Add(EntityKind.Person, name, "", "", false);
        Name(draft, name, surname, person, candidate);
        if (colleague)
        {
            if (Antecedent(possessor, code) is { } same && !ReferenceEquals(same.Draft, draft))
            {
                var title = candidate.Noun.IsFeminine ? FeminineTitle(same.Office.Title) : same.Office.Title;
                Give(draft, new Office(title, code, false), same.Post, same.Draft.Sector);
                reason = "a colleague holds the same office";
            }
            else if (draft.Code.Length == 0)
            {
                draft.Code = code;
            }
        }
        else if (candidate.NounToken >= 0)
        {
            TakeOffice(draft, candidate, code, sector);
        }

        TakeKnown(draft);
        return (draft, reason);
    }

    /// <summary>The person last spoken of who holds the office (der Minister, der chinesische Minister), or null.</summary>
    public EntityDraft? Holder(Candidate candidate, string code)
    {
        EntityDraft? best = null;
        for (var i = recent.All.Count - 1; i >= Math.Max(0, recent.All.Count - Window) && best is null; i--)
        {
            var draft = drafts.All[recent.All[i].Draft];
            if (draft.Kind == EntityKind.Person && Fits(draft, candidate, code))
            {
                best = draft;
            }
        }

        return best ?? LatestWithOffice(d => Fits(d, candidate, code));
    }

    /// <summary>The holder of an office in a country, new where the report named none yet.</summary>
    public EntityDraft HolderOf(Candidate candidate, string code, string sector)
    {
        var entry = candidate.Noun.Entry;
        if (LatestWithOffice(d => d.Offices.Exists(o => o.Office.Country == code && IsSamePost(o.Post, o.Office.Title, entry))) is { } holder)
        {
            return holder;
        }

        var added = drafts.Add(EntityKind.Person, TitleOf(candidate), code, sector, false);
        Give(added, new Office(TitleOf(candidate), code, candidate.IsFormer), PostOf(entry), sector);
        return added;
    }

    /// <summary>A person the report gives no name for.</summary>
    public EntityDraft Unnamed(Candidate candidate, string code, string sector)
    {
        var draft = drafts.Add(EntityKind.Person, TitleOf(candidate), code, sector, false, candidate.Gender);
        TakeOffice(draft, candidate, code, sector);
        return draft;
    }

    /// <summary>A colleague with no name (sein chinesischer Kollege), or null when no one is found whose colleague it could be.</summary>
    public EntityDraft? Colleague(Candidate candidate, string code, EntityDraft? possessor)
    {
        if (Antecedent(possessor, code) is not { } same)
        {
            return null;
        }

        var title = candidate.Noun.IsFeminine ? FeminineTitle(same.Office.Title) : same.Office.Title;
        var draft = LatestWithOffice(d => !ReferenceEquals(d, same.Draft) && d.Code == code && code.Length > 0
            && d.Offices.Exists(o => o.Post == same.Post));
        draft ??= drafts.Add(EntityKind.Person, title, code, same.Draft.Sector, false, candidate.Gender);
        Give(draft, new Office(title, code, false), same.Post, same.Draft.Sector);
        return draft;
    }

    /// <summary>Gives a person the office a phrase says.</summary>
    public void TakeOffice(EntityDraft draft, Candidate candidate, string code, string sector)
    {
        var entry = candidate.Noun.Entry;
        if (entry.Kind is NounKind.Holder or NounKind.Office)
        {
            var isSaid = candidate.Codes.Count > 0 || candidate.Whole is not null;
            Give(draft, new Office(TitleOf(candidate), isSaid || draft.Code.Length == 0 ? code : draft.Code, candidate.IsFormer), PostOf(entry), sector);
        }
        else
        {
            draft.TakeSector(sector);
        }

        if (draft.Code.Length == 0)
        {
            draft.Code = code;
        }

        if (draft.Gender == Gender.None)
        {
            draft.Gender = candidate.Gender is Gender.Neut ? Gender.None : candidate.Gender;
        }
    }

    /// <summary>True when a post is the one a noun names: the same role, or the noun is its wider word (Minister, Verteidigungsminister).</summary>
    public static bool IsSamePost(string post, string title, NounEntry entry) =>
        post == PostOf(entry) || title.EndsWith(entry.Name, StringComparison.OrdinalIgnoreCase)
        || (entry.Feminine.Length > 0 && title.EndsWith(entry.Feminine, StringComparison.OrdinalIgnoreCase));

    private static string PostOf(NounEntry entry) => entry.Role.Length > 0 && entry.Role != "minister" ? entry.Role : entry.Name;

    private string PostOf(string title) => nouns.Find(title) is { } match ? PostOf(match.Entry) : title;

    private string TitleOf(Candidate candidate)
    {
        var match = candidate.Noun;
        var title = match.IsFeminine && match.Entry.Feminine.Length > 0 ? match.Entry.Feminine : match.Entry.Name;
        if (match.Prefix == 0 || candidate.NounToken < 0)
        {
            return title;
        }

        var form = text.Form(candidate.NounToken);
        return match.Prefix >= form.Length || form[match.Prefix - 1] == '-'
            ? title
            : form[..match.Prefix] + char.ToLowerInvariant(title[0]) + title[1..];
    }

    private string FeminineTitle(string title) =>
        nouns.Find(title) is { IsFeminine: false, Prefix: 0, Entry.Feminine.Length: > 0 } match ? match.Entry.Feminine : title;

    private string NameOf(Candidate candidate)
    {
        var words = new List<string>(candidate.NameEnd - candidate.NameFirst);
        for (var i = candidate.NameFirst; i < candidate.NameEnd; i++)
        {
            words.Add(i == candidate.NameEnd - 1 ? NameRecognizer.WithoutGenitive(text, i, text.Form(i)) : text.Form(i));
        }

        return string.Join(' ', words);
    }

    private EntityDraft? Existing(string surname, string name, KnownPerson? person)
    {
        if (!bySurname.TryGetValue(surname, out var same))
        {
            return null;
        }

        for (var i = same.Count - 1; i >= Math.Max(0, same.Count - Window); i--)
        {
            if ((person is not null && ReferenceEquals(same[i].Known, person)) || IsCompatible(same[i].Name, name))
            {
                return same[i];
            }
        }

        return null;
    }

    // A person of another country whose names sound the same, as when an agency changes between two ways of spelling them.
    private EntityDraft? SpelledOtherwise(string surname, string name)
    {
        if (bySound.Count == 0 || !bySound.TryGetValue(known.Spellings.SoundOf(surname), out var alike))
        {
            return null;
        }

        for (var i = alike.Count - 1; i >= Math.Max(0, alike.Count - Window); i--)
        {
            if (known.Spellings.Vary(alike[i].Code) && IsCompatible(known.Spellings.SoundOf(alike[i].Name), known.Spellings.SoundOf(name)))
            {
                return alike[i];
            }
        }

        return null;
    }

    // A bare family name fits any bearer; two given names must be alike.
    private static bool IsCompatible(string left, string right)
    {
        var leftGiven = left.IndexOf(' ', StringComparison.Ordinal);
        var rightGiven = right.IndexOf(' ', StringComparison.Ordinal);
        return leftGiven < 0 || rightGiven < 0 || left.AsSpan(0, leftGiven).SequenceEqual(right.AsSpan(0, rightGiven))
            || left.EndsWith(right, StringComparison.Ordinal) || right.EndsWith(left, StringComparison.Ordinal);
    }

    private KnownPerson? KnownBySurname(string name, string surname, string code, Candidate candidate)
    {
        if (name.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        KnownPerson? best = null;
        var bestRank = 0;
        var isTie = false;
        foreach (var person in known.WithSurname(name is { Length: > 0 } ? name : surname))
        {
            var term = person.TermAt(date);
            var isActive = date is not { } day || term.Covers(day);
            var fits = (code.Length == 0 || term.Code == code)
                && (candidate.NounToken < 0 || candidate.Noun.Entry.Kind is not NounKind.Holder
                    || person.Terms.Exists(t => nouns.Find(t.Office) is { } match && IsSamePost(PostOf(match.Entry), t.Office, candidate.Noun.Entry)));
            var rank = !fits ? 0 : isActive ? 2 : 1;
            if (rank > bestRank)
            {
                best = person;
                bestRank = rank;
                isTie = false;
            }
            else if (rank > 0 && rank == bestRank && best is not null)
            {
                // Of two that fit equally, without a date the one in office later; else no one.
                isTie = date is not null || known.IsLeadingSurname(name);
                best = Term.Compare(best.Terms[^1].From, person.Terms[^1].From) < 0 ? person : best;
            }
        }

        return isTie ? null : best;
    }

    // An office spoken of before without a name: this is its holder.
    private EntityDraft? Adopt(string post, string title, string code) => LatestWithOffice(d =>
        !d.IsNamed && (d.Code == code || code.Length == 0)
        && d.Offices.Exists(o => o.Post == post && (o.Office.Title == title || code.Length > 0)));

    private EntityDraft? LatestWithOffice(Predicate<EntityDraft> fits)
    {
        for (var i = withOffice.Count - 1; i >= Math.Max(0, withOffice.Count - Window); i--)
        {
            if (fits(withOffice[i]))
            {
                return withOffice[i];
            }
        }

        return null;
    }

    private void Name(EntityDraft draft, string name, string surname, KnownPerson? person, Candidate candidate)
    {
        if (!draft.IsNamed || name.Length > draft.Name.Length)
        {
            draft.Name = name;
        }

        draft.IsNamed = true;
        draft.Known ??= person;
        if (draft.Surname != surname)
        {
            draft.Surname = surname;
            if (!bySurname.TryGetValue(surname, out var same))
            {
                bySurname.Add(surname, same = []);
            }

            same.Add(draft);
            var sound = known.Spellings.SoundOf(surname);
            if (!bySound.TryGetValue(sound, out var alike))
            {
                bySound.Add(sound, alike = []);
            }

            alike.Add(draft);
        }

        if (draft.Gender == Gender.None)
        {
            draft.Gender = person?.Gender ?? GenderOf(candidate);
        }
    }

    private Gender GenderOf(Candidate candidate)
    {
        if (candidate.NounToken >= 0 && candidate.Noun.IsFeminine)
        {
            return Gender.Fem;
        }

        for (var i = candidate.NameFirst; i < candidate.NameEnd; i++)
        {
            if (known.IsGivenName(text.Form(i), out var gender) && gender != Gender.None)
            {
                return gender;
            }
        }

        return candidate.NounToken >= 0 && candidate.Gender == Gender.Masc ? Gender.Masc : Gender.None;
    }

    private void Give(EntityDraft draft, Office office, string post, string sector)
    {
        if (draft.Offices.Count == 0)
        {
            withOffice.Add(draft);
        }

        draft.TakeOffice(office, post);
        draft.TakeSector(sector);
        if (draft.Code.Length == 0)
        {
            draft.Code = office.Country;
        }
    }

    // What the data files know fills what the report leaves open.
    private void TakeKnown(EntityDraft draft)
    {
        if (draft.Known is not { } person || (draft.Code.Length > 0 && draft.Sector.Length > 0))
        {
            return;
        }

        var term = person.TermAt(date);
        var match = nouns.Find(term.Office);
        Give(draft, new Office(term.Office, term.Code, date is { } day && !term.Covers(day)), PostOf(term.Office), match?.Entry.Sector ?? "");
    }

    private bool Fits(EntityDraft draft, Candidate candidate, string code)
    {
        if (code.Length > 0 && draft.Code.Length > 0 && draft.Code != code)
        {
            return false;
        }

        if (candidate.Noun.IsFeminine && draft.Gender == Gender.Masc)
        {
            return false;
        }

        foreach (var (office, post) in draft.Offices)
        {
            if (IsSamePost(post, office.Title, candidate.Noun.Entry) && office.IsFormer == candidate.IsFormer)
            {
                return true;
            }
        }

        return false;
    }

    private (EntityDraft Draft, Office Office, string Post)? Antecedent(EntityDraft? possessor, string code)
    {
        if (possessor is { Offices.Count: > 0 })
        {
            return (possessor, possessor.Offices[0].Office, possessor.Offices[0].Post);
        }

        for (var i = recent.All.Count - 1; i >= Math.Max(0, recent.All.Count - Window); i--)
        {
            if (drafts.All[recent.All[i].Draft] is { Kind: EntityKind.Person, Offices.Count: > 0 } draft
                && (code.Length == 0 || draft.Code != code))
            {
                return (draft, draft.Offices[0].Office, draft.Offices[0].Post);
            }
        }

        return null;
    }
}
