using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>Finds all words of a report that may name an actor and reads what their phrases say of them.</summary>
internal sealed class MentionFinder(Gazetteer gazetteer, NounTable nouns, ActorAdjectives adjectives)
{
    private const int LongestName = 12;
    private const int LongestPrefield = 5;

    private readonly CommonWordReader commonWords = new(gazetteer, nouns);
    private readonly ModifierReader modifiers = new(adjectives);

    /// <summary>All candidates in text order.</summary>
    public CandidateList Find(ParsedText text, List<NameHit> hits)
    {
        var list = new CandidateList(text.Words.Length);
        var next = 0;
        for (var index = 0; index < text.Text.Sentences.Length; index++)
        {
            var sentence = text.Text.Sentences[index];
            var remembered = commonWords.Remembered(text, index);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                while (next < hits.Count && hits[next].First < i)
                {
                    next++;
                }

                if (next < hits.Count && hits[next].First == i)
                {
                    if (Named(text, hits[next]) is { } named)
                    {
                        list.Add(named);
                    }

                    i = hits[next].End - 1;
                }
                else if ((remembered is null ? commonWords.Read(text, i) : remembered[i - sentence.FirstToken]?.Moved(sentence.FirstToken)) is { } candidate)
                {
                    list.Add(candidate);
                }
            }
        }

        foreach (var candidate in list.All)
        {
            candidate.Head = NounPhrases.HeadOf(text, candidate.First, candidate.End);
        }

        JoinOfficesWithNames(text, list);
        list.Compact();
        foreach (var candidate in list.All)
        {
            candidate.Preposition = PrepositionOf(text, candidate.Head);
        }

        foreach (var candidate in list.All)
        {
            Describe(text, list, candidate);
        }

        foreach (var candidate in list.All)
        {
            LinkApposition(text, list, candidate);
        }

