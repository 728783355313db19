using System.Globalization;
using Depesche.SyntaxTrainer;

const string Usage = """
    Steps of training the syntax model; train.sh runs them in order.
      vocabulary --text FILE --out FOLDER   writes the most frequent words of a text
      export --out FOLDER [--text FILE...] [--treebanks FILE...] [--names FILE...]
                                            writes texts, treebanks and texts with names marked (GermEval 2014) as numbers
      measure --in FOLDER --network FILE --test FILE... [--errors N]
                                            measures a trained network on treebanks, with N examples of errors
      pack --in FOLDER --network FILE --out FILE
                                            writes a trained network as the model that reading uses
    """;

var options = new Dictionary<string, List<string>>();
List<string>? current = null;
foreach (var argument in args.Skip(1))
{
    if (argument.StartsWith("--", StringComparison.Ordinal))
    {
        options[argument] = current = [];
    }
    else if (current is not null)
    {
        current.Add(argument);
    }
}

switch (args.FirstOrDefault())
{
    case "measure" when options.TryGetValue("--in", out var folder) && options.TryGetValue("--network", out var trained) && options.TryGetValue("--test", out var test):
        HeldOut.Measure(NetworkPacker.Pack(folder[0], trained[0]), test, int.Parse(options.GetValueOrDefault("--errors", ["0"])[0], CultureInfo.InvariantCulture));
        return 0;
    case "pack" when options.TryGetValue("--in", out var folder) && options.TryGetValue("--network", out var trained) && options.TryGetValue("--out", out var target):
        File.WriteAllBytes(target[0], NetworkPacker.Pack(folder[0], trained[0]));
        return 0;
    case "vocabulary" when options.TryGetValue("--text", out var text) && options.TryGetValue("--out", out var target):
        Vocabulary.Build(text[0], size: 40_000, rarest: 12, Path.Combine(target[0], "vocabulary.txt"));
        return 0;
    case "export" when options.TryGetValue("--out", out var target):
        var export = new CorpusExport(target[0]);
        if (options.TryGetValue("--text", out var texts))
        {
            export.AddText("text", texts.SelectMany(CorpusExport.Sentences));
        }

        foreach (var file in options.GetValueOrDefault("--treebanks", []))
        {
            export.AddTreebank(Path.GetFileNameWithoutExtension(file), [file]);
        }

        if (options.TryGetValue("--names", out var names))
        {
            export.AddText("names", NamedTexts.Read(names));
        }

        export.Finish();
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
