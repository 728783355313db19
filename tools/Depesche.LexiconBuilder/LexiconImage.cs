using System.Buffers.Binary;
using System.Text;
using Depesche.Syntax;

namespace Depesche.LexiconBuilder;

/// <summary>The compiled lexicon: see <see cref="LexiconFile"/> for its layout.</summary>
internal sealed record LexiconImage(byte[] Bytes, int Forms, int Sets, int Edits, int Tags, int Words)
{
    /// <summary>Compiles forms with their readings.</summary>
    public static LexiconImage Compile(SortedDictionary<string, List<Reading>> forms)
    {
        var alphabet = forms.Keys.SelectMany(f => f).Distinct().Order().ToArray();
        if (alphabet.Length > 255)
        {
            throw new InvalidDataException($"{alphabet.Length} different characters, the format holds 255");
        }

        var code = alphabet.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => (byte)(p.i + 1));
        var strings = new Table<string>();
        strings.NumberOf("");
        var edits = new Table<(int Start, int InfixCut, int SuffixCut, int Add)>();
        var tags = new Table<Tag>();
        var sets = new Table<string>();
        var readings = new List<List<(int Edit, int Tag)>>();
        var automaton = new AutomatonBuilder();
        foreach (var (form, list) in forms)
        {
            var set = list.Select(r => (Edit(form, r, strings, edits), tags.NumberOf(r.Tag))).ToList();
            var number = sets.NumberOf(string.Join(' ', set));
            if (number == readings.Count)
            {
                readings.Add(set);
            }

            automaton.Add([.. form.Select(c => code[c])], number + 1);
        }

        var words = Lay(automaton.Finish(), out var root);
        var bytes = Write(alphabet, strings, edits, tags, readings, words, root);
        return new LexiconImage(bytes, forms.Count, readings.Count, edits.Count, tags.Count, words.Count);
    }

    private static int Edit(string form, Reading reading, Table<string> strings, Table<(int, int, int, int)> edits)
    {
        var lemma = reading.Lemma;
        var best = (Start: 0, InfixCut: 0, SuffixCut: 0, Add: "", Cost: int.MaxValue);
        int at = reading.Tag.PrefixLength;
        Consider(form, 0, 0);
        if (reading.Tag.Pos == UPos.Verb && form.Length > at + 2 && form.AsSpan(at, 2) is "ge" or "zu")
        {
            Consider(form.Remove(at, 2), at, 2);
        }

        return edits.NumberOf((best.Start, best.InfixCut, best.SuffixCut, strings.NumberOf(best.Add)));

        void Consider(string kept, int start, int infixCut)
        {
            var shared = kept.AsSpan().CommonPrefixLength(lemma);
            var cost = kept.Length - shared + lemma.Length - shared + infixCut;
            if (shared >= start && cost < best.Cost)
            {
                best = (start, infixCut, kept.Length - shared, lemma[shared..], cost);
            }
        }
    }

    private static List<uint> Lay(State start, out int root)
    {
        var words = new List<uint>();
        var placed = new Dictionary<State, int>(ReferenceEqualityComparer.Instance);
        root = Place(start);
        return words;

        int Place(State state)
        {
            if (placed.TryGetValue(state, out var known))
            {
                return known;
            }

            var targets = state.Arcs.Select(a => (a.Label, Target: Place(a.Target))).ToList();
            var at = words.Count;
            words.Add((uint)state.Set << 8 | (uint)targets.Count);
            words.AddRange(targets.Select(t => (uint)t.Target << 8 | t.Label));
            placed[state] = at;
            return at;
        }
    }

    private static byte[] Write(char[] alphabet, Table<string> strings, Table<(int Start, int InfixCut, int SuffixCut, int Add)> edits,
        Table<Tag> tags, List<List<(int Edit, int Tag)>> readings, List<uint> words, int root)
    {
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body, Encoding.Unicode);
        var header = new int[LexiconFile.HeaderWords];
        header[LexiconFile.MagicAt] = LexiconFile.Magic;
        header[LexiconFile.RootAt] = root;
        writer.Write(new byte[LexiconFile.HeaderWords * sizeof(int)]);
        Section(LexiconFile.AlphabetAt, alphabet.Length, () => writer.Write(alphabet));
        Section(LexiconFile.StringsAt, strings.Count, () =>
        {
            foreach (var text in strings.Items)
            {
                writer.Write((ushort)text.Length);
                writer.Write(text.ToCharArray());
            }
        });
        Section(LexiconFile.EditsAt, edits.Count, () =>
        {
            foreach (var edit in edits.Items)
            {
                writer.Write((byte)edit.Start);
                writer.Write((byte)edit.InfixCut);
                writer.Write((ushort)edit.SuffixCut);
                writer.Write((ushort)edit.Add);
            }
        });
        Section(LexiconFile.TagsAt, tags.Count, () =>
        {
            foreach (var tag in tags.Items)
            {
                var m = tag.Morph;
                writer.Write([(byte)tag.Pos, (byte)m.Case, (byte)m.Number, (byte)m.Gender, m.Person, (byte)m.Tense, (byte)m.Mood,
                    (byte)m.VerbForm, (byte)m.Degree, (byte)tag.Declension, tag.PrefixLength, 0]);
            }
        });
        var total = 0;
        Section(LexiconFile.SetsAt, readings.Count, () =>
        {
            foreach (var set in readings)
            {
                writer.Write(total);
                total += set.Count;
            }

            writer.Write(total);
        });
        Section(LexiconFile.ReadingsAt, total, () =>
        {
            foreach (var (edit, tag) in readings.SelectMany(s => s))
            {
                writer.Write((ushort)edit);
                writer.Write((ushort)tag);
            }
        });
        Section(LexiconFile.WordsAt, words.Count, () => words.ForEach(writer.Write));
        var bytes = body.ToArray();
        for (var i = 0; i < header.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), header[i]);
        }

        return bytes;

        void Section(int at, int count, Action write)
        {
            writer.Flush();
            while (body.Length % sizeof(int) != 0)
            {
                writer.Write((byte)0);
                writer.Flush();
            }

            header[at] = count;
            header[at + 1] = (int)body.Length;
            write();
        }
    }

    private sealed class Table<T> where T : notnull
    {
        private readonly Dictionary<T, int> numbers = [];

        public List<T> Items { get; } = [];

        public int Count => Items.Count;

        public int NumberOf(T item)
        {
            if (!numbers.TryGetValue(item, out var number))
            {
                numbers[item] = number = Items.Count;
                Items.Add(item);
            }

            return number <= ushort.MaxValue || typeof(T) == typeof(string)
                ? number
                : throw new InvalidDataException($"more than {ushort.MaxValue} different {typeof(T).Name}");
        }
    }
}