        return list;
    }

    private static Candidate? Named(ParsedText text, NameHit hit)
    {
        var entry = hit.Entry;
        if (hit.Type == NameType.Oth && entry is null)
        {
            return null;
        }

        var kind = entry?.Kind switch
        {
            GazetteerKind.Person => CandidateKind.Person,
            GazetteerKind.Seat or GazetteerKind.Capital => CandidateKind.Seat,
            GazetteerKind.Organisation => CandidateKind.Organisation,
            GazetteerKind.Country or GazetteerKind.FormerState => CandidateKind.Country,
            GazetteerKind.Town or GazetteerKind.Region => CandidateKind.Place,
            GazetteerKind.People when !IsBeforeNoun(text, hit) => CandidateKind.People,
            not null => CandidateKind.Adjective,
            null => hit.Type switch
            {
                NameType.Per => CandidateKind.Person,
                NameType.Org => CandidateKind.Organisation,
                _ => CandidateKind.Place,
            },
        };
        var head = NounPhrases.HeadOf(text, hit.First, hit.End);
        var morph = text.Words[head].Morph;
        var candidate = new Candidate
        {
            Kind = kind,
            First = hit.First,
            End = hit.End,
            Entry = entry,
            Gender = entry?.Gender is { } gender and not Gender.None ? gender : morph.Gender,
            Number = entry is { IsPlural: true } ? Number.Plur : kind == CandidateKind.People ? morph.Number : Number.Sing,
            Sector = entry?.Sector ?? "",
            NameFirst = kind == CandidateKind.Person ? hit.First : -1,
            NameEnd = kind == CandidateKind.Person ? hit.End : -1,
        };
        if (entry is { Code.Length: > 0 } && kind != CandidateKind.Person)
        {
            candidate.Codes.Add(entry.Code);
        }

        return candidate;
    }

    // Hongkonger Verwaltung: an adjective in -er, though it also names the people.
    private static bool IsBeforeNoun(ParsedText text, NameHit hit) =>
        text.Words[hit.First].Relation == Relation.Amod
        || (text.Words[hit.First].Head == hit.End && text.Words[hit.End].Pos == UPos.Noun && text.Form(hit.First).EndsWith("er", StringComparison.Ordinal));

    // Verteidigungsminister Sergej Schoigu is one mention.
    private void JoinOfficesWithNames(ParsedText text, CandidateList list)
    {
        foreach (var name in list.All)
        {
            if (name.Kind != CandidateKind.Person)
            {
                continue;
            }

            var before = name.First - 1;
            while (before >= 0 && gazetteer.Persons.PartOf(text.Form(before)) == NamePart.Title)
            {
                name.First = before--;
            }

            if (before < 0 || list.At(before) is not { Kind: CandidateKind.Noun, Noun.Entry.IsPersonal: true } office
                || (office.IsPlural && IsListed(text, list, name)) || text.Text.SentenceOf(before) != text.Text.SentenceOf(name.NameFirst))
            {
                continue;
            }

            name.First = office.First;
            name.NounToken = office.NounToken;
            name.Noun = office.Noun;
            name.Sector = office.Sector;
            name.IsFormer = office.IsFormer;
            name.Gender = office.Noun.IsFeminine ? Gender.Fem : office.Gender is Gender.Masc && office.Noun.Entry.Feminine.Length > 0 ? Gender.Masc : name.Gender;
            name.Codes.AddRange(office.Codes);
            list.Replace(office, name);
            name.Head = NounPhrases.HeadOf(text, name.First, name.End);
        }
    }

    // die Präsidenten X und Y: the plural is meant.
    private static bool IsListed(ParsedText text, CandidateList list, Candidate name) =>
        name.End + 1 < text.Words.Length && text.Form(name.End) is "und" or "," or "sowie" && list.At(name.End + 1) is { Kind: CandidateKind.Person };

    private void Describe(ParsedText text, CandidateList list, Candidate candidate)
    {
        candidate.Span = NounPhrases.SpanOf(text, candidate.First, candidate.End);
        if (candidate.NounToken >= 0 || candidate.Kind is CandidateKind.People or CandidateKind.Person)
        {
            modifiers.Read(text, list, candidate, candidate.NounToken >= 0 ? candidate.NounToken : candidate.Head);
        }
    }

    // NAME, die Sprecherin der Polizei, … and der Leiter des Amtes, NAME, …: commas on both sides close an apposition.
    private static void LinkByCommas(ParsedText text, CandidateList list, Candidate name)
    {
        if (name.End < text.Words.Length && text.Form(name.End) is ",")
        {
            for (var i = name.End + 1; i < Math.Min(text.Words.Length, name.End + LongestPrefield); i++)
            {
                if (list.At(i) is { Kind: CandidateKind.Noun, NounToken: var noun } office && noun == i)
                {
                    if (IsOffice(office) && NounPhrases.PhraseOf(text, office.First, office.End) is var phrase && phrase.First <= name.End + 2
                        && phrase.End < text.Words.Length && text.Form(phrase.End) is "," && office.SameAs is null)
                    {
                        office.SameAs = name;
                    }

                    break;
                }

                if (text.Words[i].Pos is not (UPos.Det or UPos.Adj or UPos.Adv or UPos.Num))
                {
                    break;
                }
            }
        }

        var comma = name.First - 1;
        if (comma < 1 || text.Form(comma) is not "," || (name.End < text.Words.Length && text.Form(name.End) is not ("," or ".")))
        {
            return;
        }

        for (var i = comma - 1; i >= Math.Max(0, comma - LongestName); i--)
        {
            if (list.At(i) is { Kind: CandidateKind.Noun } office && IsOffice(office))
            {
                var phrase = NounPhrases.PhraseOf(text, office.First, office.End);
                name.SameAs = phrase.End == comma && office.SameAs is null ? office : null;
                return;
            }
        }
    }

    private static bool IsOffice(Candidate candidate) => candidate.Noun.Entry.IsPersonal && !candidate.IsPlural;

    // What a short name in brackets is short for: the organisation or body named just before, without a bracket between.
    private static Candidate? LongName(ParsedText text, CandidateList list, int bracket)
    {
        for (var i = bracket - 1; i >= Math.Max(0, bracket - LongestName) && text.Form(i) is not (")" or "." or ","); i--)
        {
            if (list.At(i) is { Kind: CandidateKind.Organisation } or { Kind: CandidateKind.Noun, Noun.Entry.Kind: NounKind.Body })
            {
                return list.At(i);
            }
        }

        return null;
    }

    private static string? PrepositionOf(ParsedText text, int head)
    {
        foreach (var child in text.ChildrenOf(head))
        {
            if (text.Words[child].Relation == Relation.Case)
            {
                return text.Form(child).ToLowerInvariant();
            }
        }

        return null;
    }

    // belgische Helfer, zumeist Ärzte: the second says who most of the first are.
    private static Candidate? SameGroup(ParsedText text, CandidateList list, Candidate candidate)
    {
        var adverb = candidate.First - 1;
        return adverb > 1 && text.Form(adverb) is "zumeist" or "meist" or "meistens" or "überwiegend" or "größtenteils" or "hauptsächlich"
            && text.Form(adverb - 1) is "," && list.At(adverb - 2) is { SameAs: null, Kind: CandidateKind.Noun or CandidateKind.People, IsPlural: true } group
            ? group
            : null;
    }

    // das Mitglied Portugal, die Republik Zypern: a name without case mark right behind a noun for a state or a role names the same.
    private static Candidate? CountryAfter(ParsedText text, CandidateList list, Candidate noun) =>
        (noun.Noun.Entry.Kind is NounKind.Country or NounKind.Office or NounKind.People or NounKind.Relative || noun.Noun.Entry.Name.StartsWith("Mitglied", StringComparison.Ordinal))
        && noun.End < text.Words.Length && list.At(noun.End) is { Kind: CandidateKind.Country, SameAs: null } country
        && country.First == noun.End && !text.Form(country.End - 1).EndsWith('s') && text.Words[country.Head].Morph.Case != Case.Gen
            ? country
            : null;

    // Emily Lau, die Vorsitzende der Partei: both name one person.
    private static void LinkApposition(ParsedText text, CandidateList list, Candidate candidate)
    {
        if (candidate is { Kind: CandidateKind.Organisation, Entry: null } && candidate.First > 0 && text.Form(candidate.First - 1) is "(")
        {
            candidate.SameAs = LongName(text, list, candidate.First - 1);
            return;
        }

        if (candidate.Kind == CandidateKind.Person && candidate.NounToken < 0)
        {
            LinkByCommas(text, list, candidate);
        }

        if (candidate is { Kind: CandidateKind.Noun, IsPlural: false, SameAs: null } && CountryAfter(text, list, candidate) is { } country)
        {
            candidate.SameAs = country;
            return;
        }

        if (candidate.SameAs is null && candidate.Kind is CandidateKind.People or CandidateKind.Noun && SameGroup(text, list, candidate) is { } group)
        {
            candidate.SameAs = group;
            return;
        }

        var word = text.Words[candidate.Head];
        if (candidate.SameAs is not null || word.Head < 0 || word.Relation is not (Relation.Appos or Relation.Flat or Relation.FlatName)
            || list.At(word.Head) is not { } main || ReferenceEquals(main, candidate) || main.SameAs is not null)
        {
            return;
        }

        if ((candidate.Kind == CandidateKind.Person && main.Kind == CandidateKind.Noun && main.Noun.Entry.IsPersonal && !main.IsPlural)
            || (main.Kind == CandidateKind.Person && candidate.Kind == CandidateKind.Noun && candidate.Noun.Entry.IsPersonal && !candidate.IsPlural)
            || (candidate.Kind == CandidateKind.Organisation && main.Kind == CandidateKind.Noun && !main.Noun.Entry.IsPersonal))
        {
            candidate.SameAs = main;
        }
    }
}
