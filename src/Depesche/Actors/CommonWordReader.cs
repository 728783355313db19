using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>Tells who or what a word may name that is no name: nouns, adjectives and pronouns.</summary>
internal sealed class CommonWordReader(Gazetteer gazetteer, NounTable nouns)
{
    /// <summary>What each word of a remembered sentence is where it is no name, counted from its first token; null of a sentence that is not remembered.</summary>
    public Candidate?[]? Remembered(ParsedText text, int index)
    {
        if (text.RememberedAt(index) is not { } remembered)
        {
            return null;
        }

        if (remembered.FindingOf<Candidate?[]>(this) is not { } found)
        {
            var sentence = text.Text.Sentences[index];
            found = new Candidate?[sentence.EndToken - sentence.FirstToken];
            for (var i = 0; i < found.Length; i++)
            {
                found[i] = Read(text, sentence.FirstToken + i)?.Moved(-sentence.FirstToken);
            }

            remembered.Keep(this, found);
        }

        return found;
    }

    /// <summary>What a word is where it is no name; null when it names no actor.</summary>
    public Candidate? Read(ParsedText text, int i)
    {
        var word = text.Words[i];
        var form = text.Form(i);
        switch (word.Pos)
        {
            case UPos.Noun or UPos.Propn or UPos.X:
                return Noun(text, i, form, word) ?? ThingOf(i, form);
            case UPos.Adj when gazetteer.Adjective(form) is { } entry:
                var adjective = new Candidate
                {
                    Kind = CandidateKind.Adjective, First = i, End = i + 1, Entry = entry, Number = Number.Sing, Sector = entry.Sector,
                };
                if (entry.Code.Length > 0)
                {
                    adjective.Codes.Add(entry.Code);
                }

                return adjective;
            case UPos.Adj when form.Length > 3 && char.IsUpper(form[0]) && word.Relation is not Relation.Amod:
                return Noun(text, i, form, word);
            case UPos.Pron or UPos.Det when Pronouns.IsThirdPerson(form, word):
                var (gender, number) = Pronouns.GrammarOf(text, i);
                return new Candidate
                {
                    Kind = CandidateKind.Pronoun, First = i, End = i + 1, Gender = gender, Number = number,
                    Possessive = Pronouns.IsPossessive(form, word) ? i : -1,
                };
            default:
                return null;
        }
    }

    // US-Erklärung, Nato-Beschluss: a thing that names its owner as an adjective would. A country's name in full in front is mostly
    // what the thing is about (Ukraine-Konferenz) and says nothing.
    private Candidate? ThingOf(int i, string form)
    {
        var hyphen = form.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 2 || hyphen + 2 >= form.Length || !char.IsUpper(form[hyphen + 1])
            || gazetteer.Match([form[..hyphen]], 0, 1)?.Entry is not { Code.Length: > 0 } owner
            || (owner.Kind != GazetteerKind.Organisation && !IsAbbreviation(form.AsSpan(0, hyphen))))
        {
            return null;
        }

        var thing = new Candidate { Kind = CandidateKind.Adjective, First = i, End = i + 1, Entry = owner, Number = Number.Sing, Sector = owner.Sector };
        thing.Codes.Add(owner.Code);
        return thing;
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    private Candidate? Noun(ParsedText text, int i, string form, Word word)
    {
        if (form.Length < 3 || !(char.IsUpper(form[0]) || char.IsDigit(form[0])) || (nouns.Find(form) ?? (word.Lemma == form ? null : nouns.Find(word.Lemma))) is not { } match)
        {
            return null;
        }

        var entry = match.Entry;
        var candidate = new Candidate
        {
            Kind = CandidateKind.Noun,
            First = i,
            End = i + 1,
            NounToken = i,
            Noun = match,
            Sector = entry.Sector,
            Gender = match.IsFeminine ? Gender.Fem : entry.IsAdjectival && word.Morph.Gender != Gender.None ? word.Morph.Gender : entry.Gender,
            Number = NumberOf(text, i, word, match),
            IsFormer = form.StartsWith("Ex-", StringComparison.Ordinal) || form.StartsWith("Alt-", StringComparison.Ordinal),
        };
        if (match.Prefix > 0)
        {
            ReadPrefix(candidate, form.AsSpan(0, Math.Min(match.Prefix, form.Length)));
        }

        if (candidate.Codes.Count == 0 && entry.Code.Length > 0)
        {
            candidate.Codes.Add(entry.Code);
        }

        return candidate;
    }

    // A feminine article before a masculine or neuter noun is a plural, whatever the tagger says.
    private static Number NumberOf(ParsedText text, int i, Word word, NounMatch match)
    {
        foreach (var child in text.ChildrenOf(i))
        {
            if (text.Words[child] is not { Pos: UPos.Det } determiner)
            {
                continue;
            }

            if (text.Form(child) is "die" or "Die" && match.Entry.Gender is Gender.Masc or Gender.Neut && !match.IsFeminine && !match.Entry.IsAdjectival)
            {
                return Number.Plur;
            }

            if (word.Morph.Number == Number.None && determiner.Morph.Number != Number.None)
            {
                return determiner.Morph.Number;
            }
        }

        return word.Morph.Number == Number.None ? Number.Sing : word.Morph.Number;
    }

    // The first part of a compound: US-Präsident, Hamas-Führer, Bundesumweltminister, Rebellensprecher.
    private void ReadPrefix(Candidate candidate, ReadOnlySpan<char> prefix)
    {
        var isHyphened = prefix.Length > 1 && prefix[^1] == '-';
        var part = (isHyphened ? prefix[..^1] : prefix).ToString();
        var known = gazetteer.Match([part], 0, 1)?.Entry
            ?? (part.EndsWith("es", StringComparison.Ordinal) ? gazetteer.Match([part[..^2]], 0, 1)?.Entry : null);
        if (known is { Kind: GazetteerKind.Organisation or GazetteerKind.Seat or GazetteerKind.Person } || known?.Code is "USA")
        {
            if (known.Code.Length > 0)
            {
                candidate.Codes.Add(known.Code);
            }

            if (candidate.Sector.Length == 0 || known.Sector == "PTY")
            {
                candidate.Sector = known.Sector;
            }
        }
        else if (candidate.Sector.Length == 0)
        {
            var noun = nouns.Find(part) ?? (part.EndsWith('s') ? nouns.Find(part.AsSpan(0, part.Length - 1)) : null);
            candidate.Sector = noun?.Entry.Sector ?? "";
        }
    }
}
