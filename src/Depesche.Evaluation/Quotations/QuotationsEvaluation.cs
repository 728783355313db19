using System.Collections.Immutable;
using Depesche.NewsItems;
using Depesche.Quotations;
using Depesche.Readings;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Evaluation.Quotations;

/// <summary>Scores quotations with the measure of Petersen-Frey and Biemann (2024).</summary>
/// <remarks>
/// <para>A gold file is JSON Lines, one article a line, with <c>documentName</c>, <c>text</c>, <c>sentences</c> (tokens) and
/// <c>annotations</c>. The reader gets the bare text and the date at the end of the name; its spans count as the gold tokens
/// with which they share a character. A fragment (<see cref="Quotation.Fragments"/>) that is no single noun, or one behind an indefinite
/// article, is scored as what the gold data make of it, a nested direct quotation with the roles of the quotation that it stands in.
/// Words that somebody cites (<c>die Zeitung zitiert den Minister</c>) are two quotations there, one by each, and so they are here.</para>
/// <para>The quotations of an article are paired one to one so that the sum of the token F1 of their quotes is greatest (then:
/// the same type, the same medium); quotations without a shared token are no pair. Precision of a part (quote, speaker, cue,
/// frame, addressee) is the share of its predicted tokens that the pair's gold part holds, 0 without a pair, and counts wherever
/// the part was predicted; recall is the share of its gold tokens that were predicted and counts wherever the gold data have
/// the part. <c>quote</c> is the mean over all quote parts, <c>roles</c> over all parts of the four roles, <c>joint</c> over
/// all parts of all five; F1 is the harmonic mean of mean precision and mean recall. <c>type</c> and <c>medium</c> count
/// quotations: a hit is a pair with the same value.</para>
/// <para>Direct quotations are also counted alone, and there without pairing. <c>direct.found</c> is the share of the direct
/// quotations of the gold data for which a quotation read as direct has exactly the same tokens, quotation marks aside.
/// <c>direct.speaker</c> is the share of these whose speaker is right: neither side names one, or the F1 of the speaker's tokens
/// is at least one half.</para>
/// </remarks>
public static class QuotationsEvaluation
{
    /// <summary>Measures <paramref name="reader"/> on the gold files.</summary>
    /// <param name="reader">The reader to measure.</param>
    /// <param name="goldFiles">Paths of the gold files, in order.</param>
    /// <param name="errors">How many worked examples of errors the table shows; 0 for none.</param>
    /// <returns>Figures <c>quote.p quote.r quote.f1 roles.f1 joint.f1 type.f1 medium.f1 direct.found direct.speaker</c>,
    /// each 0 to 1; predictions in the form of the gold data.</returns>
    /// <exception cref="GoldDataException">A gold file cannot be read.</exception>
    public static EvaluationResult Run(Reader reader, IReadOnlyList<string> goldFiles, int errors = 0)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(goldFiles);
        var tally = new QuotationTally(errors);
        var examples = new QuotationErrors(errors);
        var predictions = ImmutableArray.CreateBuilder<string>();
        foreach (var article in goldFiles.SelectMany(GoldArticle.ReadAll))
        {
            var reading = reader.Read(NewsItem.Parse(article.Text) with { Published = article.Published });
            var predicted = Convert(article, reading);
            predictions.Add(QuotationPredictions.Line(article, predicted));
            Compare(article, predicted, tally, examples);
        }

