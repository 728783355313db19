using Depesche.NameTrainer;

const string Usage = """
    Trains the name tagger on files of GermEval 2014 (number, word, outer tag, inner tag).
      train --gold FILE... --out FILE   trains on all sentences and writes the model
      cross --gold FILE... [--also FILE...]
                                        trains on four fifths and measures on the other, five times; what stands after
                                        --also is learnt from each time and never measured
      words --classes FILE --lists FILE --out FILE
                                        packs the classes of words and the lists of names
    """;

var gold = Files("--gold");
var target = Option("--out");
switch (args.FirstOrDefault())
{
    case "train" when gold.Count > 0 && target is not null:
        File.WriteAllBytes(target, NameModelTrainer.Train(TrainingSentences.Read(gold)).ToTable());
        return 0;
    case "cross" when gold.Count > 0:
        CrossValidation.Measure(TrainingSentences.Read(gold), TrainingSentences.Read(Files("--also")).All);
        return 0;
    case "words" when Option("--classes") is { } classes && Option("--lists") is { } lists && target is not null:
        File.WriteAllBytes(target, WordClassPacker.Pack(classes, lists));
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

string? Option(string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();

List<string> Files(string name) => [.. args.SkipWhile(a => a != name).Skip(1).TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal))];
