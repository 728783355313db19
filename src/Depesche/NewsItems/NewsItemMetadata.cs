namespace Depesche.NewsItems;

/// <summary>What is known of a report beside its text. It goes before what the text says.</summary>
/// <param name="Id">The supplier's identifier.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Headline">The headline, when the text does not hold it.</param>
/// <param name="Url">The web address it came from.</param>
public sealed record NewsItemMetadata(string? Id = null, PartialDate? Published = null, string? Headline = null, string? Url = null);
