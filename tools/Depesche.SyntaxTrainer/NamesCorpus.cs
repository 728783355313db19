using Depesche.LanguageData;
using Depesche.Syntax;
using Depesche.Syntax.Models;
using Depesche.Syntax.Tagging;

namespace Depesche.SyntaxTrainer;

/// <summary>Sentences of GermEval 2014, in which names are marked: more text for the tagger to tell names from nouns. The tags are
/// those of a first tagger, put right where the marks say more.</summary>
internal static class NamesCorpus
{
    public static List<TrainingSentence> Read(IEnumerable<string> files, WeightTable tagger)
    {
        var contractions = LanguageFiles.BuiltIn.Read("de/contractions.tsv", "form", "preposition", "article")
            .ToDictionary(r => r[0], r => (r[1], r[2]), StringComparer.Ordinal);
        var sentences = new List<TrainingSentence>();
        var state = new SentenceState();
        List<string> forms = [], marks = [];
        foreach (var line in files.SelectMany(File.ReadLines).Append(""))
        {
            var cells = line.Split('\t');
            if (cells.Length >= 3 && cells[0] != "#")
            {
                var (first, second) = contractions.GetValueOrDefault(cells[1], (cells[1], ""));
                forms.Add(first);
                marks.Add(cells[2]);
                if (second.Length > 0)
                {
                    forms.Add(second);
                    marks.Add("O");
                }
            }
            else if (forms.Count > 0)
            {
                if (forms.Count <= SentenceState.Capacity)
                {
                    sentences.Add(Tag(state, [.. forms], marks, tagger));
                }

                forms.Clear();
                marks.Clear();
            }
        }

        return sentences;
    }

    private static TrainingSentence Tag(SentenceState state, string[] forms, List<string> marks, WeightTable tagger)
    {
        state.Load(forms, Knowledge.Lexicon);
        Tagger.TagPartsOfSpeech(state, tagger);
        var pos = new UPos[forms.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            var slot = SentenceState.First + i;
            var found = (UPos)state.Pos[slot];
            var isCapital = char.IsUpper(forms[i][0]);
            pos[i] = marks[i] switch
            {
                "B-PER" or "I-PER" when isCapital && found is UPos.Noun or UPos.Adj or UPos.X or UPos.Verb or UPos.Adv => UPos.Propn,
                "B-LOC" or "I-LOC" when isCapital && found is UPos.Noun or UPos.X => UPos.Propn,
                "O" when isCapital && found == UPos.Propn && state.Class[slot].Can(UPos.Noun) => UPos.Noun,
                _ => found,
            };
        }

        return new TrainingSentence(forms, pos, [], [], [], []);
    }
}
