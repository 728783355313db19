using System.Collections.Immutable;
using Depesche.LanguageData;

namespace Depesche.Events;

/// <summary>Reads and checks the frame files, one for each PLOVER type.</summary>
internal static class FrameFile
{
    private static readonly string[] Columns =
        ["id", "kind", "lemma", "with", "roles", "need", "mode", "cameo", "example", "counterexample"];

    /// <summary>All frames in the order of types and rows. A user's row replaces the built-in frame with the same id.</summary>
    /// <exception cref="DataFileException">A row is wrong.</exception>
    public static ImmutableArray<EventFrame> ReadAll(LanguageFiles data, PloverOntology ontology)
    {
        var classes = WordClass.ReadClasses(data);
        return [.. Rows(data).Select(r => Frame(r.Row, r.Type, classes, ontology))];
    }

    /// <summary>The rows of all frames, with the name of their columns in <see cref="Columns"/>, each id once.</summary>
    /// <exception cref="DataFileException">A row has a wrong number of columns, or an id stands twice.</exception>
    public static IEnumerable<(EventType Type, DataRow Row)> Rows(LanguageFiles data)
    {
        var rows = new Dictionary<string, (EventType Type, DataRow Row)>();
        var order = new List<string>();
        foreach (var type in Enum.GetValues<EventType>())
        {
            foreach (var row in data.Read($"de/frames/{PloverNames.Type(type).ToLowerInvariant()}.tsv", Columns))
            {
                if (rows.TryAdd(row[0], (type, row)))
                {
                    order.Add(row[0]);
                }
                else
                {
                    rows[row[0]] = row.IsOwn ? (type, row) : throw row.Error($"the frame id '{row[0]}' stands twice");
                }
            }
        }

        return order.Select(id => rows[id]);
    }

    private static EventFrame Frame(DataRow row, EventType type, Dictionary<string, string[]> classes, PloverOntology ontology)
    {
        if (row[0].Length == 0 || row.List(2).Length == 0 || row[8].Length == 0)
        {
            throw row.Error("a frame needs an id, a lemma and an example");
        }

        if (row[6].Length > 0 && !ontology.HasMode(type, row[6]))
        {
            throw row.Error($"'{row[6]}' is no mode of {PloverNames.Type(type)}");
        }

        if (!ontology.HasCode(row[7]))
        {
            throw row.Error($"the CAMEO code '{row[7]}' is not in plover/cameo.tsv");
        }

        ImmutableArray<FrameCondition> conditions = [.. row[3].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(c => Condition(c, classes, row)).OrderBy(Cost)];
        var kind = row.Enum<FrameKind>(1);
        var roles = Roles(row);
        return new EventFrame
        {
            Id = row[0],
            Row = new FrameRow(row[0], row.File, row.Line, row.IsOwn, row[1], row[3], row[4], row[5]),
            Kind = kind,
            Lemmas = [.. row.List(2)],
            Conditions = conditions,
            Actor = roles.GetValueOrDefault("actor", RoleSlots.Empty),
            Recipient = roles.GetValueOrDefault("recipient", RoleSlots.Empty),
            Content = roles.GetValueOrDefault("content", RoleSlots.Empty),
            Need = row[5].Length == 0 ? FrameNeed.Any : row.Enum<FrameNeed>(5),
            Type = type,
            Mode = row[6],
            Cameo = row[7],
            Example = row[8],
            Counterexample = row[9],
            Specificity = conditions.Sum(Weight),
        };
    }

    /// <summary>What is soon known is asked first.</summary>
    private static int Cost(FrameCondition condition) => condition.Kind switch
    {
        ConditionKind.Slot => 1,
        ConditionKind.Word or ConditionKind.Violence => 2,
        _ => 0,
    };

    /// <summary>A condition with words says most, a ban least.</summary>
    private static int Weight(FrameCondition condition) =>
        condition.IsNegated ? 0 : condition.Words is not null ? 4 : condition.Kind == ConditionKind.Slot ? 1 : 2;

    private static Dictionary<string, RoleSlots> Roles(DataRow row)
    {
        var roles = new Dictionary<string, RoleSlots>();
        foreach (var part in row[4].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = part.IndexOf('=', StringComparison.Ordinal);
            var name = cut < 0 ? part : part[..cut];
            if (cut < 0 || name is not ("actor" or "recipient" or "content"))
            {
                throw row.Error($"'{part}' is no role: write actor=, recipient= or content= and its slots");
            }

            var groups = part[(cut + 1)..].Split('+').Select(g => Slots(g, row)).ToImmutableArray();
            if (!roles.TryAdd(name, new RoleSlots(groups)))
            {
                throw row.Error($"the role '{name}' stands twice");
            }
        }

        return roles;
    }

    private static ImmutableArray<Slot> Slots(string text, DataRow row) =>
        [.. text.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(name => SlotOf(name, row))];

    private static Slot SlotOf(string name, DataRow row) => name switch
    {
        "subj" => new Slot(SlotKind.Subject),
        "obj" => new Slot(SlotKind.Object),
        "dat" => new Slot(SlotKind.Dative),
        "gen" => new Slot(SlotKind.Genitive),
        "pred" => new Slot(SlotKind.Predicative),
        "adj" => new Slot(SlotKind.Adjective),
        "poss" => new Slot(SlotKind.Possessive),
        "clause" => new Slot(SlotKind.Clause),
        "speaker" => new Slot(SlotKind.Speaker),
        "doer" => new Slot(SlotKind.Doer),
        "front" => new Slot(SlotKind.Front),
        "by" => new Slot(SlotKind.By),
        "of" => new Slot(SlotKind.Of),
        "light" => new Slot(SlotKind.Light),
        "near" => new Slot(SlotKind.Near),
        "attending" => new Slot(SlotKind.Attending),
        "nearobj" => new Slot(SlotKind.NearObject),
        "place" => new Slot(SlotKind.Place),
        "partner" => new Slot(SlotKind.Partner),
        _ when name.All(c => char.IsLower(c)) => new Slot(SlotKind.Preposition, name),
        _ => throw row.Error($"'{name}' is no slot"),
    };

    private static FrameCondition Condition(string text, Dictionary<string, string[]> classes, DataRow row)
    {
        var written = text;
        var isNegated = text.StartsWith('!');
        text = isNegated ? text[1..] : text;
        var cut = text.IndexOf(':', StringComparison.Ordinal);
        var name = cut < 0 ? text : text[..cut];
        var words = cut < 0 ? null : WordClass.Of(text[(cut + 1)..].Split('|', StringSplitOptions.RemoveEmptyEntries), classes, row);
        var kind = name switch
        {
            "refl" => ConditionKind.Reflexive,
            "neg" => ConditionKind.Negated,
            "future" => ConditionKind.Future,
            "clause" => ConditionKind.Clause,
            "quoted" => ConditionKind.Quoted,
            "violence" => ConditionKind.Violence,
            "word" => ConditionKind.Word,
            "attr" => ConditionKind.Attribute,
            "after" => ConditionKind.After,
            _ => ConditionKind.Slot,
        };
        if (kind is ConditionKind.Word or ConditionKind.Attribute or ConditionKind.After != words is not null && kind != ConditionKind.Slot)
        {
            throw row.Error($"the condition '{text}' must {(words is null ? "name words after a colon" : "stand without words")}");
        }

        return new FrameCondition(kind, isNegated, kind == ConditionKind.Slot ? Slots(name, row) : [], words, written);
    }
}
