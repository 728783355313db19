using Depesche.Actors;
using Depesche.Events;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Quotations;
using Depesche.Syntax;
using Depesche.Text;
using Depesche.Times;

namespace Depesche.Readings;

/// <summary>Reads reports: the whole flow from text to events. Built once, immutable, safe to share between threads.</summary>
public sealed class Reader
{
    private readonly Tokenizer tokenizer;
    private readonly SyntaxAnalyzer syntax;
    private readonly ActorResolver actors;
    private readonly TimeTagger times;
    private readonly QuotationExtractor quotations;
    private readonly EventCoder events;

    /// <summary>Makes a reader.</summary>
    /// <param name="data">Language files; the built-in ones when null.</param>
    /// <param name="remembersSentences">True for many reports that repeat each other's sentences, as a wire and its copies do: their trees and what
    /// else their words alone tell are kept, some 100 MB, and not looked for again. The readings are the same.</param>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public Reader(LanguageFiles? data = null, bool remembersSentences = false)
    {
        data ??= LanguageFiles.BuiltIn;

        // The tables of the stages do not depend on each other; loading them side by side halves the time to the first reading.
        var syntaxTask = Task.Run(() => new SyntaxAnalyzer(data, remembersSentences));
        var actorsTask = Task.Run(() => new ActorResolver(data));
        var timesTask = Task.Run(() => new TimeTagger(data));
        var quotationsTask = Task.Run(() => new QuotationExtractor(data));
        var eventsTask = Task.Run(() => new EventCoder(data));
        tokenizer = new Tokenizer(data);
        syntax = syntaxTask.GetAwaiter().GetResult();
        actors = actorsTask.GetAwaiter().GetResult();
        times = timesTask.GetAwaiter().GetResult();
        quotations = quotationsTask.GetAwaiter().GetResult();
        events = eventsTask.GetAwaiter().GetResult();
    }

    /// <summary>Reads a report.</summary>
    public Reading Read(NewsItem item) => Read(Analyze(item));

    /// <summary>Reads a report whose trees are given.</summary>
    public Reading Read(ParsedText text) => new(events.Code(quotations.Extract(times.Tag(actors.Resolve(text)))));

    /// <summary>Tells why a report gave the events it gave, and why its other words gave none.</summary>
    public EventExplanation Explain(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return events.Explain(reading.QuotationLayer);
    }

    /// <summary>Goes only as far as the tokens.</summary>
    public TokenizedText Tokenize(NewsItem item) => tokenizer.Tokenize(item);

    /// <summary>Goes only as far as the trees.</summary>
    public ParsedText Analyze(NewsItem item) => Analyze(Tokenize(item));

    /// <summary>Tags and parses given tokens.</summary>
    public ParsedText Analyze(TokenizedText text) => syntax.Analyze(text);
}
