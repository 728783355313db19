using System.Collections.Frozen;
using Depesche.LanguageData;

namespace Depesche.Syntax;

/// <summary>What a verb does beside another verb.</summary>
[Flags]
internal enum AuxiliaryRoles : byte
{
    None = 0,
    Perfect = 1,
    Passive = 2,
    Modal = 4,
    Causative = 8,
    Copula = 16,
}

/// <summary>How a word negates its clause.</summary>
internal enum NegatorKind : byte
{
    None,
    Clause,
    Determiner,
    Pronoun,
    Conjunction,
    Limit,
}

/// <summary>What objects a verb with a dative takes.</summary>
internal enum DativeKind : byte
{
    None,
    Dative,
    Both,
}

/// <summary>What clause a word opens.</summary>
internal enum OpenerKind : byte
{
    None,
    Coordinating,
    Infinitive,
    Interrogative,
}

/// <summary>The knowledge of verbs and function words that clauses are read with.</summary>
internal sealed class ClauseLexicon
{
    /// <summary>The controller that stands for the subject of the governing clause.</summary>
    public const string SubjectController = "subject";

    /// <summary>The controller that stands for its accusative object.</summary>
    public const string ObjectController = "object";

    /// <summary>The controller that stands for its dative object.</summary>
    public const string IndirectController = "indirect";

    /// <summary>The controller that stands for nobody in particular.</summary>
    public const string NoController = "none";

    private static readonly string[] SubjectControl = [SubjectController];

    private readonly FrozenDictionary<string, AuxiliaryRoles> auxiliaries;
    private readonly FrozenDictionary<string, NegatorKind> negators;
    private readonly FrozenDictionary<string, OpenerKind> openers;
    private readonly FrozenDictionary<string, string> pronominalAdverbs;
    private readonly FrozenDictionary<string, string[]> controllers;
    private readonly FrozenSet<string> seinPerfect;
    private readonly FrozenSet<string> timeUnits;
    private readonly FrozenDictionary<string, DativeKind> dativeVerbs;

    public ClauseLexicon(LanguageFiles data)
    {
        auxiliaries = Table(data.Read("de/auxiliaries.tsv", "lemma", "role"), ReadRoles);
        negators = Table(data.Read("de/negators.tsv", "lemma", "kind"), row => row.Enum<NegatorKind>(1));
        openers = Table(data.Read("de/clause-openers.tsv", "lemma", "kind"), row => row.Enum<OpenerKind>(1));
        pronominalAdverbs = Table(data.Read("de/pronominal-adverbs.tsv", "adverb", "preposition"), row => row[1]);
        controllers = Table(data.Read("de/control.tsv", "lemma", "controller"), ReadControllers);
        seinPerfect = Table(data.Read("de/sein-perfect.tsv", "lemma"), row => row[0]).Keys.ToFrozenSet(StringComparer.Ordinal);
        timeUnits = data.Read("de/times/units.tsv", "forms", "unit", "number").SelectMany(row => row.List(0))
            .ToFrozenSet(StringComparer.Ordinal);
        dativeVerbs = Table(data.Read("de/dative-verbs.tsv", "lemma", "objects"), row => row.Enum<DativeKind>(1));
    }

    public AuxiliaryRoles RolesOf(string lemma) => auxiliaries.GetValueOrDefault(lemma);

    public bool IsModal(string lemma) => (RolesOf(lemma) & AuxiliaryRoles.Modal) != 0;

    public NegatorKind NegatorKindOf(string lemma) => negators.GetValueOrDefault(lemma);

    public OpenerKind OpenerKindOf(string lemma) => openers.GetValueOrDefault(lemma);

    /// <summary>The preposition in a pronominal adverb (dafür: für), or null.</summary>
    public string? PrepositionIn(string lemma) => pronominalAdverbs.GetValueOrDefault(lemma);

    public bool HasSeinPerfect(string lemma) => seinPerfect.Contains(lemma);

    /// <summary>True for the form of a unit of time (Tage, Woche).</summary>
    public bool IsTimeUnit(string form) => timeUnits.Contains(form);

    public DativeKind DativeKindOf(string lemma) => dativeVerbs.GetValueOrDefault(lemma);

    /// <summary>Who is the unsaid subject of an infinitive under this word, best first.</summary>
    public string[] ControllersUnder(string lemma) => controllers.GetValueOrDefault(lemma, SubjectControl);

    private static FrozenDictionary<string, T> Table<T>(IReadOnlyList<DataRow> rows, Func<DataRow, T> value)
    {
        var table = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row[0].Length == 0)
            {
                throw row.Error("the first column is empty");
            }

            if (!table.TryAdd(row[0], value(row)))
            {
                if (!row.IsOwn)
                {
                    throw row.Error($"'{row[0]}' stands twice");
                }

                table[row[0]] = value(row);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static AuxiliaryRoles ReadRoles(DataRow row)
    {
        var roles = AuxiliaryRoles.None;
        foreach (var name in row.List(1))
        {
            roles |= Enum.TryParse<AuxiliaryRoles>(name, ignoreCase: true, out var role) && role != AuxiliaryRoles.None
                ? role
                : throw row.Error($"'{name}' is none of perfect, passive, modal, causative, copula");
        }

        return roles;
    }

    private static string[] ReadControllers(DataRow row) =>
        row.List(1) is { Length: > 0 } list ? list : throw row.Error("name at least one controller");
}
