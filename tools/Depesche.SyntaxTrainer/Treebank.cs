using Depesche.Syntax;

namespace Depesche.SyntaxTrainer;

/// <summary>A treebank sentence to learn from. Heads are indices in the sentence; the root's head is the number of words.</summary>
internal sealed record TrainingSentence(string[] Forms, UPos[] Pos, Morph[] Morph, string[] Lemmas, int[] Heads, Relation[] Relations)
{
    public int Count => Forms.Length;
}

/// <summary>Reads treebanks.</summary>
internal static class Treebank
{
    public static List<TrainingSentence> Read(IEnumerable<string> files)
    {
        var sentences = new List<TrainingSentence>();
        var conllu = new ConlluReader(joinsCompounds: true);
        foreach (var file in files)
        {
            using var reader = new StreamReader(file);
            foreach (var text in conllu.Read(reader, file))
            {
                foreach (var sentence in text.Text.Sentences)
                {
                    sentences.Add(Take(text, sentence.FirstToken, sentence.EndToken));
                }
            }
        }

        return sentences;
    }

    private static TrainingSentence Take(ParsedText text, int first, int end)
    {
        var count = end - first;
        var words = text.Words.AsSpan(first, count);
        var sentence = new TrainingSentence(
            text.Text.Forms.AsSpan(first, count).ToArray(), new UPos[count], new Morph[count], new string[count], new int[count], new Relation[count]);
        for (var i = 0; i < count; i++)
        {
            sentence.Pos[i] = words[i].Pos;
            sentence.Morph[i] = words[i].Morph;
            sentence.Lemmas[i] = words[i].Lemma;
            sentence.Heads[i] = words[i].Head < 0 ? count : words[i].Head - first;
            sentence.Relations[i] = words[i].Relation;
        }

        Harmonisation.Apply(sentence);
        return sentence;
    }
}
