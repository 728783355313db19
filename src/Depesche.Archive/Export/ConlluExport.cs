using System.Collections.Immutable;
using System.Text;
using Depesche.Events;
using Depesche.Readings;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Archive.Export;

/// <summary>Reports as Universal Dependencies trees, events and quotations in comments and in MISC.</summary>
internal sealed class ConlluExport(ExportFormat format) : IRowExport<ReadReport>
{
    /// <summary>What is written beside the ten columns of CoNLL-U.</summary>
    public static ImmutableArray<ExportColumn> Notes { get; } =
    [
        new("newdoc id", ColumnType.Text, "Comment: r and the report's number in the archive."),
        new("published, url, headline, dateline …", ColumnType.Text, "Comments: the frame of the report, which reading the file back needs."),
        new("event", ColumnType.Text, "Comment before each sentence that tells one: number in the report, PLOVER type and modes, then actor=, recipient=, date=, place=, voice=, aux=, cameo= as far as known, each a list of codes (names where there is no code)."),
        new("quotation", ColumnType.Text, "Comment before the sentence in which one begins: number in the report, type, speaker=, addressee=, cue=."),
        new("Event", ColumnType.Text, "MISC of each word that carries an event: its number in the report; several are parted by commas."),
        new("Quote", ColumnType.Text, "MISC of each word of a quotation: its number; several, the outer first, are parted by commas."),
        new("EntityId", ColumnType.Text, "MISC of each word of a mention: number of its entity in the report; several are parted by commas."),
        new("Speaker", ColumnType.Text, "MISC of each word that names the speaker of a quotation: the quotation's number."),
    ];

    public ExportFormat Format { get; } = format;

    public void Write(Stream output, IEnumerable<ReadReport> rows, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        ExportFormats.RequireText(Format, options);
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        foreach (var row in rows)
        {
            var notes = new Layers(row.Reading);
            ConlluWriter.Write(row.Reading.Syntax, writer, RowText.ReportId(row.Report), new ConlluNotes(s => notes.Comments(s), notes.Misc));
        }
    }

    /// <summary>What a report's layers say of sentences and words.</summary>
    private sealed class Layers
    {
        private readonly Reading reading;
        private readonly ImmutableArray<ImmutableArray<string>> comments;
        private readonly ImmutableArray<(string Key, Spans Spans)> attributes;

        public Layers(Reading reading)
        {
            this.reading = reading;
            var bySentence = new ImmutableArray<string>.Builder[reading.Text.Sentences.Length];
            for (var i = 0; i < bySentence.Length; i++)
            {
                bySentence[i] = ImmutableArray.CreateBuilder<string>();
            }

            Spans events = new(), quotes = new(), entities = new(), speakers = new();
            foreach (var quotation in reading.Quotations)
            {
                var name = ReadingJson.QuotationId(quotation.Index);
                bySentence[SentenceAt(quotation.Quote[0].Start)].Add(Comment(quotation, name));
                quotes.Add(quotation.Quote, name);
                speakers.Add(quotation.Speaker is { } speaker ? [speaker.Span] : [], name);
            }

            foreach (var happening in reading.Events)
            {
                var name = ReadingJson.EventId(happening.Index);
                foreach (var evidence in happening.Evidence)
                {
                    bySentence[evidence.Sentence].Add(Comment(happening, evidence, name));
                    events.Add(evidence.Trigger, name);
                }
            }

            foreach (var mention in reading.ActorLayer.Mentions)
            {
                entities.Add([mention.Span], ReadingJson.EntityId(mention.Entity));
            }

            comments = [.. bySentence.Select(b => b.DrainToImmutable())];
            attributes = [("EntityId", entities), ("Event", events), ("Quote", quotes), ("Speaker", speakers)];
            foreach (var (_, spans) in attributes)
            {
                spans.Sort();
            }
        }

        public ImmutableArray<string> Comments(int sentence) => comments[sentence];

        public string Misc(TextSpan word) =>
            string.Join('|', attributes.Select(a => (a.Key, Names: a.Spans.At(word))).Where(a => a.Names.Length > 0).Select(a => $"{a.Key}={a.Names}"));

        private string Comment(Quotations.Quotation quotation, string name) => Line("quotation", $"{name} {ReadingNames.Of(quotation.Type)}",
            ("speaker", quotation.Speaker is { } speaker ? Words(speaker.Entity, speaker.Span) : ""),
            ("addressee", quotation.Addressee is { } addressee ? Words(addressee.Entity, addressee.Span) : ""),
            ("cue", RowText.Words(quotation.Cue, reading.Item.Text)));

        private string Comment(Event happening, Evidence evidence, string name) => Line("event", string.Join(' ', [name, PloverNames.Type(happening.Type), .. happening.Mode]),
            ("actor", Parties(happening.Actors)),
            ("recipient", Parties(happening.Recipients)),
            ("date", happening.Date),
            ("place", happening.Place),
            ("voice", string.Join(", ", evidence.Voice.Select(v => Words(v.Entity, v.Span)))),
            ("aux", string.Join(", ", PloverNames.Aux(happening.Aux))),
            ("cameo", happening.Cameo));

        private string Parties(ImmutableArray<EventParty> parties) =>
            string.Join(", ", parties.Select(p => p.Code.Length > 0 ? p.Code + p.Sector : Words(p.Entity, p.Span)));

        private string Words(int entity, TextSpan span) => entity >= 0 ? reading.Entities[entity].Name : span.In(reading.Item.Text).ToString();

        private static string Line(string key, string head, params ReadOnlySpan<(string Key, string Value)> values)
        {
            var line = new StringBuilder($"{key} = {head}");
            foreach (var (name, value) in values)
            {
                if (value.Length > 0)
                {
                    line.Append(" | ").Append(name).Append('=').Append(value);
                }
            }

            return line.ToString();
        }

        private int SentenceAt(int position)
        {
            var sentences = reading.Text.Sentences;
            int low = 0, high = sentences.Length - 1;
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = sentences[middle].Span.End <= position ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }

    /// <summary>Named spans, asked for word by word in the order of the text.</summary>
    private sealed class Spans
    {
        private readonly List<(TextSpan Span, string Name)> all = [];
        private readonly List<(TextSpan Span, string Name)> open = [];
        private int next;

        public void Add(ImmutableArray<TextSpan> spans, string name) => all.AddRange(spans.Select(s => (s, name)));

        /// <summary>Orders by start, the longer first, so that the outer stands before the inner.</summary>
        public void Sort() => all.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));

        public string At(TextSpan word)
        {
            while (next < all.Count && all[next].Span.Start < word.End)
            {
                open.Add(all[next++]);
            }

            open.RemoveAll(s => s.Span.End <= word.Start);
            return string.Join(',', open.Where(s => s.Span.Overlaps(word)).Select(s => s.Name).Distinct());
        }
    }
}