        return new EvaluationResult(
            [
                new("quote.p", tally.Quote.Precision),
                new("quote.r", tally.Quote.Recall),
                new("quote.f1", tally.Quote.F1),
                new("roles.f1", tally.Roles.F1),
                new("joint.f1", tally.Joint.F1),
                new("type.f1", tally.Types.F1),
                new("medium.f1", tally.Media.F1),
                new("direct.found", tally.Direct.FoundShare),
                new("direct.speaker", tally.Direct.SpeakerShare),
            ],
            QuotationTable.Format(tally) + examples,
            predictions.ToImmutable());
    }

    /// <summary>Turns a reading into what the gold data would hold.</summary>
    internal static ImmutableArray<QuotationAnnotation> Convert(GoldArticle article, Reading reading)
    {
        var annotations = ImmutableArray.CreateBuilder<QuotationAnnotation>();
        var judgements = Judgements(reading.Syntax);
        foreach (var quotation in reading.Quotations)
        {
            var quote = article.TokensUnder(quotation.Quote);
            if (quote.Length == 0)
            {
                continue;
            }

            var annotation = new QuotationAnnotation(
                [
                    quote,
                    article.TokensUnder(quotation.Speaker is { } speaker ? [speaker.Span] : []),
                    article.TokensUnder(quotation.Cue),
                    article.TokensUnder(quotation.Frame),
                    article.TokensUnder(quotation.Addressee is { } addressee ? [addressee.Span] : []),
                ],
                quotation.Type.ToString(), NameOf(quotation.Medium), quotation.NestedIn >= 0, quotation.Rule);
            annotations.Add(annotation);
            foreach (var via in quotation.Via.Where(party => party.Found != PartyFinding.Phrase))
            {
                annotations.Add(annotation with { Parts = annotation.Parts.SetItem(1, article.TokensUnder([via.Span])), IsNested = true, Rule = "via" });
            }

            foreach (var fragment in quotation.Fragments)
            {
                if (IsWording(fragment.In(article.Text)) || judgements.Contains(fragment.Start))
                {
                    annotations.Add(annotation with
                    {
                        Parts = annotation.Parts.SetItem(0, article.TokensUnder([WithMarks(fragment, quotation.Quote)])),
                        Type = nameof(QuotationType.Direct),
                        IsNested = true,
                        Rule = "fragment",
                    });
                }
            }
        }

        return annotations.ToImmutable();
    }

    /// <summary>Pairs an article's quotations and counts them.</summary>
    internal static void Compare(GoldArticle article, ImmutableArray<QuotationAnnotation> predicted, QuotationTally tally, QuotationErrors examples)
    {
        var pairs = QuotationPairing.Pair(article.Quotations, predicted);
        tally.Direct.Add(article, predicted);
        for (var p = 0; p < predicted.Length; p++)
        {
            var gold = pairs[p] >= 0 ? article.Quotations[pairs[p]] : null;
            tally.Add(gold, predicted[p]);
            examples.Add(article, gold, predicted[p]);
        }

        for (var g = 0; g < article.Quotations.Length; g++)
        {
            if (!pairs.Contains(g))
            {
                tally.Add(article.Quotations[g], null);
                examples.Add(article, article.Quotations[g], null);
            }
        }
    }

    /// <summary>True for two words or more, and for one that is no noun: the gold data leaves single nouns to the reporter.</summary>
    private static bool IsWording(ReadOnlySpan<char> fragment) =>
        fragment.Length > 0 && (fragment.Contains(' ') || char.IsLower(fragment[0]));

    /// <summary>Where words in quotation marks begin that stand behind an indefinite article, which tells a word that judges from a name.</summary>
    private static HashSet<int> Judgements(ParsedText parsed) =>
    [
        .. parsed.Text.QuotedPassages
            .Where(passage => passage.Open > 0 && parsed.Words[passage.Open - 1].Morph.Definite == Definite.Ind)
            .Select(passage => parsed.Text.Tokens[passage.Open].Span.End),
    ];

    /// <summary>The fragment with the mark on each side, where the quote has one.</summary>
    private static TextSpan WithMarks(TextSpan fragment, ImmutableArray<TextSpan> quote)
    {
        var around = quote.FirstOrDefault(span => span.Contains(fragment), fragment);
        return TextSpan.FromBounds(Math.Max(around.Start, fragment.Start - 1), Math.Min(around.End, fragment.End + 1));
    }

    private static string NameOf(QuotationMedium medium) => medium switch
    {
        QuotationMedium.SpeechWriting => "SW",
        QuotationMedium.SpeechThought => "ST",
        QuotationMedium.ThoughtWriting => "TW",
        _ => medium.ToString(),
    };
}
