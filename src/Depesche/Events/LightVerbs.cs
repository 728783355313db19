using System.Collections.Frozen;
using System.Collections.Immutable;
using Depesche.LanguageData;
using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>Verbs whose subject does what the noun beside them says: begann die Offensive.</summary>
internal sealed class LightVerbs
{
    private readonly FrozenDictionary<string, ImmutableArray<Slot>> slots;

    /// <exception cref="DataFileException">A row is wrong.</exception>
    public LightVerbs(LanguageFiles data)
    {
        var read = new Dictionary<string, ImmutableArray<Slot>>();
        foreach (var row in data.Read("de/light-verbs.tsv", "lemma", "slots"))
        {
            ImmutableArray<Slot> places = [.. row.List(1).Select(s => s switch
            {
                "obj" => new Slot(SlotKind.Object),
                "subj" => new Slot(SlotKind.Subject),
                _ => new Slot(SlotKind.Preposition, s),
            })];
            if (!read.TryAdd(row[0], places))
            {
                read[row[0]] = row.IsOwn ? places : throw row.Error($"'{row[0]}' stands twice");
            }
        }

        slots = read.ToFrozenDictionary();
    }

    /// <summary>True for a light verb.</summary>
    public bool Has(string lemma) => slots.ContainsKey(lemma);

    /// <summary>True when the clause's verb is light and the noun stands where its event does.</summary>
    public bool Carries(ReportView view, Clause clause, int noun)
    {
        if (clause.Verb is not { } verb || !slots.TryGetValue(verb.Lemma, out var places))
        {
            return false;
        }

        foreach (var argument in clause.Arguments)
        {
            if (argument.Head == noun || view.Words[noun] is { Relation: Relation.Conj } word && word.Head == argument.Head)
            {
                foreach (var place in places)
                {
                    if (ReportView.IsIn(argument, place))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
