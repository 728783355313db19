using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Depesche.LanguageData;
using Depesche.Syntax.Inflection;
using Depesche.Syntax.Network;
using Depesche.Text;

namespace Depesche.Syntax;

/// <summary>Tags and parses German: Universal Dependencies for each sentence.</summary>
public sealed class SyntaxAnalyzer
{
    private const string ModelName = "models/german-syntax.bin";

    private readonly ClauseBuilder clauses;
    private readonly Lexicon lexicon;
    private readonly SyntaxNetwork network;
    private readonly NameListIndex names;
    private readonly Inflector inflector;
    private readonly ConcurrentBag<Workspace> idle = [];

    /// <summary>Makes an analyser with the built-in lexicon and model and the closed-class words in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public SyntaxAnalyzer(LanguageFiles data)
        : this(data, SyntaxNetwork.Open(ModelName))
    {
    }

    internal SyntaxAnalyzer(LanguageFiles data, SyntaxNetwork network)
    {
        ArgumentNullException.ThrowIfNull(data);
        this.network = network;
        names = new NameListIndex(data);
        lexicon = new Lexicon(data);
        inflector = new Inflector(lexicon);
        clauses = new ClauseBuilder(data);
    }

    /// <summary>Analyses a report. Thread-safe; the same tokens give the same trees.</summary>
    public ParsedText Analyze(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ParsedText(text, ImmutableCollectionsMarshal.AsImmutableArray(AnalyzeWords(text)), clauses);
    }

    /// <summary>Tags and parses without reading clauses off the trees.</summary>
    internal Word[] AnalyzeWords(TokenizedText text)
    {
        var words = new Word[text.Tokens.Length];
        if (!idle.TryTake(out var workspace))
        {
            workspace = new Workspace();
        }

        foreach (var sentence in text.Sentences)
        {
            AnalyzeSentence(text, sentence, words, workspace);
        }

        idle.Add(workspace);
        return words;
    }

    // A sentence too long for one piece is cut; the roots of later pieces hang on the root of the first.
    private void AnalyzeSentence(TokenizedText text, Sentence sentence, Word[] words, Workspace workspace)
    {
        var root = -1;
        for (var first = sentence.FirstToken; first < sentence.EndToken; first += SentenceState.Capacity)
        {
            var end = Math.Min(first + SentenceState.Capacity, sentence.EndToken);
            root = AnalyzePiece(text.Forms.AsSpan(first, end - first), workspace, words, first, root);
        }
    }

    private int AnalyzePiece(ReadOnlySpan<string> forms, Workspace workspace, Word[] words, int first, int root)
    {
        var (sentence, scores) = (workspace.Sentence, workspace.Network);
        sentence.Load(forms, lexicon);
        for (var i = 0; i < forms.Length; i++)
        {
            var readings = sentence.Readings[SentenceState.First + i];
            workspace.Gates[i] = readings.FirstGates ??= network.Words.FirstGates(readings, names.Of(forms[i]));
        }

        network.Run(workspace.Gates.AsSpan(0, forms.Length), scores);
        for (var i = 0; i < forms.Length; i++)
        {
            sentence.Pos[SentenceState.First + i] = (byte)scores.Best(i, TagGroup.PartOfSpeech);
        }

        inflector.Assign(sentence, workspace.Inflection, scores);
        var heads = network.FindHeads(scores, forms.Length);
        var relations = network.FindRelations(scores, forms.Length);
        Inflector.FitToRelations(sentence, workspace.Inflection, relations, heads, scores);
        var own = heads.IndexOf(forms.Length);
        for (var i = 0; i < heads.Length; i++)
        {
            var slot = SentenceState.First + i;
            var (head, relation) = i == own
                ? (root, root >= 0 ? Relation.Parataxis : Relation.Root)
                : (first + heads[i], relations[i]);
            words[first + i] = new Word(sentence.Lemmas[slot], PartOfSpeech((UPos)sentence.Pos[slot], relation), sentence.Morph[slot], head, relation);
        }

        return root < 0 ? first + own : root;
    }

    // A verb is an auxiliary where it hangs on another word as one, and else never.
    private static UPos PartOfSpeech(UPos tagged, Relation relation) => tagged is UPos.Verb or UPos.Aux
        ? relation is Relation.Aux or Relation.AuxPass or Relation.Cop ? UPos.Aux : UPos.Verb
        : tagged;

    /// <summary>The buffers of one analysis.</summary>
    private sealed class Workspace
    {
        public SentenceState Sentence { get; } = new();

        public InflectionState Inflection { get; } = new();

        public NetworkState Network { get; } = new();

        public short[][] Gates { get; } = new short[SentenceState.Capacity][];
    }
}
