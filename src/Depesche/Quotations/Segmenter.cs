using System.Collections.Immutable;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Quotations;

/// <summary>Cuts a unit into segments by its separators and by the places of its finite verbs, which hold where trees fail.</summary>
internal sealed class Segmenter(ParsedText parsed)
{
    /// <summary>Longest bracket whose inside is not cut.</summary>
    private const int LongestBracket = 40;

    private readonly ImmutableArray<string> forms = parsed.Text.Forms;
    private readonly ImmutableArray<Token> tokens = parsed.Text.Tokens;
    private readonly ImmutableArray<Word> words = parsed.Words;
    private readonly QuotedWords quoted = new(parsed);

    /// <summary>The segments of the tokens <c>[first..end)</c>.</summary>
    /// <param name="first">Index of the first token.</param>
    /// <param name="end">Index after the last token, without the closing full stop.</param>
    /// <param name="speech">Quoted passages within that are whole words of somebody, in order.</param>
    public List<Segment> Cut(int first, int end, ReadOnlySpan<DirectPassage> speech)
    {
        var segments = new List<Segment>();
        var from = first;
        var i = first;
        while (i < end)
        {
            if (!speech.IsEmpty && speech[0].Open <= i)
            {
                Close(i, -1);
                var after = Math.Min(speech[0].Close + 1, end);
                var separator = after < end && IsSeparator(after) ? after : -1;
                segments.Add(new Segment(i, after, SegmentKind.Passage, -1, i, -1, Mood.None, separator));
                i = from = separator >= 0 ? separator + 1 : after;
                speech = speech[1..];
            }
            else if (IsSeparator(i))
            {
                Close(i, i);
                from = ++i;
            }
            else if (forms[i] == "(")
            {
                i = AfterBracket(i, speech.IsEmpty ? end : Math.Min(end, speech[0].Open));
            }
            else if (tokens[i].Kind == TokenKind.QuotationMark)
            {
                i = AfterWords(i, end);
            }
            else
            {
                if (i > from && words[i].Pos == UPos.Cconj && i + 1 < end && OpensSharedClause(from, i))
                {
                    Close(i, -1);
                    from = i;
                }

                i++;
            }
        }

        Close(end, -1);
        JoinBroken(segments);
        return segments;

        void Close(int to, int separator)
        {
            if (to > from)
            {
                segments.Add(Classify(from, to, separator));
            }
            else if (segments.Count > 0 && separator >= 0 && segments[^1].Separator < 0)
            {
                segments[^1] = segments[^1] with { Separator = separator };
            }
        }
    }

    /// <summary>Joins a subordinate clause that an apposition or relative clause has cut in two
    /// (<c>wie X, Sprecher der Y, mitteilte</c>).</summary>
    private void JoinBroken(List<Segment> segments)
    {
        const int furthest = 4;
        for (var i = 0; i < segments.Count; i++)
        {
            var head = segments[i];
            var isRelative = OpensRelative(head);
            if (head.Kind != SegmentKind.Fragment || !(isRelative || OpensSubordinate(head.Opener)))
            {
                continue;
            }

            var last = i + 1;
            while (last < segments.Count && last - i < furthest && segments[last].Kind is SegmentKind.Fragment or SegmentKind.Relative)
            {
                last++;
            }

            if (last < segments.Count && segments[last] is { Kind: SegmentKind.Main or SegmentKind.VerbFirst, Coordinator: < 0 } tail &&
                IsClauseFinal(tail.Finite, tail.End))
            {
                segments[i] = tail with
                {
                    First = head.First,
                    Kind = isRelative ? SegmentKind.Relative : SegmentKind.Subordinate,
                    Coordinator = head.Coordinator,
                    Opener = head.Opener,
                };
                segments.RemoveRange(i + 1, last - i);
            }
        }
    }

    private bool OpensSubordinate(int token) => words[token].Pos == UPos.Sconj || IsDass(token) || IsOb(token) || forms[token] is "wie" or "Wie";

    private bool OpensRelative(Segment segment) => segment.First > 0 && forms[segment.First - 1] == "," &&
        words[segment.Opener].Pos == UPos.Pron && IsRelativePronoun(segment.Opener);

