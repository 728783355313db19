using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Depesche.LanguageData;
using Depesche.Syntax.Inflection;
using Depesche.Syntax.Models;
using Depesche.Syntax.Parsing;
using Depesche.Syntax.Tagging;
using Depesche.Text;

namespace Depesche.Syntax;

/// <summary>Tags and parses German: Universal Dependencies for each sentence.</summary>
public sealed class SyntaxAnalyzer
{
    private const string ModelName = "models/german-syntax.bin";

    private readonly ClauseBuilder clauses;
    private readonly Lexicon lexicon;
    private readonly SyntaxModel model;
    private readonly Inflector inflector;
    private readonly TrainedChooser chooser;
    private readonly ConcurrentBag<Workspace> idle = [];

    /// <summary>Makes an analyser with the built-in lexicon and model and the closed-class words in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public SyntaxAnalyzer(LanguageFiles data)
        : this(data, SyntaxModel.Open(ModelName))
    {
    }

    internal SyntaxAnalyzer(LanguageFiles data, SyntaxModel model)
    {
        ArgumentNullException.ThrowIfNull(data);
        this.model = model;
        lexicon = new Lexicon(data);
        inflector = new Inflector(lexicon);
        chooser = new TrainedChooser(model.Inflection);
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
            var state = workspace.Sentence;
            state.Load(text.Forms.AsSpan(first, end - first), lexicon);
            Tagger.TagPartsOfSpeech(state, model.PartsOfSpeech);
            inflector.Assign(state, workspace.Inflection, chooser);
            state.SetTags();
            state.CopyWordsTo(workspace.Words);
            TransitionParser.Parse(workspace.Words, workspace.Parser, workspace.Lookahead, model);
            workspace.Labeller.Load(workspace.Words, workspace.Lookahead);
            workspace.Labeller.Label(model);
            workspace.Punctuation.Load(state, workspace.Words, workspace.Parser);
            workspace.Punctuation.Attach(model.Punctuation);
            root = Store(state, workspace.Inflection.Lemmas, words, first, root);
        }
    }

    private static int Store(SentenceState state, string[] lemmas, Word[] words, int first, int root)
    {
        var offset = first - SentenceState.First;
        for (var slot = SentenceState.First; slot < state.Root; slot++)
        {
            var isRoot = state.Head[slot] == state.Root;
            words[offset + slot] = new Word(
                lemmas[slot],
                (UPos)state.Pos[slot],
                state.Morph[slot],
                isRoot ? root : state.Head[slot] + offset,
                isRoot && root >= 0 ? Relation.Parataxis : state.Relation[slot]);
            root = isRoot && root < 0 ? slot + offset : root;
        }

        return root;
    }

    /// <summary>The buffers of one analysis.</summary>
    private sealed class Workspace
    {
        public SentenceState Sentence { get; } = new();

        public SentenceState Words { get; } = new();

        public InflectionState Inflection { get; } = new();

        public ParserState Parser { get; } = new();

        public ParserLookahead Lookahead { get; } = new();

        public RelationLabeller Labeller { get; } = new();

        public PunctuationAttacher Punctuation { get; } = new();
    }
}
