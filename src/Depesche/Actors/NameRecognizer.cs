using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Depesche.Actors.Tagging;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Actors;

/// <summary>Finds names by the gazetteer, by given names and by the words around them.</summary>
internal sealed class NameRecognizer(Gazetteer gazetteer, NounTable nouns, NameTagger? tagger)
{
    private const int LongestPersonName = 7;

    /// <summary>All names of the report in text order, none overlapping.</summary>
    public List<NameHit> Recognize(ParsedText text)
    {
        var known = RecognizeByRule(text);
        if (tagger is null)
        {
            return known;
        }

        var tagged = tagger.Tag(text, known);
        tagged.RemoveAll(hit => IsCommonNoun(text, hit));
        return Repeat(text, NameMerger.Merge(known, tagged));
    }

    /// <summary>Names by gazetteer and rule alone.</summary>
    public List<NameHit> RecognizeByRule(ParsedText text)
    {
        var hits = new List<NameHit>();
        for (var i = 0; i < text.Text.Sentences.Length; i++)
        {
            var sentence = text.Text.Sentences[i];
            var remembered = text.RememberedAt(i);
            if (remembered?.FindingOf<NameHit[]>(this) is { } known)
            {
                NameHit.AddTo(hits, known, sentence.FirstToken);
                continue;
            }

            var before = hits.Count;
            RecognizeByRule(text, sentence, hits);
            remembered?.Keep(this, NameHit.Within(CollectionsMarshal.AsSpan(hits)[before..], sentence.FirstToken));
        }

        return Repeat(text, hits);
    }

    private void RecognizeByRule(ParsedText text, Sentence sentence, List<NameHit> hits)
    {
        var i = sentence.FirstToken;
        while (i < sentence.EndToken)
        {
            if (At(text, i, sentence.FirstToken, sentence.EndToken) is { } hit)
            {
                hits.Add(hit);
                i = hit.End;
            }
            else
            {
                i++;
            }
        }
    }

