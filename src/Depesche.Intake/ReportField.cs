namespace Depesche.Intake;

/// <summary>Fields of a report that go by names of many kinds in JSON Lines and tables.</summary>
public enum ReportField
{
    /// <summary>The supplier's identifier.</summary>
    Id,
    /// <summary>Version.</summary>
    Version,
    /// <summary>Status of publication.</summary>
    Status,
    /// <summary>Urgency.</summary>
    Urgency,
    /// <summary>Note to customers.</summary>
    Note,
    /// <summary>Headline.</summary>
    Headline,
    /// <summary>Keyword line.</summary>
    Slug,
    /// <summary>Dateline.</summary>
    Dateline,
    /// <summary>Author.</summary>
    Byline,
    /// <summary>Date.</summary>
    Published,
    /// <summary>When this version was made.</summary>
    Updated,
    /// <summary>Before when it must not be published.</summary>
    Embargo,
    /// <summary>Language.</summary>
    Language,
    /// <summary>Who may do what with it.</summary>
    Rights,
    /// <summary>Agency or publisher.</summary>
    Provider,
    /// <summary>Web address.</summary>
    Url,
    /// <summary>The report itself.</summary>
    Text,
}
