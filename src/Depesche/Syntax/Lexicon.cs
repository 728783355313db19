using Depesche.LanguageData;

namespace Depesche.Syntax;

/// <summary>The morphological lexicon: all readings of a German word form. Listed forms come from the compiled lexicon and the
/// closed-class files, all others from word formation or, last, from a guess by their ending.</summary>
internal sealed class Lexicon
{
    /// <summary>Most readings one form has; a buffer of this length is always enough.</summary>
    public const int MaxAnalyses = 64;

    private const int LongestWord = 200;
    private readonly RecentForms<WordReadings> recent = new(32768);
    private readonly LexiconFile file = new("lexicon/german.bin");
    private readonly ClosedClassWords closed;
    private readonly KnownNames names;
    private readonly WordFormation formation;

    /// <summary>Opens the built-in lexicon and reads the closed-class words and the names.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public Lexicon(LanguageFiles data)
    {
        ArgumentNullException.ThrowIfNull(data);
        closed = new ClosedClassWords(data);
        names = new KnownNames(data);
        formation = new WordFormation(file, closed, new VerbPrefixes(data), new EndingGuesser(data));
    }

    /// <summary>The compiled full forms.</summary>
    public LexiconFile FullForms => file;

    /// <summary>All readings of a form; allocates nothing for a form read shortly before.</summary>
    /// <param name="form">The form as written.</param>
    /// <param name="sentenceInitial">True at the start of a sentence or quotation, where a capital says nothing.</param>
    public WordReadings Read(string form, bool sentenceInitial)
    {
        ArgumentNullException.ThrowIfNull(form);
        var place = recent.PlaceOf(form, sentenceInitial ? 1 : 0);
        for (var i = 0; i < place.Length; i++)
        {
            if (Volatile.Read(ref place[i]) is { } known && known.IsInitial == sentenceInitial && known.Form == form)
            {
                return RecentForms<WordReadings>.Keep(place, i, known);
            }
        }

        var room = new AnalysisBuffer();
        Span<LexicalAnalysis> buffer = room;
        var readings = new WordReadings(form, sentenceInitial, buffer[..Analyze(form, sentenceInitial, buffer)].ToArray());
        return RecentForms<WordReadings>.Keep(place, place.Length, readings);
    }

    /// <summary>All readings of a form as bits.</summary>
    public LexicalClass Classify(string form, bool sentenceInitial) => Read(form, sentenceInitial).Class;

    /// <summary>Writes all readings of a form and gives their number, at least 1: an unknown word is guessed.</summary>
    /// <param name="form">The form as written.</param>
    /// <param name="sentenceInitial">True at the start of a sentence or quotation, where a capital says nothing.</param>
    /// <param name="into">Receives the readings; <see cref="MaxAnalyses"/> is always enough.</param>
    public int Analyze(ReadOnlySpan<char> form, bool sentenceInitial, Span<LexicalAnalysis> into)
    {
        var list = new AnalysisList(into);
        if (form.Length is 0 or > LongestWord)
        {
            list.Add(Open(UPos.X));
        }
        else if (!char.IsLetterOrDigit(form[0]) && form.IndexOfAnyInRange('a', 'z') < 0 && form.IndexOfAnyInRange('A', 'Z') < 0)
        {
            AddMark(form, ref list);
        }
        else if (char.IsDigit(form[0]))
        {
            formation.AddNumber(form, ref list);
        }
        else if (char.IsUpper(form[0]))
        {
            AddCapitalised(form, sentenceInitial, ref list);
        }
        else
        {
            AddSmall(form, ref list);
        }

        return list.Count;
    }

    /// <summary>True when the form is in the lexicon or the closed-class file as written.</summary>
    public bool IsKnown(ReadOnlySpan<char> form) => file.Find(form) != 0 || closed.Find(form).Length > 0;

    /// <summary>The infinitive of a separable verb (werfen + vor = vorwerfen), or null when the two make none that is known.</summary>
    public string? JoinPrefix(string verbLemma, string prefix)
    {
        ArgumentNullException.ThrowIfNull(verbLemma);
        ArgumentNullException.ThrowIfNull(prefix);
        var set = file.SetAt(file.Walk(file.Walk(file.Root, prefix), verbLemma));
        for (var i = 0; i < file.CountOf(set); i++)
        {
            var reading = file.Reading(set, i);
            if (reading.PrefixLength == prefix.Length && reading.Morph.VerbForm == VerbForm.Inf)
            {
                return prefix + verbLemma;
            }
        }

        return null;
    }

    /// <summary>The cases a preposition governs, bit n for <see cref="Case"/> n; 0 when it is none.</summary>
    public byte GovernedCases(string preposition) => closed.CasesOf(preposition);

    private static LexicalAnalysis Open(UPos pos, Morph morph = default) =>
        new(LemmaEdit.Same, pos, morph, Declension.None, 0, AnalysisSource.Guess);

    private static void AddMark(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        var isPunctuation = true;
        foreach (var letter in form)
        {
            isPunctuation &= char.IsPunctuation(letter) && letter is not ('%' or '&' or '§' or '#' or '@') || letter == '`';
        }

        list.Add(Open(isPunctuation ? UPos.Punct : UPos.Sym) with { Source = AnalysisSource.ClosedClass });
    }

    private void AddSmall(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        AddClosed(form, LetterCase.AsWritten, ref list);
        AddListed(file.Find(form), LetterCase.AsWritten, ref list);
        if (list.Count == 0)
        {
            formation.AddSmall(form, ref list);
        }
    }

    private void AddCapitalised(scoped ReadOnlySpan<char> form, bool sentenceInitial, ref AnalysisList list)
    {
        Span<char> lower = stackalloc char[form.Length];
        form.CopyTo(lower);
        lower[0] = char.ToLowerInvariant(form[0]);
        if (sentenceInitial)
        {
            AddClosed(lower, LetterCase.Lower, ref list);
            AddClosed(form, LetterCase.AsWritten, ref list);
        }
        else
        {
            AddClosed(form, LetterCase.AsWritten, ref list);
            AddClosed(lower, LetterCase.Lower, ref list);
        }

        AddListed(file.Find(form), LetterCase.AsWritten, ref list);
        var smallSet = file.Find(lower);
        if (sentenceInitial)
        {
            AddListed(smallSet, LetterCase.Lower, ref list);
        }

        var isName = names.AddReadings(form, ref list);
        formation.AddCapitalised(form, lower, smallSet, sentenceInitial, isName, ref list);
    }

    private void AddClosed(scoped ReadOnlySpan<char> form, LetterCase firstLetter, ref AnalysisList list)
    {
        foreach (ref readonly var analysis in closed.Find(form))
        {
            list.Add(firstLetter == LetterCase.AsWritten || analysis.Lemma.SuffixCut == form.Length
                ? analysis
                : analysis with { Lemma = analysis.Lemma with { FirstLetter = firstLetter } });
        }
    }

    private void AddListed(int set, LetterCase firstLetter, ref AnalysisList list)
    {
        var count = file.CountOf(set);
        for (var i = 0; i < count; i++)
        {
            var analysis = file.Reading(set, i);
            list.Add(firstLetter == LetterCase.AsWritten
                ? analysis
                : analysis with { Lemma = analysis.Lemma with { FirstLetter = firstLetter } });
        }
    }
}
