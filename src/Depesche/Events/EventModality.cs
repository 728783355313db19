using System.Collections.Frozen;
using Depesche.LanguageData;
using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>How an event stands to what really happened, read from its verb group and the words around it.</summary>
internal sealed class EventModality
{
    private enum Use
    {
        Attr,
        Conj,
        Adv,
        Head,
    }

    // By use.
    private readonly FrozenDictionary<string, AuxiliaryModes>[] words;

    /// <exception cref="DataFileException">A row is wrong.</exception>
    public EventModality(LanguageFiles data)
    {
        var read = Enum.GetValues<Use>().Select(_ => new Dictionary<string, AuxiliaryModes>()).ToArray();
        foreach (var row in data.Read("de/event-modality.tsv", "word", "effect", "use"))
        {
            var modes = read[(int)row.Enum<Use>(2)];
            if (!modes.TryAdd(row[0], row.Enum<AuxiliaryModes>(1)))
            {
                modes[row[0]] = row.IsOwn ? row.Enum<AuxiliaryModes>(1) : throw row.Error($"'{row[0]}' stands twice");
            }
        }

        words = [.. read.Select(modes => modes.ToFrozenDictionary())];
    }

    private bool Has(Use use, string word, out AuxiliaryModes mode) => words[(int)use].TryGetValue(word, out mode);

    /// <summary>True when the verb group says that something will be done: Futur, wollen, sollen. Hearsay
    /// (<c>soll getötet haben</c>) is no future.</summary>
    public static bool IsFuture(ReportView view, VerbGroup verb) =>
        verb.Tense is GroupTense.Future or GroupTense.FuturePerfect ||
        (verb.Modal is "wollen" or "sollen" && verb.Tense != GroupTense.Preterite && !HasPerfectInfinitive(view, verb));

    /// <summary>Modes of an event told by a verb or predicate adjective.</summary>
    public AuxiliaryModes OfClause(ReportView view, Clause clause)
    {
        var modes = AuxiliaryModes.None;
        if (clause.Verb is { } verb)
        {
            if (verb.IsNegated)
            {
                view.Trace?.Mode(AuxiliaryModes.Negation, "the verb is negated");
                modes |= AuxiliaryModes.Negation;
            }

            if (IsFuture(view, verb))
            {
                view.Trace?.Mode(AuxiliaryModes.Future, $"verb with '{verb.Modal ?? "werden"}'");
                modes |= AuxiliaryModes.Future;
            }
            else if ((verb.Modal is "können" or "dürfen" or "mögen" && verb.Mood == Mood.Sub2) ||
                     (verb.Modal is null && verb.Mood == Mood.Sub2 && !IsReported(view, clause)))
            {
                view.Trace?.Mode(AuxiliaryModes.Hypothetical, "verb in the Konjunktiv II");
                modes |= AuxiliaryModes.Hypothetical;
            }
        }

        for (var c = clause; c is not null; c = c.Parent >= 0 && c.Relation == Relation.Conj ? view.Text.Clauses[c.Parent] : null)
        {
            if (c.Conjunction is { } conjunction && Has(Use.Conj, conjunction, out var mode))
            {
                view.Trace?.Mode(mode, $"clause with '{conjunction}'");
                modes |= mode;
            }
        }

        return modes | Adverbs(view, clause);
    }

    /// <summary>Modes of an event told by a noun.</summary>
    public AuxiliaryModes OfNoun(ReportView view, int noun)
    {
        var modes = AuxiliaryModes.None;
        foreach (var child in view.Text.ChildrenOf(noun))
        {
            var word = view.Words[child];
            if (word.Relation == Relation.Amod && Has(Use.Attr, word.Lemma, out var mode))
            {
                view.Trace?.Mode(mode, $"'{word.Lemma}' before the noun");
                modes |= mode;
            }
            else if (word.Relation == Relation.Det && word.Morph.IsNegative)
            {
                view.Trace?.Mode(AuxiliaryModes.Negation, $"'{word.Lemma}' before the noun");
                modes |= AuxiliaryModes.Negation;
            }
        }

        if (view.Words[noun].Head is >= 0 and var head && Has(Use.Head, view.Words[head].Lemma, out var governed))
        {
            view.Trace?.Mode(governed, $"'{view.Words[head].Lemma}' above the noun");
            modes |= governed;
        }

        if (view.ClauseAround(noun) is { } clause)
        {
            modes |= Adverbs(view, clause);
            if (clause.Conjunction is { } conjunction && Has(Use.Conj, conjunction, out var mode))
            {
                view.Trace?.Mode(mode, $"clause with '{conjunction}'");
                modes |= mode;
            }
        }

        return modes;
    }

    private AuxiliaryModes Adverbs(ReportView view, Clause clause)
    {
        var modes = AuxiliaryModes.None;
        foreach (var child in view.Text.ChildrenOf(clause.Predicate))
        {
            if (Has(Use.Adv, view.Words[child].Lemma.ToLowerInvariant(), out var mode))
            {
                view.Trace?.Mode(mode, $"'{view.Words[child].Lemma}' in the clause");
                modes |= mode;
            }
        }

        return modes;
    }

    /// <summary>Konjunktiv II may stand for reported speech inside a quotation.</summary>
    private static bool IsReported(ReportView view, Clause clause) => view.Quotations.QuotationAt(clause.Predicate) >= 0;

    /// <summary>True for soll getötet haben, soll getötet worden sein: somebody says that it happened.</summary>
    public static bool HasPerfectInfinitive(ReportView view, VerbGroup verb)
    {
        if (verb.Modal is not null && view.Words[verb.Main].Morph.VerbForm == VerbForm.Part &&
            verb.Tokens.Any(t => t != verb.Main && view.Text.Form(t) is "haben" or "sein"))
        {
            return true;
        }

        foreach (var token in verb.Tokens)
        {
            var word = view.Words[token];
            if (token != verb.Finite && word.Morph.VerbForm == VerbForm.Inf && word.Pos == UPos.Aux && word.Lemma is "haben" or "sein" &&
                verb.Tokens.Length > 2 && token != verb.Main)
            {
                return true;
            }

            if (view.Text.Form(token) is "worden")
            {
                return true;
            }
        }

        return false;
    }
}
