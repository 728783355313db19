using System.Collections.Frozen;
using System.Collections.Immutable;
using Depesche.Intake.Formats;
using Depesche.NewsItems;

namespace Depesche.Intake;

/// <summary>What is known of all reports of an intake beside what they say.</summary>
public sealed record IntakeOptions
{
    /// <summary>The form of the input; null to tell it by its content.</summary>
    public InputFormat? Format { get; init; }

    /// <summary>Date of the reports in place of what they say; null to take theirs.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>Counts what is read of files; null to count nothing.</summary>
    public IntakeMeter? Meter { get; init; }

    /// <summary>Names of fields in JSON Lines and of columns in tables beside those known (docs/formats.md).</summary>
    public ImmutableDictionary<string, ReportField> FieldNames { get; init; } = ImmutableDictionary<string, ReportField>.Empty;
}

/// <summary>Turns files, folders and streams in any form into reports, one after another.</summary>
public sealed class ReportIntake
{
    private readonly IntakeOptions options;
    private readonly FrozenDictionary<InputFormat, IReportFormat> formats;

    /// <summary>Makes an intake.</summary>
    public ReportIntake(IntakeOptions? options = null)
    {
        this.options = options ?? new IntakeOptions();
        var names = new FieldNames(this.options.FieldNames);
        var warc = new WarcFormat(page => Read(InputFormat.Html, page));
        formats = new Dictionary<InputFormat, IReportFormat>
        {
            [InputFormat.Text] = new PlainTextFormat(),
            [InputFormat.JsonLines] = new JsonLinesFormat(names),
            [InputFormat.Csv] = new CsvFormat(names),
            [InputFormat.Html] = new HtmlFormat(),
            [InputFormat.Rss] = new RssFormat(),
            [InputFormat.Atom] = new AtomFormat(),
            [InputFormat.NewsMlG2] = new NewsMlG2Format(),
            [InputFormat.Nitf] = new NitfFormat(),
            [InputFormat.Ninjs] = new NinjsFormat(),
            [InputFormat.DpaDigitalwires] = new DpaDigitalwiresFormat(),
            [InputFormat.Iptc7901] = new Iptc7901Format(),
            [InputFormat.Warc] = warc,
            [InputFormat.Gzip] = new GzipFormat(Read, warc),
            [InputFormat.Zip] = new ZipFormat(Read),
        }.ToFrozenDictionary();
    }

    /// <summary>Reads a file, or the files of a folder and of those in it in ordinal order, without those that are no reports by their names
    /// (docs/formats.md).</summary>
    public IEnumerable<IntakeResult> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Directory.Exists(path) ? ReadFolder(path) : ReadFile(path);
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="origin">Its name in messages and identifiers.</param>
    /// <param name="content">The bytes; not closed.</param>
    public IEnumerable<IntakeResult> Read(string origin, Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Read(new InputSource(origin, content, Nesting: 0));
    }

    /// <summary>Reads a source in the form that it has.</summary>
    internal IEnumerable<IntakeResult> Read(InputSource source) => Guarded(source, () =>
    {
        var peeked = new PeekedStream(source.Content, FormatDetector.Head);
        var found = FormatDetector.Detect(peeked.Head, source.Origin);
        return formats[Choose(found, source.Nesting)].Read(source with { Content = peeked.Whole });
    });

    /// <summary>Reads a source in a form that is known.</summary>
    internal IEnumerable<IntakeResult> Read(InputFormat format, InputSource source) => Guarded(source, () => formats[format].Read(source));

    /// <summary>The results of a reading; what stops it is the last of them.</summary>
    private IEnumerable<IntakeResult> Guarded(InputSource source, Func<IEnumerable<IntakeResult>> read)
    {
        IEnumerator<IntakeResult>? results = null;
        try
        {
            for (var isStopped = false; !isStopped;)
            {
                IntakeResult result;
                try
                {
                    results ??= read().GetEnumerator();
                    if (!results.MoveNext())
                    {
                        yield break;
                    }

                    result = results.Current;
                }
                catch (Exception error) when (error is IntakeLimitException or InvalidDataException or IOException)
                {
                    isStopped = true;
                    result = IntakeResult.Failed(source.Origin, error switch
                    {
                        IntakeLimitException => error.Message,
                        InvalidDataException => $"it is damaged or cut ({error.Message.TrimEnd('.')}); fetch it again",
                        _ => $"it cannot be read further: {error.Message}",
                    });
                }

                yield return options.Published is { } date && result.Item is { } item ? result with { Item = item with { Published = date } } : result;
            }
        }
        finally
        {
            results?.Dispose();
        }
    }

    /// <summary>The form given for an input goes before the one found, but what lies in an archive of another form is meant then, not the archive.</summary>
    private InputFormat Choose(InputFormat found, int nesting) => options.Format switch
    {
        null => found,
        InputFormat.Gzip or InputFormat.Zip or InputFormat.Warc => nesting == 0 ? options.Format.Value : found,
        _ => found is InputFormat.Gzip or InputFormat.Zip ? found : options.Format.Value,
    };

    private IEnumerable<IntakeResult> ReadFolder(string path) => InputFiles.Find(path, "*", out var problem) is not { } files
        ? [IntakeResult.Failed(path, problem)]
        : files.Where(f => !SideFiles.Is(Path.GetRelativePath(path, f))).SelectMany(ReadFile)
            .DefaultIfEmpty(IntakeResult.Failed(path, "the folder holds no file of reports"));

    private IEnumerable<IntakeResult> ReadFile(string path)
    {
        if (InputFiles.Open(path, out var problem) is not { } stream)
        {
            yield return IntakeResult.Failed(path, problem);
            yield break;
        }

        using (stream)
        {
            foreach (var result in Read(path, options.Meter is { } meter ? meter.Over(stream) : stream))
            {
                yield return result;
            }
        }
    }
}
