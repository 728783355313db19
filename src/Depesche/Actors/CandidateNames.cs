using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>What entities that a candidate makes new are called.</summary>
internal sealed class CandidateNames(ParsedText text)
{
    /// <summary>The words of a name, the last without the ending of the genitive.</summary>
    public string NameOf(Candidate candidate)
    {
        var words = new List<string>(candidate.End - candidate.First);
        for (var i = candidate.First; i < candidate.End; i++)
        {
            words.Add(i == candidate.End - 1 ? NameRecognizer.WithoutGenitive(text, i, text.Form(i)) : text.Form(i));
        }

        return string.Join(' ', words);
    }

    /// <summary>The phrase as a name: adjectives with the ending they take without article, then the noun.</summary>
    public string PhraseOf(Candidate candidate)
    {
        var token = candidate.NounToken >= 0 ? candidate.NounToken : candidate.Head;
        var words = new List<string>();
        for (var i = Math.Max(text.Text.Sentences[text.Text.SentenceOf(token)].FirstToken, token - 3); i < token; i++)
        {
            if (text.Words[i].Pos == UPos.Adj && text.Words[i].Head == token)
            {
                var stem = GermanInflection.AdjectiveStem(text.Form(i)).ToString();
                var ending = candidate.IsPlural || candidate.Gender == Gender.Fem ? "e" : candidate.Gender == Gender.Neut ? "es" : "er";
                words.Add(stem + ending);
            }
        }

        words.Add(candidate.IsPlural || candidate.NounToken < 0 || candidate.Noun.Prefix > 0 ? text.Form(token) : NounName(candidate));
        return string.Join(' ', words);
    }

    private static string NounName(Candidate candidate) =>
        candidate.Noun is { IsFeminine: true, Entry.Feminine.Length: > 0 } ? candidate.Noun.Entry.Feminine : candidate.Noun.Entry.Name;
}
