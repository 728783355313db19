using System.Collections.Immutable;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Quotations;

/// <summary>A clause whose verb is a word of saying.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Word">The word of saying.</param>
/// <param name="Anchor">Token of its finite verb, or of the content verb when there is none.</param>
/// <param name="Segment">Index of the anchor's segment.</param>
/// <param name="LastSegment">Index of the segment of its last verb token or companion.</param>
/// <param name="Cue">Its verb tokens with prefix, auxiliaries and companion.</param>
internal sealed record ReportingClause(Clause Clause, ReportingWord Word, int Anchor, int Segment, int LastSegment, ImmutableArray<int> Cue);

/// <summary>Finds the clauses of saying in a unit.</summary>
internal sealed class ReportingClauses(ParsedText parsed, ReportingWords lexicon)
{
    private readonly ImmutableArray<string> forms = parsed.Text.Forms;
    private readonly ImmutableArray<Word> words = parsed.Words;

    /// <summary>The clauses of saying in a unit, ordered by their anchors.</summary>
    public List<ReportingClause> In(SpeechUnit unit)
    {
        var found = new List<ReportingClause>();
        foreach (var clause in unit.Clauses)
        {
            if (!unit.IsInPassage(clause.Predicate) && Match(unit, clause) is { } match)
            {
                found.Add(match);
            }
        }

        found.Sort((a, b) => a.Anchor.CompareTo(b.Anchor));
        return found;
    }

    private ReportingClause? Match(SpeechUnit unit, Clause clause)
    {
        var verb = clause.Verb!;
        var anchor = verb.Finite >= 0 ? verb.Finite : verb.Main;
        if (anchor >= unit.ContentEnd)
        {
            return null;
        }

        var segment = unit.SegmentOf(anchor);
        var prefix = -1;
        var uses = lexicon.Verb(verb.Lemma);
        var stray = -1;
        if (verb.Prefix >= 0 && uses.IsEmpty && IsNoPrefix(unit, verb, segment) && verb.Lemma.StartsWith(forms[verb.Prefix], StringComparison.Ordinal))
        {
            (stray, uses) = (verb.Prefix, lexicon.Verb(verb.Lemma[forms[verb.Prefix].Length..]));
        }

        if (verb.Prefix < 0 && SeparatedPrefix(unit, segment, anchor, verb.Lemma) is { Token: >= 0 } separated)
        {
            (prefix, uses) = separated;
        }

        if (uses.IsEmpty)
        {
            return null;
        }

        var (first, end) = Window(unit, verb, segment);
        var isReflexive = IsReflexive(clause);
        foreach (var use in uses)
        {
            var companion = use.Companion is null ? -1 : Find(use.Companion, first, end);
            if (companion >= 0 || (use.Companion is null && !isReflexive))
            {
                var cue = ImmutableArray.CreateBuilder<int>();
                cue.AddRange(verb.Tokens);
                AddNew(cue, companion);
                AddNew(cue, prefix);
                cue.Remove(stray);
                cue.Sort();
                var last = unit.SegmentOf(Math.Min(cue[^1], unit.ContentEnd - 1));
                var frame = verb.Finite < 0 && companion >= 0 ? ClauseOf(unit, companion) ?? clause : clause;
                return new ReportingClause(frame, use, anchor, segment, Math.Max(segment, last), cue.ToImmutable());
            }
        }

        return null;
    }

    /// <summary>True for an adverb that the tree has joined to the verb (<c>sagte weiter</c>), and for the prefix of another verb, in
    /// whose clause it stands (<c>erklärte, es liege nichts vor</c>).</summary>
    private bool IsNoPrefix(SpeechUnit unit, VerbGroup verb, int segment) => words[verb.Prefix].Pos == UPos.Adv ||
        (verb.Prefix < unit.ContentEnd && unit.SegmentOf(verb.Prefix) is var own && own != segment && unit.Segments[own].Finite >= 0);

    /// <summary>The clause whose finite verb the token is (<c>ließ</c> in <c>ließ wissen</c>), or null.</summary>
    private static Clause? ClauseOf(SpeechUnit unit, int finite)
    {
        foreach (var clause in unit.Clauses)
        {
            if (clause.Verb!.Finite == finite)
            {
                return clause;
            }
        }

        return null;
    }

    /// <summary>True when the verb has a reflexive pronoun: then it is another verb unless the lexicon has it so (befinden, sich befinden).</summary>
    private static bool IsReflexive(Clause clause)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function == ArgumentFunction.Reflexive)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddNew(ImmutableArray<int>.Builder cue, int token)
    {
        if (token >= 0 && !cue.Contains(token))
        {
            cue.Add(token);
        }
    }

    /// <summary>The tokens among which a companion may stand: the segments of the verb's own words.</summary>
    private static (int First, int End) Window(SpeechUnit unit, VerbGroup verb, int segment)
    {
        int first = unit.Segments[segment].First, end = unit.Segments[segment].End;
        foreach (var token in verb.Tokens)
        {
            if (token < unit.ContentEnd)
            {
                var own = unit.Segments[unit.SegmentOf(token)];
                first = Math.Min(first, own.First);
                end = Math.Max(end, own.End);
            }
        }

        // An apposition of the subject stands between (gab X, Sprecher der Y, bekannt).
        for (var next = segment + 1; next < unit.Segments.Count && unit.Segments[next].Kind == SegmentKind.Fragment; next++)
        {
            end = Math.Max(end, unit.Segments[next].End);
        }

        return (first, end);
    }

    private int Find(string form, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (forms[i].Equals(form, StringComparison.OrdinalIgnoreCase) || (words[i].Pos is UPos.Verb or UPos.Aux && words[i].Lemma == form))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A prefix at the end of the verb's segment that the tree has missed (<c>teilte … mit</c>).</summary>
    private (int Token, ImmutableArray<ReportingWord> Uses) SeparatedPrefix(SpeechUnit unit, int segment, int anchor, string lemma)
    {
        const int longestPrefix = 8;
        var last = unit.Segments[segment].End - 1;
        if (last <= anchor || forms[last].Length > longestPrefix || !char.IsLower(forms[last][0]) ||
            parsed.Text.Tokens[last].Kind != TokenKind.Word)
        {
            return (-1, []);
        }

        var uses = lexicon.Verb(forms[last] + lemma);
        return uses.IsEmpty ? (-1, uses) : (last, uses);
    }
}
