using Depesche.Syntax.Models;

namespace Depesche.Syntax.Network;

/// <summary>A sentence, or a stretch of an overlong one, while it is analysed. Made once and filled again for every sentence.</summary>
/// <remarks>Tokens lie in the slots <see cref="First"/> and on, so that rules may look past both ends without a check; slot
/// <see cref="None"/> means no token.</remarks>
internal sealed class SentenceState
{
    /// <summary>Most tokens that are analysed as one sentence; a longer one is cut, so that time stays linear.</summary>
    public const int Capacity = 400;

    /// <summary>Slot of the first token.</summary>
    public const int First = 4;

    /// <summary>Slot that stands for no token.</summary>
    public const int None = 0;

    /// <summary>Part-of-speech code of a slot without a token.</summary>
    public const byte NoPos = 18;

    private const int Slots = Capacity + (2 * First);

    /// <summary>The forms.</summary>
    public string[] Forms { get; } = new string[Slots];

    /// <summary>All readings of each form.</summary>
    public WordReadings[] Readings { get; } = new WordReadings[Slots];

    /// <summary>Parts of speech (<see cref="UPos"/>, <see cref="NoPos"/>).</summary>
    public byte[] Pos { get; } = new byte[Slots];

    /// <summary>Features.</summary>
    public Morph[] Morph { get; } = new Morph[Slots];

    /// <summary>The lemma of each word.</summary>
    public string[] Lemmas { get; } = new string[Slots];

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>The slot after the last token.</summary>
    public int End => First + Count;

    /// <summary>Takes over the forms of a sentence and looks them up.</summary>
    public void Load(ReadOnlySpan<string> forms, Lexicon lexicon)
    {
        Count = forms.Length;
        var isInitial = true;
        for (var i = 0; i < forms.Length; i++)
        {
            Forms[First + i] = forms[i];
            Readings[First + i] = lexicon.Read(forms[i], isInitial);
            isInitial = forms[i].Length == 1 && !char.IsLetterOrDigit(forms[i][0])
                && (isInitial || OpensSentence(forms[i][0]));
        }

        Pos.AsSpan(0, First).Fill(NoPos);
        Pos.AsSpan(End, First).Fill(NoPos);
        Morph.AsSpan(0, First).Clear();
        Morph.AsSpan(End, First).Clear();
    }

    // After a quotation mark, colon, semicolon or bracket a capital may be that of a sentence.
    private static bool OpensSentence(char mark) => FeatureHash.Fold(mark) is '"' or '`' or ':' or ';' or '(' or ')' or '[' or ']';
}
