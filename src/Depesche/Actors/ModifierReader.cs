using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>Reads what the phrase around a noun says of its actor: country, sector, former, possessive.</summary>
internal sealed class ModifierReader(ActorAdjectives adjectives)
{
    private const int LongestPrefield = 8;

    public void Read(ParsedText text, CandidateList list, Candidate candidate, int noun)
    {
        var given = candidate.Codes.Count;
        ReadLeft(text, list, candidate, noun);
        TakeFromConjunct(text, list, candidate, noun);
        ReadRight(text, list, candidate, noun);
        if (given > 0 && candidate.Kind == CandidateKind.People && (candidate.IsEthnic || candidate.Codes.Count > given))
        {
            // Ethnic Albanians, Albanians in the south of Serbia: of the country they live in.
            candidate.Codes.RemoveRange(0, given);
        }

        if (given > 0 && candidate.Codes.Count > given && candidate.NounToken >= 0 && candidate.Noun.Entry.Code.Length > 0)
        {
            // What the phrase says goes before what the word alone implies (der österreichische Bundeskanzler).
            candidate.Codes.RemoveRange(0, given);
        }
    }

    private void ReadLeft(ParsedText text, CandidateList list, Candidate candidate, int noun)
    {
        var stop = Math.Max(0, noun - LongestPrefield);
        for (var i = noun - 1; i >= stop; i--)
        {
            var word = text.Words[i];
            var form = text.Form(i);
            if (list.At(i) is { } other && !ReferenceEquals(other, candidate))
            {
                if (other.Kind == CandidateKind.Pronoun && other.Possessive >= 0)
                {
                    candidate.Possessive = i;
                    candidate.IsDefinite = true;
                    return;
                }

                if (!TakeLeft(text, candidate, other, i, noun))
                {
                    return;
                }

                i = other.First;
                continue;
            }

            switch (word.Pos)
            {
                case UPos.Adj or UPos.Verb or UPos.Num or UPos.Adv:
                    TakeAdjective(candidate, form);
                    break;
                case UPos.Det or UPos.Pron:
                    TakeAdjective(candidate, form);
                    candidate.IsDefinite |= form is "der" or "die" or "das" or "den" or "dem" or "des" or "Der" or "Die" or "Das" or "Den" or "Dem" or "Des"
                        || word.Lemma is "dieser" or "jener";
                    return;
                case UPos.Cconj when i > stop && text.Words[i - 1].Pos == UPos.Adj:
                    break;
                default:
                    return;
            }
        }
    }

    // An adjective of a country, a town's adjective, a genitive before the noun.
    private static bool TakeLeft(ParsedText text, Candidate candidate, Candidate other, int i, int noun)
    {
        if (other.Kind == CandidateKind.Adjective)
        {
            candidate.Codes.InsertRange(0, other.Codes);
            candidate.IsCamp |= other.Codes.Count == 0;
            other.IsModifier = true;
            return true;
        }

        // A name with a genitive ending before a noun without article: Mannheims Bürgermeister.
        var isGenitive = text.Words[i].Morph.Case == Case.Gen || text.Words[i].Relation is Relation.NmodPoss
            || text.Form(i)[^1] is 's' or '’' or '\''
            || (text.Words[i].Head == noun && text.Words[i].Relation == Relation.Nmod);
        if (isGenitive && other.Kind is CandidateKind.Country or CandidateKind.Place or CandidateKind.Seat or CandidateKind.Organisation
            && other.Preposition is null)
        {
            candidate.Codes.InsertRange(0, other.Codes);
            candidate.IsDefinite = true;
            other.IsModifier = true;
            if (text.Words[candidate.Head].Head >= other.First && text.Words[candidate.Head].Head < other.End)
            {
                // The genitive is never the head, whatever the tree says.
                candidate.OuterHead = text.Words[candidate.Head].Head;
                candidate.Span = other.Span.Union(candidate.Span);
                other.Span = text.Text.SpanOf(other.First, other.End);
            }
        }

        return false;
    }

    // iranische Soldaten und Offiziere: an adjective before the first of two plurals that stand side by side goes for both.
    private static void TakeFromConjunct(ParsedText text, CandidateList list, Candidate candidate, int noun)
    {
        if (candidate.Codes.Count == 0 && candidate is { IsPlural: true, IsDefinite: false, Possessive: < 0 } && noun > 1
            && text.Words[noun - 1].Pos == UPos.Cconj && text.Form(noun - 1) is "und" or "oder"
            && list.At(noun - 2) is { Kind: CandidateKind.Noun, IsPlural: true, Codes.Count: > 0 } first && first.NounToken == noun - 2
            && noun > 2 && list.At(noun - 3) is { Kind: CandidateKind.Adjective })
        {
            candidate.Codes.AddRange(first.Codes);
        }
    }