    /// <summary>True when nothing but a conjunct or a further verb follows the finite verb.</summary>
    private bool IsClauseFinal(int finite, int end)
    {
        for (var i = finite + 1; i < end; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Punctuation or TokenKind.QuotationMark))
            {
                return words[i].Pos is UPos.Cconj or UPos.Verb or UPos.Aux;
            }
        }

        return true;
    }

    public bool IsFinite(int token) => words[token].Morph.VerbForm == VerbForm.Fin && words[token].Pos is UPos.Verb or UPos.Aux;

    private bool IsSeparator(int token) => tokens[token].Kind == TokenKind.Punctuation && forms[token] is "," or ":" or ";" or "–" or "—" or "-";

    private int AfterBracket(int open, int end)
    {
        for (var i = open + 1; i < end && i <= open + LongestBracket; i++)
        {
            if (forms[i] == ")")
            {
                return i + 1;
            }
        }

        return open + 1;
    }

    /// <summary>Index after the quoted words that the mark opens: their commas and verbs are not those of the clause around them.</summary>
    private int AfterWords(int open, int end)
    {
        var passage = quoted.At(open);
        return passage is { IsClosed: true, Level: 0 } && passage.Value.Close < end ? passage.Value.Close + 1 : open + 1;
    }

    /// <summary>True where <c>und</c> and a finite verb go on with the subject of the clause before (<c>… und kündigte an</c>).</summary>
    private bool OpensSharedClause(int from, int coordinator)
    {
        if (!IsFinite(coordinator + 1))
        {
            return false;
        }

        for (var i = from; i < coordinator; i++)
        {
            if (IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    private Segment Classify(int first, int end, int separator)
    {
        var coordinator = -1;
        var opener = first;
        while (opener < end - 1 && (tokens[opener].Kind == TokenKind.QuotationMark || words[opener].Pos == UPos.Cconj))
        {
            if (words[opener].Pos == UPos.Cconj)
            {
                coordinator = opener;
            }

            opener++;
        }

        int finite = -1, lastFinite = -1, lastWord = opener;
        var hasInfinitive = false;
        var hasConjunct = false;
        var hasOwnVerb = HasOwnVerb(opener, end);
        for (var i = opener; i < end; i++)
        {
            if (tokens[i].Kind is TokenKind.Punctuation or TokenKind.QuotationMark)
            {
                if (hasOwnVerb && tokens[i].Kind == TokenKind.QuotationMark && AfterWords(i, end) is var after && after > i + 1)
                {
                    // They stand for words of the clause: behind its verb they take the last place.
                    lastWord = after - 2;
                    i = after - 1;
                }

                continue;
            }

            lastWord = i;
            if (IsFinite(i))
            {
                finite = finite < 0 ? i : finite;
                lastFinite = i;
            }
            else
            {
                hasInfinitive |= IsZuInfinitive(i);
                hasConjunct |= finite >= 0 && words[i].Pos == UPos.Cconj;
            }
        }

        // Two finite verbs without a conjunction are an auxiliary in second place and a participle that looks finite (habe … erzählt).
        var isVerbLast = lastFinite >= lastWord && (lastFinite == finite || hasConjunct || words[finite].Pos != UPos.Aux);

        var kind = KindOf(opener, finite, lastWord, end, isVerbLast, hasInfinitive);
        if (kind is SegmentKind.Subordinate or SegmentKind.Relative)
        {
            finite = lastFinite;
        }

        return new Segment(first, end, kind, coordinator, opener, finite, finite >= 0 ? MoodOf(finite) : Mood.None, separator);
    }

    /// <summary>True when a finite verb stands outside the quoted words of the segment.</summary>
    private bool HasOwnVerb(int first, int end)
    {
        for (var i = first; i < end; i = tokens[i].Kind == TokenKind.QuotationMark ? AfterWords(i, end) : i + 1)
        {
            if (IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The mood as far as the form shows it: a Konjunktiv II that looks like the past tense (teilte, sollte) is none;
    /// one with an umlaut (wäre, könnte, käme) is.</summary>
    private Mood MoodOf(int token) => words[token].Morph.Mood switch
    {
        Mood.Sub2 when forms[token].AsSpan().IndexOfAny("äöü") < 0 => Mood.Ind,
        Mood.Ind when IsThirdPersonInE(token) => Mood.Sub1,
        var mood => mood,
    };

    /// <summary>True for a present tense in <c>-e</c> beside a subject of the third person (<c>er freue sich</c>), whatever the tagger says.</summary>
    private bool IsThirdPersonInE(int token)
    {
        if (words[token].Morph.Tense != Tense.Pres || !forms[token].EndsWith('e') || token == 0)
        {
            return false;
        }

        var before = words[token - 1];
        return before is { Pos: UPos.Pron, Relation: Relation.Nsubj, Morph: { Person: 3, Number: Number.Sing } };
    }

    private SegmentKind KindOf(int opener, int finite, int last, int end, bool isVerbLast, bool hasInfinitive)
    {
        if (finite < 0)
        {
            // A plural verb at the end of a clause looks like an infinitive.
            return words[last].Pos is UPos.Verb or UPos.Aux && !hasInfinitive && OpensSubordinate(opener) ? SegmentKind.Subordinate
                : !hasInfinitive ? SegmentKind.Fragment
                : forms[opener].ToLowerInvariant() is "um" or "ohne" or "statt" or "anstatt" ? SegmentKind.Purpose
                : SegmentKind.Infinitive;
        }

        if (finite == opener)
        {
            return SegmentKind.VerbFirst;
        }

        if (words[opener].Pos == UPos.Sconj || IsDass(opener) || IsOb(opener) || IsDass(opener + 1))
        {
            return SegmentKind.Subordinate;
        }

        var pronoun = words[opener].Pos == UPos.Adp && opener + 1 < finite ? opener + 1 : opener;
        var isFinal = words[pronoun].Pos == UPos.Pron ? IsClauseFinal(finite, end) : isVerbLast;
        return !isFinal ? SegmentKind.Main
            : IsQuestionWord(pronoun) ? SegmentKind.Subordinate
            : IsRelativePronoun(pronoun) && !IsArticleOfSubject(opener, finite) ? SegmentKind.Relative
            : SegmentKind.Main;
    }

    /// <summary>True for the article of a noun that is the verb's subject: <c>die Zahl sinke</c> is a main clause.</summary>
    private bool IsArticleOfSubject(int opener, int finite)
    {
        var noun = words[opener].Head;
        return words[opener] is { Pos: UPos.Det, Relation: Relation.Det } && forms[opener] is "der" or "die" or "das" &&
            noun > opener && noun < finite && words[noun].Relation == Relation.Nsubj && words[noun].Head == finite;
    }

    public bool IsDass(int token) => forms[token] is "dass" or "daß" or "Dass" or "Daß";

    public bool IsOb(int token) => forms[token] is "ob" or "Ob";

    public bool IsQuestionWord(int token) =>
        forms[token] is ['w' or 'W', ..] or ['i' or 'I', 'n', 'w', 'i', 'e', ..] && words[token].Pos is UPos.Pron or UPos.Adv or UPos.Det or UPos.Sconj;

    private bool IsRelativePronoun(int token) =>
        words[token].Pos is UPos.Pron or UPos.Det && forms[token] is "der" or "die" or "das" or "den" or "dem" or "deren" or "dessen" or "denen"
            or "welche" or "welcher" or "welches" or "welchem" or "welchen";

    private bool IsZuInfinitive(int token)
    {
        var word = words[token];
        if (word.Morph.VerbForm != VerbForm.Inf || word.Pos is not (UPos.Verb or UPos.Aux))
        {
            return false;
        }

        return (token > 0 && forms[token - 1] == "zu") || HasInnerZu(forms[token], word.Lemma);
    }

    /// <summary>True for <c>anzunehmen</c>: the form is the lemma with zu inside.</summary>
    private static bool HasInnerZu(string form, string lemma) =>
        form.Length == lemma.Length + 2 && form.AsSpan(1).Contains("zu", StringComparison.Ordinal);
}
