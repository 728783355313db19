using Depesche.Syntax;

namespace Depesche.LexiconBuilder;

/// <summary>What a form is, apart from its lemma.</summary>
internal readonly record struct Tag(UPos Pos, Morph Morph, Declension Declension = Declension.None, byte PrefixLength = 0);

/// <summary>One reading of a form.</summary>
internal readonly record struct Reading(string Lemma, Tag Tag);

/// <summary>Collects readings by form; adds the other spelling of ß; merges adjective readings that differ in declension only.</summary>
internal sealed class EntryCollector
{
    private readonly Dictionary<string, List<Reading>> byForm = new(StringComparer.Ordinal);

    public void Add(string form, string lemma, in Tag tag)
    {
        if (form.Length is 0 or > 100 || form.Contains(' ', StringComparison.Ordinal))
        {
            return;
        }

        if (!byForm.TryGetValue(form, out var readings))
        {
            byForm[form] = readings = [];
        }

        for (var i = 0; i < readings.Count; i++)
        {
            var other = readings[i];
            if (other.Lemma == lemma && other.Tag with { Declension = tag.Declension } == tag)
            {
                readings[i] = other with { Tag = tag with { Declension = tag.Declension | other.Tag.Declension } };
                return;
            }
        }

        readings.Add(new Reading(lemma, tag));
    }

    /// <summary>All forms in ordinal order.</summary>
    public SortedDictionary<string, List<Reading>> Finish()
    {
        var all = new SortedDictionary<string, List<Reading>>(byForm, StringComparer.Ordinal);
        foreach (var (form, readings) in byForm)
        {
            // Old spelling has ß after short vowels too (wußte), Swiss spelling never: offer ss where no other word has it, and
            // beside other words where the lemma shows that it is today's spelling (umfaßte, umfassen).
            if (form.Contains('ß', StringComparison.Ordinal) && form.Replace("ß", "ss", StringComparison.Ordinal) is var respelt)
            {
                all[respelt] = all.TryGetValue(respelt, out var others)
                    ? [.. others.Union(readings.Where(r => r.Lemma.Contains("ss", StringComparison.Ordinal)))]
                    : readings;
            }
        }

        return all;
    }
}
