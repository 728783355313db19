namespace Depesche.Syntax;

/// <summary>Verbs of a known verb and a prefix: durchregierte, hinzuzuaddieren, verunfallt, erstochen.</summary>
internal sealed class PrefixedVerbs(LexiconFile lexicon, VerbPrefixes prefixes)
{
    private const int LongestWord = 64;

    /// <summary>Adds the readings.</summary>
    public void Add(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        for (var length = Math.Min(prefixes.Longest, form.Length - 3); length >= 2; length--)
        {
            if (!prefixes.TryGet(form[..length], out var kind))
            {
                continue;
            }

            var rest = form[length..];
            var before = list.Count;
            AddVerbs(rest, length, kind, ref list);
            if (rest.StartsWith("zu", StringComparison.Ordinal) && kind != PrefixKind.Inseparable && IsInfinitive(rest[2..]))
            {
                list.Add(new LexicalAnalysis(new LemmaEdit((ushort)length, 2, 0, ""), UPos.Verb, new Morph { VerbForm = VerbForm.Inf },
                    Declension.None, (byte)length, AnalysisSource.Derived));
            }

            if (kind != PrefixKind.Separable)
            {
                AddStrongParticiple(rest, ref list);
            }

            if (list.Count > before)
            {
                return;
            }
        }
    }

    private bool IsInfinitive(ReadOnlySpan<char> word) => (lexicon.ClassOf(lexicon.Find(word)).VerbFormMask & 1u << (int)VerbForm.Inf) != 0;

    private void AddVerbs(scoped ReadOnlySpan<char> rest, int prefix, PrefixKind kind, ref AnalysisList list)
    {
        var set = lexicon.Find(rest);
        var count = lexicon.CountOf(set);
        for (var i = 0; i < count; i++)
        {
            var reading = lexicon.Reading(set, i);
            var isPlain = reading.PrefixLength == 0 && (reading.Pos == UPos.Verb || reading.Pos == UPos.Adj && rest.Length > 5);
            if (isPlain && (kind != PrefixKind.Inseparable || reading.Morph.VerbForm is VerbForm.Fin or VerbForm.Inf))
            {
                list.Add(reading with
                {
                    Lemma = reading.Lemma with { InfixStart = (ushort)(reading.Lemma.InfixCut == 0 ? 0 : reading.Lemma.InfixStart + prefix) },
                    PrefixLength = reading.Pos == UPos.Verb && kind != PrefixKind.Inseparable ? (byte)prefix : (byte)0,
                    Source = AnalysisSource.Derived,
                });
            }
        }
    }

    // The simple verb's participle has ge-, the prefixed verb's has not: gestochen, erstochen.
    private void AddStrongParticiple(scoped ReadOnlySpan<char> rest, ref AnalysisList list)
    {
        if (!rest.EndsWith("en", StringComparison.Ordinal) || rest.Length > LongestWord)
        {
            return;
        }

        Span<char> participle = stackalloc char[LongestWord + 2];
        "ge".CopyTo(participle);
        rest.CopyTo(participle[2..]);
        var set = lexicon.Find(participle[..(rest.Length + 2)]);
        var count = lexicon.CountOf(set);
        for (var i = 0; i < count; i++)
        {
            var reading = lexicon.Reading(set, i);
            if (reading is { Pos: UPos.Verb, PrefixLength: 0, Morph.VerbForm: VerbForm.Part, Lemma: { InfixStart: 0, InfixCut: 2 } })
            {
                list.Add(reading with { Lemma = reading.Lemma with { InfixCut = 0 }, Source = AnalysisSource.Derived });
            }
        }
    }
}
