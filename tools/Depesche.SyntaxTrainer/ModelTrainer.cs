using Depesche.Syntax;
using Depesche.Syntax.Inflection;
using Depesche.Syntax.Models;
using Depesche.Syntax.Tagging;

namespace Depesche.SyntaxTrainer;

/// <summary>Trains the whole model: taggers, then the parser on tags from taggers that had not seen the sentence.</summary>
internal static class ModelTrainer
{
    private const int Folds = 5;
    private const int TaggerRounds = 3;

    /// <summary>Trains on treebanks; the tagger also on texts in which names are marked.</summary>
    public static byte[] Train(IReadOnlyList<TrainingSentence> sentences, IReadOnlyList<string> nameFiles)
    {
        var first = SyntaxModel.FromPinned(Write([], [TaggerTrainer.PartsOfSpeech(sentences, rounds: 1)]));
        var named = NamesCorpus.Read(nameFiles, first.PartsOfSpeech);
        var relations = sentences.SelectMany(s => s.Relations).Where(r => r != Relation.Root).Distinct().Order().ToArray();
        var tags = Jackknife(sentences, named);
        var pos = TaggerTrainer.PartsOfSpeech([.. sentences, .. named], TaggerRounds);
        Report("parts of speech", pos);
        var inflection = InflectionTrainer.Train(sentences, s => tags[s].Pos);
        foreach (var choice in Enum.GetValues<MorphologyChoice>())
        {
            Report(choice.ToString(), inflection[(int)choice]);
        }

        var parser = new ParserTrainer(relations);
        parser.Train(sentences, tags);
        Report("transitions", parser.Transitions);
        Report("relations", parser.Relations);
        return Write(relations, [pos, .. inflection, parser.Transitions, parser.Relations, parser.FinalRelations, parser.Punctuation]);
    }

    private static Dictionary<TrainingSentence, Tags> Jackknife(IReadOnlyList<TrainingSentence> sentences, IReadOnlyList<TrainingSentence> named)
    {
        var tags = new Dictionary<TrainingSentence, Tags>(sentences.Count, ReferenceEqualityComparer.Instance as IEqualityComparer<TrainingSentence>);
        var state = new SentenceState();
        var inflection = new InflectionState();
        var inflector = new Inflector(Knowledge.Lexicon);
        for (var fold = 0; fold < Folds; fold++)
        {
            var rest = sentences.Where((_, i) => i % Folds != fold).ToArray();
            var pos = TaggerTrainer.PartsOfSpeech([.. rest, .. named], rounds: 1);
            var choices = InflectionTrainer.Train(rest, s => [.. s.Pos.Select(p => (byte)p)]);
            var model = SyntaxModel.FromPinned(Write([], [pos, .. choices]));
            var chooser = new TrainedChooser(model.Inflection);
            for (var i = fold; i < sentences.Count; i += Folds)
            {
                state.Load(sentences[i].Forms, Knowledge.Lexicon);
                Tagger.TagPartsOfSpeech(state, model.PartsOfSpeech);
                inflector.Assign(state, inflection, chooser);
                tags[sentences[i]] = new Tags(
                    state.Pos.AsSpan(SentenceState.First, state.Count).ToArray(),
                    state.Morph.AsSpan(SentenceState.First, state.Count).ToArray(),
                    state.Lemma.AsSpan(SentenceState.First, state.Count).ToArray());
            }
        }

        return tags;
    }

    private static byte[] Write(Relation[] relations, TrainableWeights[] tables)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(SyntaxModel.Magic);
        writer.Write(SyntaxModel.Version);
        writer.Write(relations.Length);
        foreach (var relation in relations)
        {
            writer.Write((byte)relation);
        }

        // All tables always; those not trained yet are empty.
        for (var i = 0; i < SyntaxModel.TableCount; i++)
        {
            var table = (i < tables.Length ? tables[i] : new TrainableWeights(1)).ToTable();
            writer.Write(table.Length);
            writer.Write(table);
        }

        var pinned = GC.AllocateUninitializedArray<byte>((int)stream.Length, pinned: true);
        stream.ToArray().CopyTo(pinned, 0);
        return pinned;
    }

    private static void Report(string what, TrainableWeights weights) =>
        Console.Error.WriteLine($"{what}: {weights.FeatureCount:n0} features, {weights.Labels} labels");
}
