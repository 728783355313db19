using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.Syntax;
using Depesche.Text;
using Depesche.Times;

namespace Depesche.Quotations;

/// <summary>Finds the words that name a speaker, an addressee or a source.</summary>
internal sealed class PartyFinder(TimeLayer times, AttributionPhrases phrases)
{
    private readonly ParsedText parsed = times.Actors.Text;
    private readonly ImmutableArray<Word> words = times.Actors.Text.Words;
    private readonly ImmutableArray<string> forms = times.Actors.Text.Text.Forms;
    private readonly ImmutableArray<Token> tokens = times.Actors.Text.Text.Tokens;
    private readonly QuotedWords quoted = new(times.Actors.Text);

    /// <summary>The noun phrase around a head within a window: with genitives, prepositional attributes, names and appositions,
    /// without relative clauses and without its own preposition.</summary>
    /// <param name="head">The head word.</param>
    /// <param name="low">First token of the window.</param>
    /// <param name="high">Index after the last token of the window.</param>
    /// <param name="isTight">True to take no prepositional attribute but <c>von</c>: where the phrase stands in the middle of a
    /// clause, others rather belong to the clause.</param>
    public Party Around(int head, int low, int high, bool isTight = false)
    {
        int first = head, end = head + 1;
        high = BeforeWording(end, high);
        isTight |= words[head].Pos == UPos.Propn;
        Widen(head, head, low, high, isTight, ref first, ref end, 0);
        CloseGaps(head, low, high, ref first, ref end);
        while (first < head && (tokens[first].Part != ContractionPart.None || words[first].Pos is UPos.Adp or UPos.Cconj or UPos.Sconj || IsMark(first) || IsFocus(first)))
        {
            first++;
        }

        // A subject has no preposition: one before a name belongs to it (Von der Tann sagte).
        if (first > low && words[head] is { Pos: UPos.Propn, Relation: Relation.Nsubj } && words[first - 1].Pos == UPos.Adp && words[first - 1].Head == head)
        {
            first--;
        }

        for (var i = head + 1; i < end; i++)
        {
            if (words[i].Pos == UPos.Adv && words[i].Head == head && !HasOpenBracket(first, i))
            {
                end = i;
            }
        }

        while (end > head + 1 && IsMark(end - 1) && forms[end - 1] != ")" && tokens[end - 1].Kind != TokenKind.QuotationMark)
        {
            end--;
        }

        return new Party(new TokenRange(first, end), head);
    }

    /// <summary>The noun phrase that begins at a token, by its surface: up to its last noun; null when none begins there.</summary>
    public Party? StartingAt(int first, int high)
    {
        var head = -1;
        var i = first;
        for (; i < high; i++)
        {
            var pos = words[i].Pos;
            if (pos is UPos.Noun or UPos.Propn or UPos.Pron or UPos.X)
            {
                if (head >= 0 && words[head].Pos == UPos.Pron)
                {
                    break;
                }

                head = head < 0 ? i : head;
            }
            else if (tokens[i].Kind == TokenKind.QuotationMark || (head < 0 && pos is UPos.Det or UPos.Adj or UPos.Num))
            {
                continue;
            }
            else
            {
                break;
            }
        }

        return head < 0 ? null : Around(head, first, high);
    }

    /// <summary>Whose a thing is that stands for his words (<c>das Fazit von X</c>); null for a possessive (<c>sein Fazit</c>), the party itself for
    /// any other.</summary>
    public Party? OwnerOf(Party party)
    {
        if (IsActor(party.Head) || words[party.Head].Pos != UPos.Noun)
        {
            return party;
        }

        foreach (var child in parsed.ChildrenOf(party.Head))
        {
            if (!party.Range.Contains(child))
            {
                continue;
            }

            if (words[child].Relation == Relation.DetPoss || words[child].Morph.IsPossessive)
            {
                return null;
            }

            if (words[child].Relation is Relation.Nmod or Relation.NmodPoss && IsActor(child) && IsAttribute(child, isTight: true))
            {
                return Around(child, party.Range.First, party.Range.End) with { Found = party.Found };
            }
        }

        return party;
    }

    /// <summary>True when the word names people: a person or a group of them.</summary>
    public bool IsPeople(int head) => IsActor(head) && times.Actors.Entities[EntityAt(head)].Kind is EntityKind.Person or EntityKind.Group;

    /// <summary>True when the word names someone or something that can speak.</summary>
    public bool IsActor(int head) => EntityAt(head) >= 0;

    private int EntityAt(int head) => times.Actors.MentionAt(head) is >= 0 and var mention ? times.Actors.Mentions[mention].Entity : -1;

    /// <summary>The end of the window, or the mark before the first quoted words in it: they are part of no name.</summary>
    private int BeforeWording(int first, int high)
    {
        var all = parsed.Text.QuotedPassages;
        var i = quoted.FirstFrom(first);
        return i < all.Length && all[i].Open < high && quoted.IsWording(all[i], isSaid: true) ? all[i].Open : high;
    }

    private void Widen(int word, int head, int low, int high, bool isTight, ref int first, ref int end, int depth)
    {
        const int deepest = 12;
        if (depth > deepest)
        {
            return;
        }

        foreach (var child in parsed.ChildrenOf(word))
        {
            if (child < low || child >= high || IsTime(child) || !BelongsToName(child, word, word == head, isTight))
            {
                continue;
            }

            first = Math.Min(first, child);
            end = Math.Max(end, child + 1);
            Widen(child, head, low, high, isTight, ref first, ref end, depth + 1);
        }
    }

