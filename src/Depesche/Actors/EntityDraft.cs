using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>An entity while the report is read.</summary>
internal sealed class EntityDraft(int index, EntityKind kind, string name)
{
    public int Index { get; } = index;

    public EntityKind Kind { get; } = kind;

    public string Name { get; set; } = name;

    public string Code { get; set; } = "";

    public string Sector { get; set; } = "";

    public Gender Gender { get; set; }

    public bool IsPlural { get; set; }

    /// <summary>True when the report gives a name, not an office or noun alone.</summary>
    public bool IsNamed { get; set; }

    /// <summary>True for an organisation of the data files.</summary>
    public bool IsListed { get; set; }

    /// <summary>The family name it was last called by, or null.</summary>
    public string? Surname { get; set; }

    /// <summary>The person the data files know it to be, or null.</summary>
    public KnownPerson? Known { get; set; }

    /// <summary>Offices with the key of the post.</summary>
    public List<(Office Office, string Post)> Offices { get; } = [];

    public List<int> Members { get; } = [];

    public List<int> Mentions { get; } = [];

    /// <summary>Adds a sector, the first one said of it being its own.</summary>
    public void TakeSector(string sector)
    {
        if (Sector.Length == 0)
        {
            Sector = sector;
        }
    }

    /// <summary>Adds an office unless it is known already.</summary>
    public void TakeOffice(Office office, string post)
    {
        foreach (var (held, heldPost) in Offices)
        {
            if (heldPost == post && (held.Country == office.Country || office.Country.Length == 0))
            {
                return;
            }
        }

        Offices.Add((office, post));
    }
}
