using System.Runtime.InteropServices;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Syntax;
using Depesche.Syntax.Network;
using Depesche.Text;

namespace Depesche.SyntaxTrainer;

/// <summary>Writes texts as numbers for the trainer of the network: each form once with its rows, each sentence as forms and labels.
/// The features are made by the code that reads, so that training and reading cannot differ.</summary>
internal sealed class CorpusExport(string folder)
{
    private const int LongestSentence = 120;
    private const int Unknown = -1;

    private readonly Vocabulary vocabulary = Vocabulary.Read(Path.Combine(folder, "vocabulary.txt"));
    private readonly NameListIndex lists = new(LanguageFiles.BuiltIn);
    private readonly Dictionary<(string, bool), int> formIds = [];
    private readonly List<int> rows = [];
    private readonly List<int> ends = [];
    private readonly List<int> firstNGrams = [];
    private readonly List<int> words = [];
    private readonly SentenceState state = new();

    /// <summary>Sentences: <c>NAME.tokens</c> and <c>NAME.lengths</c>.</summary>
    public void AddText(string name, IEnumerable<string[]> sentences)
    {
        using var tokens = new Writer(Path.Combine(folder, name + ".tokens"));
        using var lengths = new Writer(Path.Combine(folder, name + ".lengths"));
        foreach (var forms in sentences)
        {
            if (forms.Length is > 1 and <= LongestSentence)
            {
                WriteForms(forms, tokens, lengths);
            }
        }
    }

    /// <summary>A treebank: also <c>NAME.labels</c>, for each token nine numbers: part of speech, case, number, gender, verb form,
    /// mood, person, head (the sentence's length for the root), relation.</summary>
    public void AddTreebank(string name, IEnumerable<string> files)
    {
        using var tokens = new Writer(Path.Combine(folder, name + ".tokens"));
        using var lengths = new Writer(Path.Combine(folder, name + ".lengths"));
        using var labels = new Writer(Path.Combine(folder, name + ".labels"));
        foreach (var sentence in Treebank.Read(files))
        {
            WriteForms(sentence.Forms, tokens, lengths);
            for (var i = 0; i < sentence.Count; i++)
            {
                var morph = sentence.Morph[i];
                labels.Write((int)sentence.Pos[i]);
                labels.Write((int)morph.Case - 1);
                labels.Write((int)morph.Number - 1);
                labels.Write((int)morph.Gender - 1);
                labels.Write((int)morph.VerbForm - 1);
                labels.Write((int)morph.Mood - 1);
                labels.Write(morph.Person - 1);
                labels.Write(sentence.Heads[i]);
                labels.Write((int)sentence.Relations[i]);
            }
        }
    }

    /// <summary>Writes the table of forms: <c>forms.rows</c>, <c>forms.ends</c>, <c>forms.ngrams</c> (where n-grams begin), <c>forms.words</c>.</summary>
    public void Finish()
    {
        Write("forms.rows", rows);
        Write("forms.ends", ends);
        Write("forms.ngrams", firstNGrams);
        Write("forms.words", words);
        File.WriteAllText(Path.Combine(folder, "sizes.txt"), $"vocabulary {vocabulary.Count}\nrows {vocabulary.Count + WordRows.Fixed}\nforms {ends.Count}\n");
        void Write(string name, List<int> numbers) => File.WriteAllBytes(Path.Combine(folder, name), MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(numbers)));
    }

    /// <summary>The sentences of a text file with a paragraph a line.</summary>
    public static IEnumerable<string[]> Sentences(string file)
    {
        var tokenizer = new Tokenizer(LanguageFiles.BuiltIn);
        foreach (var line in File.ReadLines(file))
        {
            if (line.Length == 0)
            {
                continue;
            }

            var text = tokenizer.Tokenize(new NewsItem { Text = line, Paragraphs = [new TextSpan(0, line.Length)] });
            foreach (var sentence in text.Sentences)
            {
                yield return text.Forms.AsSpan(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).ToArray();
            }
        }
    }

    private void WriteForms(string[] forms, Writer tokens, Writer lengths)
    {
        state.Load(forms, Knowledge.Lexicon);
        lengths.Write(forms.Length);
        for (var i = 0; i < forms.Length; i++)
        {
            tokens.Write(IdOf(state.Readings[SentenceState.First + i]));
        }
    }

    private int IdOf(WordReadings readings)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(formIds, (readings.Form, readings.IsInitial), out var isKnown);
        if (!isKnown)
        {
            id = ends.Count;
            Span<int> found = stackalloc int[WordRows.Most];
            var word = vocabulary.Find(readings.Form);
            var (count, firstNGram) = WordRows.Of(readings, lists.Of(readings.Form), word, vocabulary.Count, found);
            firstNGrams.Add(rows.Count + firstNGram);
            rows.AddRange(found[..count]);
            ends.Add(rows.Count);
            words.Add(word < 0 ? Unknown : word);
        }

        return id;
    }

    private sealed class Writer(string path) : IDisposable
    {
        private readonly BinaryWriter writer = new(new BufferedStream(File.Create(path), 1 << 20));

        public void Write(int number) => writer.Write(number);

        public void Dispose() => writer.Dispose();
    }
}