    /// <summary>True when the token stands in an expression of time.</summary>
    private bool IsTime(int token)
    {
        int low = 0, high = times.Timexes.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times.Timexes[middle].EndToken > token)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low < times.Timexes.Length && times.Timexes[low].FirstToken <= token;
    }

    private bool BelongsToName(int child, int parent, bool isHead, bool isTight) => words[child].Relation switch
    {
        Relation.AclRelcl or Relation.Acl or Relation.Advcl or Relation.Ccomp or Relation.Parataxis or Relation.Csubj or
            Relation.Punct or Relation.Aux or Relation.Cop or Relation.Nsubj or Relation.Mark => false,
        Relation.Case => !isHead || child > parent,
        Relation.Advmod => child < parent && !isHead,
        Relation.Nmod or Relation.Obl => isTight ? IsAttribute(child, isTight) : !isHead || IsAttribute(child, isTight),
        _ => words[child].Morph.VerbForm != VerbForm.Fin,
    };

    /// <summary>True for a genitive and for the prepositions of attributes; others rather belong to the verb.</summary>
    private bool IsAttribute(int noun, bool isTight)
    {
        foreach (var child in parsed.ChildrenOf(noun))
        {
            if (words[child].Relation == Relation.Case)
            {
                return isTight ? forms[child] == "von" : phrases.IsAttribute(forms[child]);
            }
        }

        return true;
    }

    /// <summary>Takes in what the tree may have hung elsewhere: articles and adjectives before, names and a bracket behind.</summary>
    private void CloseGaps(int head, int low, int high, ref int first, ref int end)
    {
        if (words[head].Pos is UPos.Noun or UPos.Propn)
        {
            while (first > low && words[first - 1].Pos is UPos.Det or UPos.Adj or UPos.Num)
            {
                first--;
            }

            while (end < high && words[end].Pos == UPos.Propn)
            {
                end++;
            }

            // A genitive without an article: Schätzungen französischer Behörden.
            if (end + 1 < high && words[end].Pos == UPos.Adj && forms[end].EndsWith("er", StringComparison.Ordinal) &&
                words[end + 1].Pos == UPos.Noun && end == head + 1)
            {
                end += 2;
            }
        }

        AddNameInMarks(head, high, ref end);
        AddNameInApposition(head, high, ref end);
        if (end < high && forms[end] == "(")
        {
            const int longest = 8;
            for (var i = end + 1; i < high && i < end + longest; i++)
            {
                if (forms[i] == ")")
                {
                    end = i + 1;
                    break;
                }
            }
        }

        if (end < high && forms[end] == ")" && HasOpenBracket(first, end))
        {
            end++;
        }

        if (HasOpenMark(first, end))
        {
            end = end < high && tokens[end].Kind == TokenKind.QuotationMark ? end + 1 : BeforeMark(head, end);
        }
    }

    /// <summary>Takes in a name in quotation marks right behind a noun (<c>der Zeitung „Die Welt“</c>).</summary>
    private void AddNameInMarks(int head, int high, ref int end)
    {
        const int longest = 6;
        if (words[head].Pos != UPos.Noun || end != head + 1 || end >= high || tokens[end].Kind != TokenKind.QuotationMark)
        {
            return;
        }

        for (var i = end + 1; i < high && i <= end + longest; i++)
        {
            if (tokens[i].Kind == TokenKind.QuotationMark)
            {
                end = i + 1;
                return;
            }
        }
    }

    /// <summary>Takes in a name between commas behind an office (<c>die Sprecherin, Eva Maier,</c>).</summary>
    private void AddNameInApposition(int head, int high, ref int end)
    {
        const int longest = 5;
        if (words[head].Pos != UPos.Noun || end >= high || forms[end] != ",")
        {
            return;
        }

        var i = end + 1;
        while (i < high && i - end <= longest && words[i].Pos == UPos.Propn)
        {
            i++;
        }

        const int leastWords = 2;
        if (i > end + leastWords && (i == high || forms[i] == ","))
        {
            end = i;
        }
    }

    private bool HasOpenBracket(int first, int end)
    {
        var depth = 0;
        for (var i = first; i < end; i++)
        {
            depth += forms[i] == "(" ? 1 : forms[i] == ")" ? -1 : 0;
        }

        return depth > 0;
    }

    private bool HasOpenMark(int first, int end)
    {
        var marks = 0;
        for (var i = first; i < end; i++)
        {
            marks += tokens[i].Kind == TokenKind.QuotationMark ? 1 : 0;
        }

        return marks % 2 == 1;
    }

    /// <summary>The end of a name before the mark of words that go on behind it, and before their article.</summary>
    private int BeforeMark(int head, int end)
    {
        var i = end - 1;
        while (i > head && tokens[i].Kind != TokenKind.QuotationMark)
        {
            i--;
        }

        while (i > head + 1 && words[i - 1].Pos is UPos.Det or UPos.Adp or UPos.Adj)
        {
            i--;
        }

        return i > head ? i : end;
    }

    private bool IsMark(int token) => tokens[token].Kind is TokenKind.Punctuation or TokenKind.QuotationMark;

    private bool IsFocus(int token) => words[token].Pos == UPos.Adv;
}
