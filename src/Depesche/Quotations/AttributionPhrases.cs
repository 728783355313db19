using System.Collections.Frozen;
using Depesche.LanguageData;

namespace Depesche.Quotations;

/// <summary>How a phrase of <c>de/attribution-phrases.tsv</c> names its source.</summary>
internal enum AttributionKind : byte
{
    Preposition,
    Postposition,
    Particle,
    Anaphor,
    Noun,
    View,
    Attribute,
    Addressee,
    Conversation,
    Reference,
    Origin,
    Audience,
    Example,
}

/// <summary>The phrases of <c>de/attribution-phrases.tsv</c>.</summary>
internal sealed class AttributionPhrases
{
    private const string FileName = "de/attribution-phrases.tsv";

    /// <summary>Shortest first part of a compound (<c>Laborangaben</c>).</summary>
    private const int LeastModifier = 3;

    private readonly FrozenDictionary<string, QuotationMedium> prepositions;
    private readonly FrozenDictionary<string, QuotationMedium> postpositions;
    private readonly FrozenDictionary<string, QuotationMedium> particles;
    private readonly FrozenDictionary<string, QuotationMedium> anaphors;
    private readonly FrozenDictionary<string, QuotationMedium> attributes;
    private readonly FrozenDictionary<string, QuotationMedium> addressees;
    private readonly FrozenDictionary<string, QuotationMedium> conversations;
    private readonly FrozenDictionary<string, QuotationMedium> references;
    private readonly FrozenDictionary<string, QuotationMedium> origins;
    private readonly FrozenDictionary<string, QuotationMedium> audiences;
    private readonly FrozenDictionary<string, QuotationMedium> examples;
    private readonly FrozenDictionary<string, (QuotationMedium Medium, bool IsView)> nouns;
    private readonly FrozenDictionary<(AttributionKind Kind, string Word), ReportingEntry> entries;
    private readonly int shortestNoun;

    public AttributionPhrases(LanguageFiles data)
    {
        var rows = new Dictionary<(AttributionKind Kind, string Word), QuotationMedium>();
        var found = new Dictionary<(AttributionKind Kind, string Word), ReportingEntry>();
        foreach (var row in data.Read(FileName, "word", "kind", "medium"))
        {
            var key = (row.Enum<AttributionKind>(1), row[0].ToLowerInvariant());
            if (!row.IsOwn && rows.ContainsKey(key))
            {
                throw row.Error($"'{row[0]}' is there twice as a {row[1]}");
            }

            rows[key] = row.Enum<QuotationMedium>(2);
            found[key] = ReportingEntry.Of(row);
        }

        entries = found.ToFrozenDictionary();
        prepositions = Of(AttributionKind.Preposition);
        postpositions = Of(AttributionKind.Postposition);
        particles = Of(AttributionKind.Particle);
        anaphors = Of(AttributionKind.Anaphor);
        attributes = Of(AttributionKind.Attribute);
        addressees = Of(AttributionKind.Addressee);
        conversations = Of(AttributionKind.Conversation);
        references = Of(AttributionKind.Reference);
        origins = Of(AttributionKind.Origin);
        audiences = Of(AttributionKind.Audience);
        examples = Of(AttributionKind.Example);
        nouns = rows.Where(r => r.Key.Kind is AttributionKind.Noun or AttributionKind.View)
            .ToFrozenDictionary(r => r.Key.Word, r => (r.Value, r.Key.Kind == AttributionKind.View), StringComparer.Ordinal);
        shortestNoun = nouns.Count > 0 ? nouns.Keys.Min(n => n.Length) : 0;

        FrozenDictionary<string, QuotationMedium> Of(AttributionKind kind) =>
            rows.Where(r => r.Key.Kind == kind).ToFrozenDictionary(r => r.Key.Word, r => r.Value, StringComparer.Ordinal);
    }

    /// <summary>The row of a word of a kind; of a noun or view also that of its last part. Null when there is none.</summary>
    /// <param name="kind">The kind; a noun stands for views too.</param>
    /// <param name="word">The word or, of a noun, its lemma.</param>
    public ReportingEntry? EntryOf(AttributionKind kind, string word)
    {
        var form = word.ToLowerInvariant();
        if (kind != AttributionKind.Noun)
        {
            return entries.GetValueOrDefault((kind, form));
        }

        for (var cut = 0; cut <= Math.Min(form.Length, MaxCompound) - shortestNoun; cut = Math.Max(cut + 1, LeastModifier))
        {
            var part = form[cut..];
            if (entries.TryGetValue((AttributionKind.Noun, part), out var entry) || entries.TryGetValue((AttributionKind.View, part), out entry))
            {
                return entry;
            }
        }

        return null;
    }

    public bool IsPreposition(string word, out QuotationMedium medium) => prepositions.TryGetValue(word, out medium);

    public bool IsPostposition(string word, out QuotationMedium medium) => postpositions.TryGetValue(word, out medium);

    public bool IsParticle(string word, out QuotationMedium medium) => particles.TryGetValue(word, out medium);

    public bool IsAnaphor(string word, out QuotationMedium medium) => anaphors.TryGetValue(word, out medium);

    /// <summary>True for a noun between <c>unter</c> and <c>auf</c> that names through whom words came (Berufung); in lower case.</summary>
    public bool IsReference(string noun, out QuotationMedium medium) => references.TryGetValue(noun, out medium);

    /// <summary>True for a preposition that names what words came out of, where nobody is said to speak (<c>heißt es in</c>).</summary>
    public bool IsOrigin(string preposition) => origins.ContainsKey(preposition);

    /// <summary>True for a preposition that names the ones spoken to where they are people (<c>vor Journalisten</c>).</summary>
    public bool IsAudience(string preposition) => audiences.ContainsKey(preposition);

    /// <summary>True for a word between a noun of words and the words themselves (<c>Parolen wie</c>); in lower case.</summary>
    public bool IsExample(string word) => examples.ContainsKey(word);

    /// <summary>True for a preposition whose phrase can belong to the name of a source.</summary>
    public bool IsAttribute(string preposition) => attributes.ContainsKey(preposition);

    /// <summary>True for a preposition that names the one spoken to.</summary>
    public bool IsAddressee(string preposition) => addressees.ContainsKey(preposition);

    /// <summary>True for a noun whose <c>mit</c>-phrase names the one spoken to (Interview); in lower case.</summary>
    public bool IsConversation(string lemma) => conversations.ContainsKey(lemma);

    /// <summary>True for a noun that names words or a view, also as the last part of a compound.</summary>
    /// <param name="lemma">The noun's lemma in lower case.</param>
    /// <param name="medium">Its medium.</param>
    /// <param name="isView">True for a view (Ansicht), which also stands after <c>aus</c>.</param>
    public bool IsNoun(string lemma, out QuotationMedium medium, out bool isView)
    {
        if (nouns.TryGetValue(lemma, out var whole))
        {
            (medium, isView) = whole;
            return true;
        }

        var lookup = nouns.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var cut = LeastModifier; cut <= Math.Min(lemma.Length, MaxCompound) - shortestNoun; cut++)
        {
            if (lookup.TryGetValue(lemma.AsSpan(cut), out var last))
            {
                (medium, isView) = last;
                return true;
            }
        }

        (medium, isView) = (default, false);
        return false;
    }

    /// <summary>Longest word that is looked into for its last part.</summary>
    private const int MaxCompound = 60;
}
