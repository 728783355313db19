using System.Collections.Immutable;
using Depesche.LanguageData;
using Depesche.Syntax.Inflection;

namespace Depesche.Syntax.Models;

/// <summary>The trained weights of tagger and parser, read in place from the mapped model file.</summary>
/// <remarks>The file: magic number, version; the relations the parser may give, their count and a byte each; then the
/// <see cref="WeightTable"/>s in the order of the properties, each with its length before it. Numbers are little-endian.
/// Made by tools/Depesche.SyntaxTrainer.</remarks>
internal sealed unsafe class SyntaxModel
{
    /// <summary>The first four bytes of a model file.</summary>
    public const int Magic = 0x4E595344;

    /// <summary>Version of layout and features; a model of another version does not fit this code.</summary>
    public const int Version = 4;

    /// <summary>Number of weight tables.</summary>
    public const int TableCount = 5 + MorphologyChooser.Choices;

    private readonly object owner;
    private byte* at;

    private SyntaxModel(byte* start, object owner, string name)
    {
        this.owner = owner;
        at = start;
        if (ReadNumber() != Magic || ReadNumber() != Version)
        {
            throw new DataFileException(name, 0, "this is no syntax model of this version; train it again with tools/Depesche.SyntaxTrainer");
        }

        var relations = new Relation[ReadNumber()];
        for (var i = 0; i < relations.Length; i++)
        {
            relations[i] = (Relation)(*at++);
        }

        Relations = [.. relations];
        PartsOfSpeech = ReadTable();
        var inflection = new WeightTable[MorphologyChooser.Choices];
        for (var i = 0; i < inflection.Length; i++)
        {
            inflection[i] = ReadTable();
        }

        Inflection = [.. inflection];
        Transitions = ReadTable();
        RelationWeights = ReadTable();
        FinalRelations = ReadTable();
        Punctuation = ReadTable();
    }

    /// <summary>Scores parts of speech.</summary>
    public WeightTable PartsOfSpeech { get; }

    /// <summary>Score the labels of each <see cref="MorphologyChoice"/>.</summary>
    public ImmutableArray<WeightTable> Inflection { get; }

    /// <summary>Scores transitions.</summary>
    public WeightTable Transitions { get; }

    /// <summary>Scores <see cref="Relations"/>.</summary>
    public WeightTable RelationWeights { get; }

    /// <summary>Scores <see cref="Relations"/> once all heads are known.</summary>
    public WeightTable FinalRelations { get; }

    /// <summary>Scores sites of punctuation.</summary>
    public WeightTable Punctuation { get; }

    /// <summary>The relations the parser may give.</summary>
    public ImmutableArray<Relation> Relations { get; }

    /// <summary>Opens a built-in model.</summary>
    /// <exception cref="DataFileException">It is missing or of another version.</exception>
    public static SyntaxModel Open(string name)
    {
        var stream = LanguageFiles.OpenBinary(name);
        return new SyntaxModel(stream.PositionPointer, stream, name);
    }

    /// <summary>Reads a model from an array that was allocated as pinned.</summary>
    public static SyntaxModel FromPinned(byte[] bytes)
    {
        fixed (byte* start = bytes)
        {
            return new SyntaxModel(start, bytes, "model");
        }
    }

    private int ReadNumber()
    {
        var number = *(int*)at;
        at += sizeof(int);
        return number;
    }

    private WeightTable ReadTable()
    {
        var length = ReadNumber();
        var table = new WeightTable(at);
        at += length;
        return table;
    }
}
