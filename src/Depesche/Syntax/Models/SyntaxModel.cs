using System.Collections.Immutable;
using Depesche.LanguageData;

namespace Depesche.Syntax.Models;

/// <summary>The trained weights of tagger and parser, read in place from the mapped model file.</summary>
/// <remarks>The file: magic number, version; the relations the parser may give and the classes of features the morphology tagger
/// may give, each with its count and eight bytes an entry; then five <see cref="WeightTable"/>s in the order of the properties,
/// each with its length before it. Numbers are little-endian. Made by tools/Depesche.SyntaxTrainer.</remarks>
internal sealed unsafe class SyntaxModel
{
    /// <summary>The first four bytes of a model file.</summary>
    public const int Magic = 0x4E595344;

    /// <summary>Version of layout and features; a model of another version does not fit this code.</summary>
    public const int Version = 2;

    /// <summary>Bytes of an entry in the lists of relations and classes.</summary>
    public const int EntryLength = 8;

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
            relations[i] = (Relation)ReadEntry()[0];
        }

        var classes = new Morph[ReadNumber()];
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = UnpackMorph(ReadEntry());
        }

        Relations = [.. relations];
        MorphClasses = [.. classes];
        PartsOfSpeech = ReadTable();
        Morphology = ReadTable();
        Transitions = ReadTable();
        RelationWeights = ReadTable();
        Punctuation = ReadTable();
    }

    /// <summary>Scores parts of speech.</summary>
    public WeightTable PartsOfSpeech { get; }

    /// <summary>Scores <see cref="MorphClasses"/>.</summary>
    public WeightTable Morphology { get; }

    /// <summary>Scores transitions.</summary>
    public WeightTable Transitions { get; }

    /// <summary>Scores <see cref="Relations"/>.</summary>
    public WeightTable RelationWeights { get; }

    /// <summary>Scores sites of punctuation.</summary>
    public WeightTable Punctuation { get; }

    /// <summary>The relations the parser may give.</summary>
    public ImmutableArray<Relation> Relations { get; }

    /// <summary>The classes of features the morphology tagger may give.</summary>
    public ImmutableArray<Morph> MorphClasses { get; }

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

    /// <summary>The features of a class as bytes.</summary>
    public static void PackMorph(in Morph morph, Span<byte> into)
    {
        into[0] = (byte)morph.Case;
        into[1] = (byte)morph.Number;
        into[2] = (byte)morph.Gender;
        into[3] = morph.Person;
        into[4] = (byte)morph.Tense;
        into[5] = (byte)morph.Mood;
        into[6] = (byte)morph.VerbForm;
        into[7] = (byte)morph.Degree;
    }

    private static Morph UnpackMorph(ReadOnlySpan<byte> from) => new()
    {
        Case = (Case)from[0],
        Number = (Number)from[1],
        Gender = (Gender)from[2],
        Person = from[3],
        Tense = (Tense)from[4],
        Mood = (Mood)from[5],
        VerbForm = (VerbForm)from[6],
        Degree = (Degree)from[7],
    };

    private int ReadNumber()
    {
        var number = *(int*)at;
        at += sizeof(int);
        return number;
    }

    private ReadOnlySpan<byte> ReadEntry()
    {
        var entry = new ReadOnlySpan<byte>(at, EntryLength);
        at += EntryLength;
        return entry;
    }

    private WeightTable ReadTable()
    {
        var length = ReadNumber();
        var table = new WeightTable(at);
        at += length;
        return table;
    }
}