    private void TakeAdjective(Candidate candidate, string form)
    {
        if (adjectives.Find(form) is not { } adjective)
        {
            return;
        }

        switch (adjective.Meaning)
        {
            case AdjectiveMeaning.Former:
                candidate.IsFormer = true;
                break;
            case AdjectiveMeaning.Camp:
                candidate.IsCamp = true;
                break;
            case AdjectiveMeaning.Ethnic:
                candidate.IsEthnic = true;
                break;
            case AdjectiveMeaning.Both:
                candidate.IsPair = true;
                break;
            default:
                if (candidate.Sector.Length == 0 || (candidate.Sector is "CVL" or "MIL" or "CRM" && adjective.Sector is "UAF" or "REB" or "PRM"))
                {
                    candidate.Sector = adjective.Sector;
                }

                break;
        }
    }

    // Genitives and phrases with von, aus, in after the noun.
    private void ReadRight(ParsedText text, CandidateList list, Candidate candidate, int noun)
    {
        foreach (var child in text.ChildrenOf(noun))
        {
            if (child < noun || text.Words[child].Relation is not (Relation.Nmod or Relation.NmodPoss or Relation.Appos or Relation.Flat))
            {
                continue;
            }

            TakeRight(text, list, candidate, child);
        }

        // John Doe von der Organisation: the tree often hangs it on the verb.
        if (candidate.Kind == CandidateKind.Person && candidate.Whole is null && candidate.End + 2 < text.Words.Length && text.Form(candidate.End) is "von")
        {
            var next = text.Words[candidate.End + 1].Pos == UPos.Det ? candidate.End + 2 : candidate.End + 1;
            candidate.Whole = list.At(next) is { Kind: CandidateKind.Organisation } organisation ? organisation : null;
        }

        // A genitive right after the noun belongs to it, whatever the tree says.
        if (candidate.Codes.Count == 0 && candidate.NameFirst < 0)
        {
            var next = noun + 1;
            if (next < text.Words.Length && text.Words[next] is { Pos: UPos.Det, Morph.Case: Case.Gen })
            {
                next++;
            }

            if (list.At(next) is { Kind: CandidateKind.Country, Preposition: null } country
                && text.Words[next].Morph.Case is Case.Gen or Case.None && text.Text.SentenceOf(next) == text.Text.SentenceOf(noun))
            {
                candidate.Codes.AddRange(country.Codes);
            }
        }
    }

    private void TakeRight(ParsedText text, CandidateList list, Candidate candidate, int child)
    {
        if (list.At(child) is not { } part)
        {
            TakeNested(text, list, candidate, child);
            return;
        }

        if (ReferenceEquals(part, candidate) || ReferenceEquals(part.Whole, candidate))
        {
            return;
        }

        if (text.Words[child].Relation is Relation.Appos or Relation.Flat && part.Kind is CandidateKind.Person)
        {
            return;
        }

        var preposition = part.Preposition;
        switch (part.Kind)
        {
            case CandidateKind.Country or CandidateKind.Seat or CandidateKind.Place:
                if (preposition is null or "von" or "aus" || (preposition is "in" or "im" or "auf" && candidate.Codes.Count == 0))
                {
                    AddCodes(text, list, candidate, part, child);
                }

                break;
            case CandidateKind.Organisation or CandidateKind.Noun or CandidateKind.People:
                if (preposition is "von" or "bei" or "in" || (preposition is null && IsGenitive(text, part)))
                {
                    candidate.Whole = part;
                    part.IsModifier = true;
                }

                break;
            case CandidateKind.Person when candidate.NounToken >= 0 && preposition is null or "von":
                candidate.Whole = part;
                break;
            default:
                break;
        }
    }

    // im Süden Serbiens, im Zentrum von Bagdad: the place stands one step further down.
    private static void TakeNested(ParsedText text, CandidateList list, Candidate candidate, int child)
    {
        if (candidate.Codes.Count > 0 && candidate.Kind != CandidateKind.People)
        {
            return;
        }

        foreach (var nested in text.ChildrenOf(child))
        {
            if (text.Words[nested].Relation is Relation.Nmod or Relation.NmodPoss or Relation.Appos or Relation.Flat
                && list.At(nested) is { Kind: CandidateKind.Country or CandidateKind.Seat or CandidateKind.Place } place)
            {
                candidate.Codes.AddRange(place.Codes);
                return;
            }
        }
    }

    private static bool IsGenitive(ParsedText text, Candidate part) =>
        part.First > 0 && text.Words[part.First - 1].Pos is UPos.Det or UPos.Adj or UPos.Noun or UPos.Propn or UPos.Num;

    private static void AddCodes(ParsedText text, CandidateList list, Candidate candidate, Candidate part, int child)
    {
        candidate.Codes.AddRange(part.Codes);
        part.IsModifier = true;
        foreach (var conjunct in text.ChildrenOf(child))
        {
            if (text.Words[conjunct].Relation == Relation.Conj
                && list.At(conjunct) is { Kind: CandidateKind.Country or CandidateKind.Seat or CandidateKind.Place } other)
            {
                candidate.Codes.AddRange(other.Codes);
                other.IsModifier = true;
            }
        }
    }
}
