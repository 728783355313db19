using Depesche.LanguageData;

namespace Depesche.Syntax;

/// <summary>The compiled full-form lexicon, read where it lies in the mapped assembly.</summary>
/// <remarks>
/// A header of 32-bit words names the sections, each by count and byte offset: the alphabet (UTF-16, a character's label is its
/// place + 1), strings, lemma edits, tags, sets of readings (first reading of each), readings (edit and tag) and the automaton.
/// A state of the automaton is one word (set + 1, or 0, times 256, plus number of arcs) followed by its arcs in the order of their
/// labels (place of the target times 256, plus label). A form's readings hang on the state where it ends; lemmas are edits of the
/// form's end, so all words of an inflection class share their states.
/// </remarks>
internal sealed unsafe class LexiconFile
{
    public const int Magic = 0x31584C44;
    public const int MagicAt = 0;
    public const int RootAt = 1;
    public const int AlphabetAt = 2;
    public const int StringsAt = 4;
    public const int EditsAt = 6;
    public const int TagsAt = 8;
    public const int SetsAt = 10;
    public const int ReadingsAt = 12;
    public const int WordsAt = 14;
    public const int HeaderWords = 16;

    private readonly byte[] labels = new byte[0x250];
    private readonly LemmaEdit[] edits;
    private readonly (UPos Pos, Morph Morph, Declension Declension, byte PrefixLength)[] tags;
    private readonly LexicalClass[] classes;
    private readonly int* sets;
    private readonly ushort* readings;
    private readonly uint* words;
    private readonly UnmanagedMemoryStream mapped;

    public LexiconFile(string name)
    {
        mapped = LanguageFiles.OpenBinary(name);
        var start = mapped.PositionPointer;
        var header = new ReadOnlySpan<int>(start, HeaderWords);
        if (mapped.Length < HeaderWords * sizeof(int) || header[MagicAt] != Magic)
        {
            throw new DataFileException(name, 0, "this is no compiled lexicon; build it with tools/Depesche.LexiconBuilder");
        }

        var alphabet = new ReadOnlySpan<char>(start + header[AlphabetAt + 1], header[AlphabetAt]);
        for (var i = 0; i < alphabet.Length; i++)
        {
            if (alphabet[i] < labels.Length)
            {
                labels[alphabet[i]] = (byte)(i + 1);
            }
        }

        edits = ReadEdits(start, header);
        tags = ReadTags(start, header);
        sets = (int*)(start + header[SetsAt + 1]);
        readings = (ushort*)(start + header[ReadingsAt + 1]);
        words = (uint*)(start + header[WordsAt + 1]);
        Root = header[RootAt];
        classes = new LexicalClass[header[SetsAt]];
        for (var set = 0; set < classes.Length; set++)
        {
            for (var i = 0; i < CountOf(set + 1); i++)
            {
                classes[set] = classes[set].With(Reading(set + 1, i));
            }
        }
    }

    /// <summary>The automaton's start state.</summary>
    public int Root { get; }

    /// <summary>The state after <paramref name="letter"/>, or -1.</summary>
    public int Step(int state, char letter)
    {
        var label = letter < labels.Length ? labels[letter] : (byte)0;
        if (label == 0)
        {
            return -1;
        }

        var count = (int)(words[state] & 0xFF);
        var arcs = new ReadOnlySpan<uint>(words + state + 1, count);
        if (count > 8)
        {
            int low = 0, high = count - 1;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if ((byte)arcs[middle] < label)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            return (byte)arcs[low] == label ? (int)(arcs[low] >> 8) : -1;
        }

        foreach (var arc in arcs)
        {
            if ((byte)arc == label)
            {
                return (int)(arc >> 8);
            }
        }

        return -1;
    }

    /// <summary>The state after all of <paramref name="letters"/>, or -1.</summary>
    public int Walk(int state, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            state = Step(state, letter);
            if (state < 0)
            {
                return -1;
            }
        }

        return state;
    }

    /// <summary>The readings of the form that ends in the state: a set's number, or 0.</summary>
    public int SetAt(int state) => state < 0 ? 0 : (int)(words[state] >> 8);

    /// <summary>The readings of a form: a set's number, or 0.</summary>
    public int Find(ReadOnlySpan<char> form) => SetAt(Walk(Root, form));

    /// <summary>The readings of a form whose first letter is taken to be <paramref name="first"/>.</summary>
    public int Find(char first, ReadOnlySpan<char> rest)
    {
        var state = Step(Root, first);
        return state < 0 ? 0 : SetAt(Walk(state, rest));
    }

    /// <summary>Number of readings in a set.</summary>
    public int CountOf(int set) => set == 0 ? 0 : sets[set] - sets[set - 1];

    /// <summary>All readings of a set as bits.</summary>
    public LexicalClass ClassOf(int set) => set == 0 ? default : classes[set - 1];

    /// <summary>One reading of a set.</summary>
    public LexicalAnalysis Reading(int set, int index)
    {
        var at = (sets[set - 1] + index) * 2;
        ref readonly var tag = ref tags[readings[at + 1]];
        return new LexicalAnalysis(edits[readings[at]], tag.Pos, tag.Morph, tag.Declension, tag.PrefixLength, AnalysisSource.Lexicon);
    }

    private static LemmaEdit[] ReadEdits(byte* start, ReadOnlySpan<int> header)
    {
        var strings = new string[header[StringsAt]];
        var at = start + header[StringsAt + 1];
        for (var i = 0; i < strings.Length; i++)
        {
            var length = *(ushort*)at;
            strings[i] = new string((char*)(at + sizeof(ushort)), 0, length);
            at += sizeof(ushort) + (length * sizeof(char));
        }

        var edits = new LemmaEdit[header[EditsAt]];
        at = start + header[EditsAt + 1];
        for (var i = 0; i < edits.Length; i++, at += 6)
        {
            edits[i] = new LemmaEdit(at[0], at[1], (byte)*(ushort*)(at + 2), strings[*(ushort*)(at + 4)]);
        }

        return edits;
    }

    private static (UPos, Morph, Declension, byte)[] ReadTags(byte* start, ReadOnlySpan<int> header)
    {
        var tags = new (UPos, Morph, Declension, byte)[header[TagsAt]];
        var at = start + header[TagsAt + 1];
        for (var i = 0; i < tags.Length; i++, at += 12)
        {
            tags[i] = ((UPos)at[0], new Morph
            {
                Case = (Case)at[1], Number = (Number)at[2], Gender = (Gender)at[3], Person = at[4], Tense = (Tense)at[5],
                Mood = (Mood)at[6], VerbForm = (VerbForm)at[7], Degree = (Degree)at[8],
            }, (Declension)at[9], at[10]);
        }

        return tags;
    }
}
