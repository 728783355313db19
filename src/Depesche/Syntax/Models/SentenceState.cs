namespace Depesche.Syntax.Models;

/// <summary>Kinds of punctuation between two words.</summary>
[Flags]
internal enum Marks : byte
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>Comma.</summary>
    Comma = 1,
    /// <summary>Quotation mark.</summary>
    Quotation = 2,
    /// <summary>Colon or semicolon.</summary>
    Colon = 4,
    /// <summary>Dash.</summary>
    Dash = 8,
    /// <summary>Round or square bracket.</summary>
    Bracket = 16,
    /// <summary>Full stop and all others.</summary>
    Other = 32,
}

/// <summary>A sentence, or a stretch of an overlong one, while it is analysed: what features are made from and what the
/// analysis finds. Made once and filled again for every sentence.</summary>
/// <remarks>Tokens lie in the slots <see cref="First"/> and on, so that features may look past both ends without a check.
/// The slot after the last token is the artificial root of the tree; slot <see cref="None"/> means no token.</remarks>
internal sealed class SentenceState
{
    /// <summary>Most tokens that are analysed as one sentence; a longer one is cut, so that time stays linear.</summary>
    public const int Capacity = 400;

    /// <summary>Slot of the first token.</summary>
    public const int First = 4;

    /// <summary>Slot that stands for no token.</summary>
    public const int None = 0;

    /// <summary>Part-of-speech code of the artificial root.</summary>
    public const byte RootPos = 17;

    /// <summary>Part-of-speech code of a slot without a token.</summary>
    public const byte NoPos = 18;

    private const int Slots = Capacity + (2 * First);

    /// <summary>Hash of each form as written.</summary>
    public uint[] Exact { get; } = new uint[Slots];

    /// <summary>Hash of each form in lower case.</summary>
    public uint[] Lower { get; } = new uint[Slots];

    /// <summary>Hash of the last three characters of each form.</summary>
    public uint[] Suffix { get; } = new uint[Slots];

    /// <summary>Shape of each form: capitals, digits, hyphen, length.</summary>
    public uint[] Shape { get; } = new uint[Slots];

    /// <summary>All readings of each form.</summary>
    public WordReadings?[] Readings { get; } = new WordReadings?[Slots];

    /// <summary>All that the lexicon says each form can be.</summary>
    public LexicalClass[] Class { get; } = new LexicalClass[Slots];

    /// <summary>Of the words after each one up to the next punctuation, the verb forms that the last of them with any can be.</summary>
    public uint[] VerbAtEnd { get; } = new uint[Slots];

    /// <summary>The forms.</summary>
    public string[] Forms { get; } = new string[Slots];

    /// <summary>Hash of each lemma.</summary>
    public uint[] Lemma { get; } = new uint[Slots];

    /// <summary>Parts of speech (<see cref="UPos"/>, <see cref="RootPos"/>, <see cref="NoPos"/>).</summary>
    public byte[] Pos { get; } = new byte[Slots];

    /// <summary>Features.</summary>
    public Morph[] Morph { get; } = new Morph[Slots];

    /// <summary>Part of speech joined with the features, or the form, that the parser needs.</summary>
    public uint[] Tag { get; } = new uint[Slots];

    /// <summary>Slot of each token's head.</summary>
    public int[] Head { get; } = new int[Slots];

    /// <summary>Relation of each token to its head.</summary>
    public Relation[] Relation { get; } = new Relation[Slots];

    /// <summary>Of a sentence without punctuation: each word's slot in the whole sentence.</summary>
    public int[] Origin { get; } = new int[Slots];

    /// <summary>Of a sentence without punctuation: the marks that stood before each word, and before the root those at the end.</summary>
    public Marks[] MarksBefore { get; } = new Marks[Slots];

    /// <summary>Of a sentence without punctuation: number of quotation marks before each word.</summary>
    public int[] QuotationMarksBefore { get; } = new int[Slots];

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Slot of the artificial root: the one after the last token.</summary>
    public int Root => First + Count;

    /// <summary>Takes over the forms of a sentence and looks them up.</summary>
    public void Load(ReadOnlySpan<string> forms, Lexicon lexicon)
    {
        Count = forms.Length;
        var isInitial = true;
        for (var i = 0; i < forms.Length; i++)
        {
            LoadForm(First + i, forms[i]);
            var readings = lexicon.Read(forms[i], isInitial);
            Readings[First + i] = readings;
            Class[First + i] = readings.Class;
            isInitial = forms[i].Length == 1 && !char.IsLetterOrDigit(forms[i][0])
                && (isInitial || MarkOf(forms[i]) is Marks.Quotation or Marks.Colon or Marks.Bracket);
        }

        ClearEdges();
        FindVerbsAtEnd();
    }

    /// <summary>Joins part of speech and features into <see cref="Tag"/> once both are known.</summary>
    public void SetTags()
    {
        for (var slot = First; slot < Root; slot++)
        {
            var morph = Morph[slot];
            var detail = (UPos)Pos[slot] switch
            {
                UPos.Noun or UPos.Propn or UPos.Adj or UPos.Det or UPos.Num => ((uint)morph.Case * 3) + (uint)morph.Number,
                UPos.Pron => (((uint)morph.Case * 3) + (uint)morph.Number) ^ (Lower[slot] << 5),
                UPos.Verb or UPos.Aux => (uint)morph.VerbForm,
                UPos.Punct or UPos.Part or UPos.Cconj or UPos.Sym => Lower[slot],
                _ => 0u,
            };
            Tag[slot] = FeatureHash.Of(Pos[slot], detail);
        }
    }

