using Depesche.LanguageData;
using Depesche.Times;

namespace Depesche.Quotations;

/// <summary>Finds quotations and their speakers.</summary>
/// <remarks>Passages in quotation marks come first, then clauses of saying with what they frame, then phrases such as
/// <c>laut X</c>, then whole clauses that report speech, and last the sentences that go on without a frame.</remarks>
public sealed class QuotationExtractor
{
    private readonly ReportingWords words;
    private readonly AttributionPhrases phrases;
    private readonly Channels channels;

    /// <summary>Makes an extractor from the reporting words in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public QuotationExtractor(LanguageFiles data)
    {
        ArgumentNullException.ThrowIfNull(data);
        words = new ReportingWords(data);
        phrases = new AttributionPhrases(data);
        channels = new Channels(data);
    }

    /// <summary>Extracts the quotations of a report.</summary>
    public QuotationLayer Extract(TimeLayer times)
    {
        ArgumentNullException.ThrowIfNull(times);
        var parsed = times.Actors.Text;
        var passages = DirectPassages.Find(parsed, words);
        var units = SpeechUnit.CutAll(parsed, passages.AsMemory());
        var parties = new PartyFinder(times, phrases);
        var segmenter = new Segmenter(parsed);
        var roles = new RoleFinder(parsed, parties, phrases, channels);
        var complements = new ComplementFinder(parsed, segmenter, roles);
        var frames = new FrameReader(parsed, segmenter, parties, roles, complements);
        var clauses = new ReportingClauses(parsed, words);
        var nominal = new NominalFrameReader(parsed, words, segmenter, roles, complements, parties);
        var direct = new PassageReader(parsed, roles, complements, parties, phrases, words);
        var terms = new TermReader(parsed, words, phrases, roles);
        var attributions = new AttributionReader(parsed, phrases, parties, roles);
        var asides = new AsideReader();
        var reported = new ReportedReader(parsed, roles);
        var headlines = new HeadlineReader(times, phrases, parties);
        SpeechUnit? before = null;
        foreach (var unit in units)
        {
            var saying = clauses.In(unit);
            headlines.Read(unit);
            direct.Read(unit, saying);
            terms.Read(unit, saying);
            frames.Read(before, unit, saying);
            nominal.Read(unit);
            attributions.Read(before, unit);
            reported.Read(unit, saying);
            asides.Read(unit);
            before = unit;
        }

        new CarriedReader(parsed).Read(units);
        new WordingReader(parsed, roles, parties).Read(units);
        var media = new ChannelReader(parsed, channels, parties);
        var drafts = new List<QuotationDraft>();
        foreach (var unit in units)
        {
            media.Read(unit);
            drafts.AddRange(unit.Drafts);
        }

        return new QuotationLayer(times, new QuotationAssembler(times).Assemble(drafts));
    }
}
