using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>The entities of a report while it is read, found by what names them.</summary>
internal sealed class DraftTable(Gazetteer gazetteer)
{
    private readonly Dictionary<(EntityKind Kind, string Name, string Code), EntityDraft> byKey = [];

    public List<EntityDraft> All { get; } = [];

    public EntityDraft Add(EntityKind kind, string name, string code, string sector, bool isPlural, Gender gender = Gender.None)
    {
        var draft = new EntityDraft(All.Count, kind, name) { Code = code, Sector = sector, IsPlural = isPlural, Gender = gender };
        All.Add(draft);
        return draft;
    }

    /// <summary>The entity with this kind, key and code; a new one where there is none yet.</summary>
    public EntityDraft Keyed(EntityKind kind, string name, string code, string sector, bool isPlural, string? key = null)
    {
        var at = (kind, key ?? name, code);
        if (!byKey.TryGetValue(at, out var draft))
        {
            byKey.Add(at, draft = Add(kind, name, code, sector, isPlural));
        }

        return draft;
    }

    public EntityDraft Country(string code, string name)
    {
        var draft = Keyed(EntityKind.Country, name, code, code.Length == 3 && code is not "EUR" ? "GOV" : "", gazetteer.Country(code) is { IsPlural: true });
        draft.IsNamed = true;
        return draft;
    }

    public EntityDraft Place(string name, string code)
    {
        var draft = Keyed(EntityKind.Place, name, code, "", false);
        draft.IsNamed = true;
        return draft;
    }

    public EntityDraft Organisation(string name, string code, string sector, bool isPlural)
    {
        var draft = Keyed(EntityKind.Organisation, name, code, sector, isPlural);
        draft.IsNamed = true;
        return draft;
    }

    /// <summary>Lets an organisation be found by a further name.</summary>
    public void AddOrganisationName(string name, EntityDraft draft) => byKey.TryAdd((EntityKind.Organisation, name, ""), draft);

    /// <summary>A group with members; the same members are the same group.</summary>
    public EntityDraft Group(string name, ReadOnlySpan<int> members)
    {
        var draft = Keyed(EntityKind.Group, name, "", "", true, "members " + string.Join(' ', members.ToArray()));
        if (draft.Members.Count == 0)
        {
            draft.Members.AddRange(members);
            draft.Sector = All[members[0]].Sector;
        }

        return draft;
    }
}