    private List<NameHit> Repeat(ParsedText text, List<NameHit> hits)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        var acronyms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var hit in hits)
        {
            if (hit.Type == NameType.Per)
            {
                surnames.Add(SurnameOf(text, hit));
            }
            else if (hit is { Type: NameType.Org, Entry: null } && hit.End == hit.First + 1 && IsAcronym(text.Form(hit.First)))
            {
                acronyms.Add(text.Form(hit.First));
            }
        }

        return surnames.Count + acronyms.Count == 0 ? hits : WithRepeats(text, hits, surnames, acronyms);
    }

    /// <summary>The family name of a person's name without genitive.</summary>
    public string SurnameOf(ParsedText text, NameHit hit)
    {
        if (hit.Entry is { Kind: GazetteerKind.Person } known)
        {
            return gazetteer.Persons.SurnameOf(known.Name);
        }

        var first = text.Form(hit.First);
        var last = text.Form(hit.End - 1);
        return hit.End - hit.First > 1 && gazetteer.Persons.IsLeadingSurname(first) && !gazetteer.Persons.IsGivenName(first, out _)
            ? first
            : WithoutGenitive(text, hit.End - 1, last);
    }

    /// <summary>The form of the last word of a name without a genitive ending, as far as the tree says it is a genitive.</summary>
    public static string WithoutGenitive(ParsedText text, int token, string form)
    {
        if (form.Length > 2 && form[^1] is '’' or '\'')
        {
            return form[..^1];
        }

        var word = text.Words[token];
        if (form.Length > 3 && form[^1] == 's' && form[^2] is not ('s' or 'u' or 'a' or 'i' or 'e')
            && (word.Lemma == form[..^1] || word.Morph.Case == Case.Gen))
        {
            return form[..^1];
        }

        return form.Length > 3 && form[^1] == 's' && word.Lemma.Length == form.Length - 1
            && form.StartsWith(word.Lemma, StringComparison.Ordinal) ? word.Lemma : form;
    }

    private NameHit? At(ParsedText text, int i, int first, int end)
    {
        var form = text.Form(i);
        if (form.Length < 2 || !(char.IsLetter(form[0]) || char.IsDigit(form[0])))
        {
            return null;
        }

        var person = char.IsUpper(form[0]) ? PersonEnd(text, i, first, end) : -1;
        if (Known(text, i, first, end) is { } known && known.End >= person)
        {
            return known;
        }

        return person > 0 ? new NameHit(i, person, NameType.Per, null)
            : IsAcronymInBrackets(text, i, first, end) ? new NameHit(i, i + 1, NameType.Org, null)
            : null;
    }

    // die Koalition für Einheit (KFE): brackets bring in a short name.
    private static bool IsAcronymInBrackets(ParsedText text, int i, int first, int end) =>
        i > first && i + 1 < end && text.Form(i - 1) is "(" && text.Form(i + 1) is ")" && IsAcronym(text.Form(i));

    private static bool IsAcronym(string form)
    {
        if (form.Length is < 2 or > 8)
        {
            return false;
        }

        var capitals = 0;
        foreach (var letter in form)
        {
            if (!char.IsLetter(letter) && letter is not ('-' or '/'))
            {
                return false;
            }

            capitals += char.IsUpper(letter) ? 1 : 0;
        }

        return capitals >= 2 && char.IsUpper(form[^1]);
    }

    private NameHit? Known(ParsedText text, int i, int first, int end)
    {
        var word = text.Words[i];
        var form = text.Form(i);
        if (char.IsLower(form[0]) && word.Pos is UPos.Verb or UPos.Aux or UPos.Adv or UPos.Adp or UPos.Det or UPos.Pron or UPos.Part)
        {
            return null;
        }

        if (gazetteer.Match(text.Text.Forms, i, end) is not { } match)
        {
            return null;
        }

        var (entry, matchEnd) = match;
        if (matchEnd == i + 1 && !IsCredible(text, i, first, entry))
        {
            return null;
        }

        NameType? type = entry.Kind switch
        {
            GazetteerKind.People or GazetteerKind.TownAdjective => null,
            GazetteerKind.Organisation => NameType.Org,
            GazetteerKind.Seat => NameType.Org,
            GazetteerKind.Person => NameType.Per,
            _ => NameType.Loc,
        };
        return new NameHit(i, matchEnd, type, entry);
    }

    // Words that are also common words count only where the tagger or the context takes them for names.
    private bool IsCredible(ParsedText text, int i, int first, GazetteerEntry entry)
    {
        var word = text.Words[i];
        switch (entry.Kind)
        {
            case GazetteerKind.Country:
                return true;
            case GazetteerKind.Organisation or GazetteerKind.Seat:
                return (!entry.IsProperOnly || word.Pos == UPos.Propn) && word.Pos is not (UPos.Verb or UPos.Adv or UPos.Adj or UPos.Pron);
            case GazetteerKind.People or GazetteerKind.FormerState:
                return word.Pos is UPos.Propn or UPos.Noun or UPos.Adj or UPos.X;
            case GazetteerKind.TownAdjective:
                return i + 1 < text.Words.Length && text.Words[i + 1].Pos is UPos.Noun or UPos.Propn or UPos.Adj;
            case GazetteerKind.Person:
                return word.Pos is UPos.Propn or UPos.X;
            default:
                return !(entry is { IsProperOnly: true, Kind: GazetteerKind.Town } && HasArticle(text, i, first)) && (word.Pos is UPos.Propn or UPos.X
                    || (word.Pos == UPos.Noun && (!entry.IsProperOnly || (i > first && text.Words[i - 1].Pos == UPos.Adp))));
        }
    }

    // A town has no article: in Halle, but in der Halle.
    private bool IsCommonNoun(ParsedText text, NameHit hit) => hit is { Type: NameType.Loc } && hit.End == hit.First + 1
        && gazetteer.Match(text.Text.Forms, hit.First, hit.End) is { Entry: { IsProperOnly: true, Kind: GazetteerKind.Town } }
        && HasArticle(text, hit.First, text.Text.Sentences[text.Text.SentenceOf(hit.First)].FirstToken);

    private static bool HasArticle(ParsedText text, int noun, int first)
    {
        for (var i = noun - 1; i >= first && text.Words[i].Pos is UPos.Det or UPos.Adj or UPos.Num or UPos.Adv; i--)
        {
            if (text.Words[i].Pos == UPos.Det)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Index after the last token of a person's name that starts at <paramref name="i"/>, or -1.</summary>
    private int PersonEnd(ParsedText text, int i, int first, int end)
    {
        var form = text.Form(i);
        var word = text.Words[i];
        var persons = gazetteer.Persons;
        var partOfSpeechFits = word.Pos is UPos.Propn or UPos.X;
        if (persons.IsGivenName(form, out _) && (partOfSpeechFits || word.Pos is UPos.Noun or UPos.Adj))
        {
            var stop = NameRun(text, i + 1, end);
            return stop > i + 1 || partOfSpeechFits ? stop : -1;
        }

        if (!partOfSpeechFits || persons.PartOf(form) == NamePart.Title)
        {
            return -1;
        }

        if (persons.IsLeadingSurname(form) && i + 1 < end && IsNameWord(text, i + 1))
        {
            return NameRun(text, i + 1, end);
        }

        if (IsAfterOffice(text, i, first))
        {
            return NameRun(text, i + 1, end);
        }

        if (!persons.WithSurname(WithoutGenitive(text, i, form)).IsEmpty)
        {
            return i + 1;
        }

        if (gazetteer.Match(text.Text.Forms, i, i + 1) is not null)
        {
            return -1;
        }

        // Initials and two proper nouns that the tree joins to one name: J. Smith, Ahti Karjala.
        return i + 1 < end && text.Words[i + 1] is { Relation: Relation.FlatName or Relation.Flat, Pos: UPos.Propn } && IsNameWord(text, i + 1)
            && IsPersonal(text, i) ? NameRun(text, i + 1, end) : -1;
    }

    private bool IsAfterOffice(ParsedText text, int i, int first)
    {
        if (i == first)
        {
            return false;
        }

        var before = text.Form(i - 1);
        return gazetteer.Persons.PartOf(before) == NamePart.Title
            || (text.Words[i - 1] is { Pos: UPos.Noun or UPos.Propn, Morph.Number: not Number.Plur }
                && nouns.Find(before) is { Entry.IsPersonal: true } && gazetteer.Match(text.Text.Forms, i, i + 1) is null);
    }

    // The subject of a verb, or what a person's office hangs on.
    private static bool IsPersonal(ParsedText text, int i) =>
        text.Words[i].Relation is Relation.Nsubj or Relation.Appos or Relation.Iobj or Relation.OblAgent or Relation.Conj or Relation.Parataxis;

    private int NameRun(ParsedText text, int next, int end)
    {
        var limit = Math.Min(end, next + LongestPersonName);
        while (next < limit)
        {
            if (IsNameWord(text, next))
            {
                next++;
                continue;
            }

            // A particle counts only before a further name word: von der Leyen.
            var skip = next;
            while (skip < limit && gazetteer.Persons.PartOf(text.Form(skip)) == NamePart.Particle)
            {
                skip++;
            }

            if (skip > next && skip < limit && IsNameWord(text, skip) && gazetteer.Match(text.Text.Forms, skip, end) is null)
            {
                next = skip + 1;
            }
            else if (next < limit && gazetteer.Persons.PartOf(text.Form(next)) == NamePart.Suffix)
            {
                return next + 1;
            }
            else
            {
                break;
            }
        }

        return next;
    }

    private bool IsNameWord(ParsedText text, int i)
    {
        var form = text.Form(i);
        if (form.Length == 0)
        {
            return false;
        }

        if (char.IsLower(form[0]))
        {
            // al-Maliki, el-Baradei
            var dash = form.IndexOf('-', StringComparison.Ordinal);
            return dash is > 0 and < 4 && dash + 1 < form.Length && char.IsUpper(form[dash + 1]);
        }

        if (!char.IsUpper(form[0]))
        {
            return false;
        }

        var word = text.Words[i];
        if (gazetteer.Match(text.Text.Forms, i, i + 1)?.Entry.Kind is GazetteerKind.Country or GazetteerKind.Organisation)
        {
            return false;
        }

        if (word.Pos is UPos.Propn or UPos.X)
        {
            return form.Length > 2 || form[^1] == '.' || char.IsLower(form[^1]);
        }

        return word.Relation is Relation.Flat or Relation.FlatName && word.Pos is UPos.Noun or UPos.Adj
            && nouns.Find(form) is null;
    }

    // One sense a report: a family name that was found once is a person wherever it stands alone, a short name its organisation.
    private static List<NameHit> WithRepeats(ParsedText text, List<NameHit> hits, HashSet<string> surnames, HashSet<string> acronyms)
    {
        var all = new List<NameHit>(hits.Count + 8);
        var next = 0;
        for (var i = 0; i < text.Words.Length; i++)
        {
            if (next < hits.Count && hits[next].First == i)
            {
                all.Add(hits[next]);
                i = hits[next].End - 1;
                next++;
            }
            else if (text.Words[i].Pos is not (UPos.Punct or UPos.Det or UPos.Pron or UPos.Adp))
            {
                var form = text.Form(i);
                if (acronyms.Contains(form))
                {
                    all.Add(new NameHit(i, i + 1, NameType.Org, null));
                }
                else if (form.Length > 1 && char.IsUpper(form[0])
                    && (surnames.Contains(form) || (form[^1] is 's' or '’' or '\'' && surnames.Contains(form[..^1])))
                    && (text.Words[i].Pos is UPos.Propn or UPos.X
                        || (i > 0 && text.Words[i - 1].Pos is not (UPos.Det or UPos.Adj or UPos.Num))))
                {
                    all.Add(new NameHit(i, i + 1, NameType.Per, null));
                }
            }
        }

        return all;
    }

    /// <summary>The public spans of names.</summary>
    public static ImmutableArray<NameSpan> Spans(List<NameHit> hits)
    {
        var spans = ImmutableArray.CreateBuilder<NameSpan>(hits.Count);
        foreach (var hit in hits)
        {
            if (hit.Type is { } type)
            {
                spans.Add(new NameSpan(hit.First, hit.End, type));
            }
        }

        return spans.DrainToImmutable();
    }
}
