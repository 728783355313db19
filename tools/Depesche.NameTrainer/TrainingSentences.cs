using Depesche.Actors;
using Depesche.Actors.Tagging;
using Depesche.Evaluation.Names;
using Depesche.LanguageData;
using Depesche.Syntax;

namespace Depesche.NameTrainer;

/// <summary>A sentence with its trees, what the rules found in it, and its gold labels.</summary>
internal sealed record TrainingSentence(NamedSentence Gold, ParsedText Text, List<NameHit> Known, int[] Labels);

/// <summary>The data files, the analyser and the sentences read with them.</summary>
internal sealed record TrainingSentences(Gazetteer Gazetteer, NounTable Nouns, NameWords Words, IReadOnlyList<TrainingSentence> All)
{
    public static TrainingSentences Read(IEnumerable<string> files)
    {
        var gazetteer = new Gazetteer(LanguageFiles.BuiltIn);
        var nouns = new NounTable(LanguageFiles.BuiltIn);
        var rules = new NameRecognizer(gazetteer, nouns, tagger: null);
        var syntax = new SyntaxAnalyzer(LanguageFiles.BuiltIn);
        var conllu = new ConlluReader();
        var all = new List<TrainingSentence>();
        foreach (var gold in files.SelectMany(NamedSentence.Read))
        {
            var text = syntax.Analyze(conllu.Read(NamesEvaluation.ToConllu(gold.Words))[0].Text);
            all.Add(new TrainingSentence(gold, text, rules.RecognizeByRule(text), LabelsOf(gold)));
        }

        return new TrainingSentences(gazetteer, nouns, new NameWords(WordClasses.BuiltIn(), nouns, gazetteer.Persons), all);
    }

    private static int[] LabelsOf(NamedSentence gold)
    {
        var labels = new int[gold.Words.Count];
        foreach (var name in gold.Names)
        {
            labels[name.First] = NameLabels.First(name.Type);
            for (var i = name.First + 1; i < name.End; i++)
            {
                labels[i] = NameLabels.Further(name.Type);
            }
        }

        return labels;
    }
}
