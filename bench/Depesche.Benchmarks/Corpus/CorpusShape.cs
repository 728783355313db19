namespace Depesche.Benchmarks.Corpus;

/// <summary>Proportions of the corpus, all in one place.</summary>
/// <remarks>
/// They are assumptions, not measurements: what is commonly known of agencies and of German outlets, rounded. Whoever measures an archive with this corpus
/// measures it for a wire of this shape.
/// <list type="bullet">
/// <item>Most foreign news in regional papers and portals is agency copy, and many of them have one central desk: so a report is found some four times over,
/// a few of them in a dozen outlets, many in none.</item>
/// <item>Most copies come within the hour, since portals take the wire automatically; the rest by the evening.</item>
/// <item>Agencies send few flashes, sum up about every third story, and correct about one report in fifty; withdrawals and embargoes are rarer still,
/// embargoes more with prepared texts than here.</item>
/// <item>Few copies are reworded; those cut are cut from below, as agencies write for it. An outlet seldom mends a copy when the agency corrects.</item>
/// </list>
/// </remarks>
internal static class CorpusShape
{
    // Of stories; corrections only of those that have a number to be wrong, which is about every other.
    public const double Flash = 0.06;
    public const double Summary = 0.30;
    public const double Overview = 0.06;
    public const double Correction = 0.04;
    public const double Cancellation = 0.004;
    public const double Embargo = 0.015;

    // Of first reports; longer ones always have it.
    public const double Background = 0.3;

    // Of sentences that no other leans on, of words that have synonyms, and of paragraphs that may change places. Much is left out and reworded, since
    // stories of one sample have to be as different as reports of two events.
    public const double DroppedSentence = 0.45;
    public const double StoryWording = 0.5;
    public const double SwappedParagraphs = 0.5;

    // Copies of a report: mean of a distribution in which none is the most frequent number, and its end.
    public const double MeanCopies = 4.2;
    public const int MostCopies = 16;
    public const double MeanFlashCopies = 0.8;

    // Minutes between a report and its copies: the cube of a uniform number, so that half come in the first eighth of the time.
    public const int FirstCopyMinutes = 3;
    public const int LastCopyMinutes = 600;

    // Of copies.
    public const double Merged = 0.04;
    public const double Updated = 0.33;
    public const double ReplacedWord = 0.6;
    public const double CreditKept = 0.9;

    /// <summary>Reports of an hour of the day, from midnight: nights are quiet, mornings are full.</summary>
    public static ReadOnlySpan<double> Hours => [1, 0.7, 0.5, 0.5, 1, 2, 4, 5, 6, 7, 7, 7, 6.5, 6, 6, 6.5, 6, 6, 5.5, 4.5, 4, 3, 2.5, 1.5];

    /// <summary>Shares of verbatim, cut and reworded copies.</summary>
    public static ReadOnlySpan<double> Edits(Takes takes) => takes switch
    {
        Takes.All => [0.72, 0.22, 0.06],
        Takes.Most => [0.35, 0.42, 0.23],
        _ => [0.15, 0.40, 0.45],
    };
}
