namespace Depesche.Times;

/// <summary>History: a date without a year belongs to the year that the story has come to.</summary>
internal sealed partial class TimeResolver
{
    /// <summary>The date that the story has come to: year, month and day, 0 where not told.</summary>
    private (int Year, int Month, int Day) story;
    private TimePlace storyAt;

    /// <summary>Follows the story: a date told with its year, or within the story, is where it goes on from.</summary>
    private void FollowStory(TimeMeaning meaning, int year, TimePlace place)
    {
        if (meaning.StepGrain == TimeGrain.None)
        {
            (story, storyAt) = ((year, meaning.Month, meaning.Day), place);
        }
    }

    /// <summary>The year of a date that tells none, when it goes on a story: always in a report whose date is unknown; else when a date of a year
    /// before the report's was told in the paragraph, the verb looks back, and the date comes after it in the same year.</summary>
    private int? YearOfStory(TimeMeaning meaning, TimeDirection direction, TimePlace place)
    {
        if (story.Year == 0 || meaning is not { Year: null, StepGrain: TimeGrain.None })
        {
            return null;
        }

        var isLater = (meaning.Month, meaning.Day).CompareTo((story.Month, story.Day)) >= 0;
        if (anchor is not { } known)
        {
            return isLater ? story.Year : story.Year < LastAnchorYear ? story.Year + 1 : null;
        }

        return isLater && story.Month > 0 && story.Year < known.Year && direction == TimeDirection.Past && place.Paragraph == storyAt.Paragraph ? story.Year : null;
    }
}
