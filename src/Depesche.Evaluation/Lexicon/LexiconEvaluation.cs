using System.Globalization;
using Depesche.Evaluation.Syntax;
using Depesche.LanguageData;
using Depesche.Syntax;
using WordLexicon = Depesche.Syntax.Lexicon;

namespace Depesche.Evaluation.Lexicon;

/// <summary>Scores the readings that the lexicon offers for each word, out of context, against Universal Dependencies treebanks.</summary>
/// <remarks>
/// <para>A gold file is CoNLL-U. Each gold word is looked up by its form alone, as the tagger does: the first word of a sentence, and
/// one after a quotation mark, colon or bracket, may have its capital from its place. Punctuation counts as words. A word has the
/// right analysis (<c>right</c>) when one of the readings offered agrees with gold in part of speech, in lemma, and in Case, Number,
/// Gender, Mood, Tense, VerbForm and Person wherever gold has them; a feature that the reading leaves open agrees with anything, as
/// names leave their case open. <c>stated</c> is the share for which a reading states all that gold has. <c>upos</c> and <c>lemma</c>
/// are the shares on which the part of speech alone, and it and the lemma together, are right in one reading.</para>
/// <para>Levelled before comparing, since gold itself is of two minds there: capitals, <c>ß</c> and <c>ss</c> in lemmas; the point of an
/// ordinal's lemma; how an adjective or an adjective used as a noun is cited (<c>letzt</c>, <c>letzte</c>, <c>letzter</c>;
/// <c>Beamte</c>, <c>Beamter</c>); whether a participle used as an adjective is cited by itself or by its verb, and whether it has a
/// VerbForm; gender of adjectives in the plural, which they do not show; adjectives without ending, which gold calls ADJ or ADV by
/// their use; the tense of participles; and VerbForm where PUD leaves it to tense and mood. Gold's misprints, wrong genders and
/// lemmas are not levelled, they stay misses.</para>
/// </remarks>
public static class LexiconEvaluation
{
    /// <summary>Measures the lexicon with the language files <paramref name="data"/> on the gold files.</summary>
    /// <param name="data">Language files: closed classes, endings, names.</param>
    /// <param name="goldFiles">Paths of the gold files, in order.</param>
    /// <param name="errors">How many worked examples of each kind of miss the table shows; 0 for none.</param>
    /// <returns>Figures <c>upos lemma right stated readings</c> over all files: shares from 0 to 1, and the mean number of readings a word;
    /// predictions as lines of word, gold and best agreement.</returns>
    /// <exception cref="GoldDataException">A gold file cannot be read.</exception>
    public static EvaluationResult Run(LanguageFiles data, IReadOnlyList<string> goldFiles, int errors = 0)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(goldFiles);
        var lexicon = new WordLexicon(data);
        var citations = new CitationForms(lexicon);
        var misses = new LexiconMisses(errors);
        var files = new List<(string Name, LexiconTally Tally)>();
        var all = new LexiconTally();
        var predictions = new List<string>();
        foreach (var file in goldFiles)
        {
            var tally = new LexiconTally();
            foreach (var (text, _) in SyntaxEvaluation.ReadGold(file))
            {
                Compare(text, lexicon, citations, tally, misses, predictions);
            }

            files.Add((Path.GetFileName(file), tally));
            all.Add(tally);
        }

        return new EvaluationResult(
            [
                new("upos", all.Share(Agreement.Pos)),
                new("lemma", all.Share(Agreement.Lemma)),
                new("right", all.Share(Agreement.Open)),
                new("stated", all.Share(Agreement.Full)),
                new("readings", all.ReadingsAWord),
            ],
            LexiconTable.Format(files, all) + misses,
            [.. predictions]);
    }

    private static void Compare(ParsedText gold, WordLexicon lexicon, CitationForms citations, LexiconTally tally, LexiconMisses misses,
        List<string> predictions)
    {
        foreach (var sentence in gold.Text.Sentences)
        {
            var isInitial = true;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var form = gold.Form(i);
                var readings = lexicon.Read(form, isInitial);
                var best = Best(LevelledWord.OfGold(form, gold.Words[i]), readings, citations);
                tally.Add(gold.Words[i].Pos, best, readings.All.Length);
                if (best < Agreement.Open)
                {
                    misses.Add(gold.Words[i], best, readings);
                }

                predictions.Add(string.Create(CultureInfo.InvariantCulture, $"{form}\t{gold.Words[i].Pos.ToUd()}\t{best}\t{readings.All.Length}"));
                isInitial = OpensSentence(form, isInitial);
            }
        }
    }

    private static Agreement Best(in LevelledWord gold, WordReadings readings, CitationForms citations)
    {
        var best = Agreement.None;
        for (var i = 0; i < readings.All.Length && best < Agreement.Full; i++)
        {
            var agreement = LevelledWord.OfReading(readings.LemmaOf(i), readings.All[i]).With(gold, citations);
            best = agreement > best ? agreement : best;
        }

        return best;
    }

    // As the tagger has it: a capital says nothing after marks that open a sentence, and after quotation marks, colons and brackets.
    private static bool OpensSentence(string form, bool isInitial) => form.Length == 1 && !char.IsLetterOrDigit(form[0])
        && (isInitial || form[0] is '"' or '“' or '„' or '”' or '‚' or '‘' or '\'' or '»' or '«' or '›' or '‹' or ':' or ';' or '(' or '[');
}
