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
    internal const string ModelName = "models/german-syntax.bin";

    private readonly ClauseBuilder clauses;
    private readonly Lexicon lexicon;
    private readonly SyntaxNetwork network;
    private readonly NameListIndex names;
    private readonly Inflector inflector;
    private readonly SentenceMemory? memory;
    private readonly ConcurrentBag<Workspace> idle = [];

    /// <summary>Makes an analyser with the built-in lexicon and model and the closed-class words in <paramref name="data"/>.</summary>
    /// <param name="data">Language files.</param>
    /// <param name="remembersSentences">True to keep trees of sentences for text that repeats itself; the trees are the same.</param>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public SyntaxAnalyzer(LanguageFiles data, bool remembersSentences = false)
        : this(data, SyntaxNetwork.Open(ModelName), remembersSentences ? new SentenceMemory() : null)
    {
    }

    internal SyntaxAnalyzer(LanguageFiles data, SyntaxNetwork network, SentenceMemory? memory = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        this.network = network;
        this.memory = memory;
        names = new NameListIndex(data);
        lexicon = new Lexicon(data);
        inflector = new Inflector(lexicon);
        clauses = new ClauseBuilder(data);
    }

    /// <summary>Analyses a report. Thread-safe; the same tokens give the same trees.</summary>
    public ParsedText Analyze(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var remembered = new RememberedSentence?[text.Sentences.Length];
        return new ParsedText(text, ImmutableCollectionsMarshal.AsImmutableArray(AnalyzeWords(text, remembered)), clauses, remembered);
    }

    /// <summary>Tags and parses without reading clauses off the trees.</summary>
    internal Word[] AnalyzeWords(TokenizedText text) => AnalyzeWords(text, new RememberedSentence?[text.Sentences.Length]);

    private Word[] AnalyzeWords(TokenizedText text, RememberedSentence?[] remembered)
    {
        var words = new Word[text.Tokens.Length];
        if (!idle.TryTake(out var workspace))
        {
            workspace = new Workspace();
        }

        for (var i = 0; i < text.Sentences.Length; i++)
        {
            var sentence = text.Sentences[i];
            if (memory?.Recall(text, sentence) is { } known)
            {
                remembered[i] = known;
                Copy(known, words, sentence.FirstToken);
                continue;
            }

            workspace.Read.Add(i);

            // A sentence too long for one piece is cut.
            for (var first = sentence.FirstToken; first < sentence.EndToken; first += SentenceState.Capacity)
            {
                var piece = new Piece(first, Math.Min(first + SentenceState.Capacity, sentence.EndToken), first > sentence.FirstToken);
                if (!workspace.HasRoomFor(piece))
                {
                    AnalyzeBatch(text, words, workspace);
                }

                workspace.Pieces.Add(piece);
            }
        }

        AnalyzeBatch(text, words, workspace);
        if (memory is not null)
        {
            foreach (var i in workspace.Read)
            {
                var sentence = text.Sentences[i];
                remembered[i] = memory.Remember(text, sentence, words.AsSpan()[sentence.FirstToken..sentence.EndToken]);
            }
        }

        workspace.Read.Clear();
        idle.Add(workspace);
        return words;
    }

    private static void Copy(RememberedSentence sentence, Word[] words, int first)
    {
        var own = sentence.Words;
        for (var i = 0; i < own.Length; i++)
        {
            words[first + i] = own[i].Head < 0 ? own[i] : own[i] with { Head = own[i].Head + first };
        }
    }

    // Several sentences go through the network together, since matrices are multiplied in tiles of several words.
    private void AnalyzeBatch(TokenizedText text, Word[] words, Workspace workspace)
    {
        var pieces = workspace.Pieces;
        var at = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            var forms = text.Forms.AsSpan(pieces[i].First, pieces[i].Count);
            var sentence = workspace.Sentences[i];
            sentence.Load(forms, lexicon);
            for (var word = 0; word < forms.Length; word++)
            {
                var readings = sentence.Readings[SentenceState.First + word];
                workspace.Gates[at++] = readings.FirstGates ??= network.Words.FirstGates(readings, names.Of(forms[word]));
            }

            workspace.Ends[i] = at;
        }

        network.Run(workspace.Gates.AsSpan(0, at), workspace.Ends.AsSpan(0, pieces.Count), workspace.Network);
        for (var i = 0; i < pieces.Count; i++)
        {
            workspace.Network.First = workspace.Ends[i] - pieces[i].Count;
            workspace.Root = Finish(workspace, i, words, pieces[i].Continues ? workspace.Root : -1);
        }

        pieces.Clear();
    }

    // The roots of later pieces of a sentence hang on the root of the first.
    private int Finish(Workspace workspace, int piece, Word[] words, int root)
    {
        var (sentence, scores) = (workspace.Sentences[piece], workspace.Network);
        var (first, count) = (workspace.Pieces[piece].First, workspace.Pieces[piece].Count);
        for (var i = 0; i < count; i++)
        {
            sentence.Pos[SentenceState.First + i] = (byte)scores.Best(i, TagGroup.PartOfSpeech);
        }

        inflector.Assign(sentence, workspace.Inflection, scores);
        var heads = network.FindHeads(scores, count);
        var relations = network.FindRelations(scores, count);
        workspace.Arguments.Settle(sentence, workspace.Inflection, heads, relations, scores);
        Inflector.FitToRelations(sentence, workspace.Inflection, relations, heads, scores);
        var own = heads.IndexOf(count);
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

    /// <summary>A sentence, or a stretch of an overlong one: tokens <c>[First..End)</c>.</summary>
    private readonly record struct Piece(int First, int End, bool Continues)
    {
        public int Count => End - First;
    }

    /// <summary>The buffers of one analysis.</summary>
    private sealed class Workspace
    {
        private const int MostPieces = 16;
        private const int BatchWords = 128;

        public SentenceState[] Sentences { get; } = [.. Enumerable.Range(0, MostPieces).Select(_ => new SentenceState())];

        public InflectionState Inflection { get; } = new();

        public NetworkState Network { get; } = new();

        public CoreArguments Arguments { get; } = new();

        public short[][] Gates { get; } = new short[SentenceState.Capacity][];

        /// <summary>The sentences of the report that were not remembered.</summary>
        public List<int> Read { get; } = [];

        /// <summary>The pieces that go through the network together.</summary>
        public List<Piece> Pieces { get; } = new(MostPieces);

        /// <summary>For each piece the end of its words in the batch.</summary>
        public int[] Ends { get; } = new int[MostPieces];

        /// <summary>The root of the sentence of the piece analysed last.</summary>
        public int Root { get; set; } = -1;

        public bool HasRoomFor(Piece piece) =>
            Pieces.Count == 0 || (Pieces.Count < MostPieces && Pieces.Sum(p => p.Count) + piece.Count <= BatchWords);
    }
}
