using System.Globalization;
using Depesche.SyntaxTrainer;

const string Usage = """
    Trains the tagger and parser on Universal Dependencies treebanks.
      train --gold FILE... [--names FILE...] --out FILE
                                            trains on all files and writes the model
      cross --train FILE... --test FILE... [--names FILE...] [--errors N]
                                            trains on some files and measures on others, with N examples of errors
    --names: texts with names marked as in GermEval 2014, for the tagger
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

var names = options.GetValueOrDefault("--names", []);
switch (args.FirstOrDefault())
{
    case "train" when options.TryGetValue("--gold", out var gold) && options.TryGetValue("--out", out var target):
        File.WriteAllBytes(target[0], ModelTrainer.Train(Treebank.Read(gold), names));
        return 0;
    case "cross" when options.TryGetValue("--train", out var train) && options.TryGetValue("--test", out var test):
        HeldOut.Measure(ModelTrainer.Train(Treebank.Read(train), names), test, int.Parse(options.GetValueOrDefault("--errors", ["0"])[0], CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
