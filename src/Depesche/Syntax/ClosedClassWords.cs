using Depesche.LanguageData;

namespace Depesche.Syntax;

/// <summary>The words of the closed classes, read from <c>de/closed-class.tsv</c>, <c>de/prepositions.tsv</c> and <c>de/adverbs.tsv</c>,
/// and the marks of news agencies with a small letter (dpa, afp), which no capital shows to be names.</summary>
internal sealed class ClosedClassWords
{
    private readonly Dictionary<string, LexicalAnalysis[]>.AlternateLookup<ReadOnlySpan<char>> byForm;
    private readonly Dictionary<string, byte> casesOf = new(StringComparer.Ordinal);

    public ClosedClassWords(LanguageFiles data)
    {
        var features = new FeatureList();
        var readings = new Dictionary<string, List<LexicalAnalysis>>(StringComparer.Ordinal);
        var rows = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in data.Read("de/closed-class.tsv", "form", "lemma", "pos", "features"))
        {
            if (!rows.Add(string.Join('\t', row.Cells)) && !row.IsOwn)
            {
                throw row.Error("this row stands in the file twice; delete one");
            }

            foreach (var morph in features.Expand(row, row[3]))
            {
                Add(readings, row[0], row[1], row.Enum<UPos>(2), morph);
            }
        }

        foreach (var row in data.Read("de/prepositions.tsv", "preposition", "lemma", "cases"))
        {
            byte cases = 0;
            foreach (var name in row[2].Split(','))
            {
                cases |= Enum.TryParse<Case>(name, out var value) && value != Case.None
                    ? (byte)(1 << (int)value)
                    : throw row.Error($"'{name}' is no case; write Nom, Gen, Dat or Acc");
            }

            if (!casesOf.TryAdd(row[0], cases) && !row.IsOwn)
            {
                throw row.Error($"'{row[0]}' stands in the file twice; delete one");
            }

            casesOf[row[0]] = cases;
            casesOf[row[1]] = cases;
            Add(readings, row[0], row[1], UPos.Adp, default);
        }

        foreach (var row in data.Read("de/adverbs.tsv", "adverb", "features"))
        {
            Add(readings, row[0], row[0], UPos.Adv, MorphFeats.Parse(row[1]));
        }

        foreach (var row in data.Read("de/agencies.tsv", "mark", "kind", "name"))
        {
            if (row[1] == "agency" && char.IsLower(row[0][0]))
            {
                Add(readings, row[0], row[0], UPos.Propn, new Morph { Number = Number.Sing });
            }
        }

        byForm = readings.ToDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The readings of a form as written; none when it is of no closed class.</summary>
    public ReadOnlySpan<LexicalAnalysis> Find(ReadOnlySpan<char> form) => byForm.TryGetValue(form, out var found) ? found : [];

    /// <summary>The cases a preposition governs, bit n for <see cref="Case"/> n; 0 when it is none.</summary>
    public byte CasesOf(string lemma) => casesOf.GetValueOrDefault(lemma);

    private static void Add(Dictionary<string, List<LexicalAnalysis>> readings, string form, string lemma, UPos pos, Morph morph)
    {
        if (!readings.TryGetValue(form, out var list))
        {
            readings[form] = list = [];
        }

        var edit = form == lemma ? LemmaEdit.Same : new LemmaEdit(0, 0, (byte)form.Length, lemma);
        var analysis = new LexicalAnalysis(edit, pos, morph, Declension.None, 0, AnalysisSource.ClosedClass);
        if (!list.Contains(analysis))
        {
            list.Add(analysis);
        }
    }
}
