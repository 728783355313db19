using Depesche.Syntax;
using Depesche.Syntax.Models;
using Depesche.Syntax.Tagging;

namespace Depesche.SyntaxTrainer;

/// <summary>Trains the whole model: taggers, then the parser on tags from taggers that had not seen the sentence.</summary>
internal static class ModelTrainer
{
    private const int Folds = 5;

    public static byte[] Train(IReadOnlyList<TrainingSentence> sentences)
    {
        var relations = sentences.SelectMany(s => s.Relations).Where(r => r != Relation.Root).Distinct().Order().ToArray();
        var classes = TaggerTrainer.Classes(sentences);
        var tags = Jackknife(sentences, classes);
        var pos = TaggerTrainer.PartsOfSpeech(sentences);
        Report("parts of speech", pos);
        var morphology = TaggerTrainer.Morphology(sentences, [.. sentences.Select(s => tags[s].Pos)], classes);
        Report("morphology", morphology);
        var parser = new ParserTrainer(relations);
        parser.Train(sentences, tags);
        Report("transitions", parser.Transitions);
        Report("relations", parser.Relations);
        return Write(relations, classes, [pos, morphology, parser.Transitions, parser.Relations, parser.Punctuation]);
    }

    private static Dictionary<TrainingSentence, Tags> Jackknife(IReadOnlyList<TrainingSentence> sentences, Morph[] classes)
    {
        var tags = new Dictionary<TrainingSentence, Tags>(sentences.Count, ReferenceEqualityComparer.Instance as IEqualityComparer<TrainingSentence>);
        var state = new SentenceState();
        for (var fold = 0; fold < Folds; fold++)
        {
            var rest = sentences.Where((_, i) => i % Folds != fold).ToArray();
            var pos = TaggerTrainer.PartsOfSpeech(rest);
            var morphology = TaggerTrainer.Morphology(rest, [.. rest.Select(s => s.Pos.Select(p => (byte)p).ToArray())], classes);
            var model = SyntaxModel.FromPinned(Write([], classes, [pos, morphology]));
            for (var i = fold; i < sentences.Count; i += Folds)
            {
                state.Load(sentences[i].Forms, Knowledge.Lexicon);
                Tagger.TagPartsOfSpeech(state, model.PartsOfSpeech);
                Tagger.TagMorphology(state, model.Morphology, classes);
                tags[sentences[i]] = new Tags(
                    state.Pos.AsSpan(SentenceState.First, state.Count).ToArray(), state.Morph.AsSpan(SentenceState.First, state.Count).ToArray());
            }
        }

        return tags;
    }

    private static byte[] Write(Relation[] relations, Morph[] classes, TrainableWeights[] tables)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        Span<byte> entry = stackalloc byte[SyntaxModel.EntryLength];
        writer.Write(SyntaxModel.Magic);
        writer.Write(SyntaxModel.Version);
        writer.Write(relations.Length);
        foreach (var relation in relations)
        {
            entry.Clear();
            entry[0] = (byte)relation;
            writer.Write(entry);
        }

        writer.Write(classes.Length);
        foreach (var morph in classes)
        {
            SyntaxModel.PackMorph(morph, entry);
            writer.Write(entry);
        }

        // Five tables always; those not trained yet are empty.
        for (var i = 0; i < 5; i++)
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