    /// <summary>Copies the words without the punctuation; if there is nothing else, the punctuation.</summary>
    public void CopyWordsTo(SentenceState words)
    {
        var count = 0;
        var quotationMarks = 0;
        var marks = Marks.None;
        for (var slot = First; slot < Root; slot++)
        {
            if (Pos[slot] == (byte)UPos.Punct)
            {
                var mark = MarkOf(Forms[slot]);
                marks |= mark;
                quotationMarks += mark == Marks.Quotation ? 1 : 0;
                continue;
            }

            words.MarksBefore[First + count] = marks;
            words.QuotationMarksBefore[First + count] = quotationMarks;
            words.CopySlot(this, slot, First + count++);
            marks = Marks.None;
        }

        if (count == 0)
        {
            for (var slot = First; slot < Root; slot++)
            {
                words.MarksBefore[slot] = Marks.None;
                words.QuotationMarksBefore[slot] = 0;
                words.CopySlot(this, slot, slot);
            }

            count = Count;
        }

        words.Count = count;
        words.ClearEdges();
        words.MarksBefore[words.Root] = marks;
        words.QuotationMarksBefore[words.Root] = quotationMarks;
    }

    /// <summary>What kind of mark a form is.</summary>
    public static Marks MarkOf(string form) => form.Length == 0 ? Marks.Other : FeatureHash.Fold(form[0]) switch
    {
        ',' => Marks.Comma,
        '"' or '`' => Marks.Quotation,
        ':' or ';' => Marks.Colon,
        '-' => Marks.Dash,
        '(' or ')' or '[' or ']' => Marks.Bracket,
        _ => Marks.Other,
    };

    /// <summary>Whether case and number of two words agree: a bit for each that is known of both and equal, another for unequal.</summary>
    public uint Agreement(int one, int other)
    {
        ref readonly var a = ref Morph[one];
        ref readonly var b = ref Morph[other];
        return Compare((byte)a.Case, (byte)b.Case) | (Compare((byte)a.Number, (byte)b.Number) << 2)
            | (Compare((byte)a.Gender, (byte)b.Gender) << 4);
    }

    private static uint Compare(byte one, byte other) => one == 0 || other == 0 ? 0u : one == other ? 1u : 2u;

    private void FindVerbsAtEnd()
    {
        var last = 0u;
        for (var slot = Root - 1; slot >= First; slot--)
        {
            VerbAtEnd[slot] = last;
            var form = Forms[slot];
            if (form.Length == 1 && MarkOf(form) != Marks.Quotation && char.IsPunctuation(form[0]))
            {
                last = 0;
            }
            else if (last == 0 && (Class[slot].Can(UPos.Verb) || Class[slot].Can(UPos.Aux)))
            {
                last = Class[slot].VerbFormMask | (Class[slot].Can(UPos.Verb) ? 16u : 0) | (Class[slot].Can(UPos.Aux) ? 32u : 0);
            }
        }
    }

    private void ClearEdges()
    {
        for (var slot = 0; slot < First; slot++)
        {
            Clear(slot, (uint)(First - slot), NoPos);
        }

        Clear(Root, 11, RootPos);
        for (var slot = Root + 1; slot < Root + First; slot++)
        {
            Clear(slot, (uint)(11 + slot - Root), NoPos);
        }
    }

    private void CopySlot(SentenceState from, int source, int target)
    {
        Origin[target] = source;
        Exact[target] = from.Exact[source];
        Lower[target] = from.Lower[source];
        Class[target] = from.Class[source];
        Suffix[target] = from.Suffix[source];
        Shape[target] = from.Shape[source];
        Lemma[target] = from.Lemma[source];
        Forms[target] = from.Forms[source];
        Pos[target] = from.Pos[source];
        Morph[target] = from.Morph[source];
        Tag[target] = from.Tag[source];
        Head[target] = None;
        Relation[target] = Depesche.Syntax.Relation.Dep;
    }

    private void Clear(int slot, uint value, byte pos)
    {
        Exact[slot] = Lower[slot] = Suffix[slot] = Shape[slot] = Lemma[slot] = value;
        Class[slot] = default;
        VerbAtEnd[slot] = 0;
        Pos[slot] = pos;
        Morph[slot] = default;
        Tag[slot] = FeatureHash.Of(pos, value);
        Forms[slot] = "";
        Head[slot] = None;
        Relation[slot] = Depesche.Syntax.Relation.Dep;
    }

    private void LoadForm(int slot, string form)
    {
        Forms[slot] = form;
        Exact[slot] = FeatureHash.Exact(form);
        Lower[slot] = FeatureHash.Lower(form);
        Suffix[slot] = FeatureHash.Lower(form.AsSpan(Math.Max(0, form.Length - 3)));
        Shape[slot] = ShapeOf(form);
        Lemma[slot] = Lower[slot];
        Head[slot] = None;
        Relation[slot] = Depesche.Syntax.Relation.Dep;
    }

    private static uint ShapeOf(string form)
    {
        bool upper = false, lower = false, digit = false, hyphen = false, point = false, other = false;
        foreach (var c in form.AsSpan(0, Math.Min(form.Length, 64)))
        {
            upper |= char.IsUpper(c);
            lower |= char.IsLower(c);
            digit |= char.IsAsciiDigit(c);
            hyphen |= c == '-';
            point |= c == '.';
            other |= !char.IsLetterOrDigit(c);
        }

        var capital = form.Length > 0 && char.IsUpper(form[0]);
        var length = form.Length switch { 1 => 0u, 2 => 1u, 3 => 2u, <= 6 => 3u, _ => 4u };
        return (capital ? 1u : 0) | (upper ? 2u : 0) | (lower ? 4u : 0) | (digit ? 8u : 0) | (hyphen ? 16u : 0)
            | (point ? 32u : 0) | (other ? 64u : 0) | (length << 7);
    }
}
