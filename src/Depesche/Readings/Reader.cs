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
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public Reader(LanguageFiles? data = null)
    {
        data ??= LanguageFiles.BuiltIn;
        tokenizer = new Tokenizer(data);
        syntax = new SyntaxAnalyzer(data);
        actors = new ActorResolver(data);
        times = new TimeTagger(data);
        quotations = new QuotationExtractor(data);
        events = new EventCoder(data);
    }

    /// <summary>Reads a report.</summary>
    public Reading Read(NewsItem item) => Read(Analyze(item));

    /// <summary>Reads a report whose trees are given.</summary>
    public Reading Read(ParsedText text) => new(events.Code(quotations.Extract(times.Tag(actors.Resolve(text)))));

    /// <summary>Goes only as far as the tokens.</summary>
    public TokenizedText Tokenize(NewsItem item) => tokenizer.Tokenize(item);

    /// <summary>Goes only as far as the trees.</summary>
    public ParsedText Analyze(NewsItem item) => Analyze(Tokenize(item));

    /// <summary>Tags and parses given tokens.</summary>
    public ParsedText Analyze(TokenizedText text) => syntax.Analyze(text);
}
