using Depesche.Actors;
using Depesche.Evaluation.Names;
using Depesche.Readings;

namespace Depesche.Evaluation.Tests.Names;

public sealed class NamesEvaluationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("depesche-names-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Names_are_the_outer_column_without_derived_words_and_parts()
    {
        var sentence = Assert.Single(NamedSentence.Read(Write("""
            # source
            1 Der O O
            2 Berliner B-LOCderiv O
            3 Rundfunk O O
            4 Anna B-PER O
            5 Berg I-PER B-LOC
            6 Anton B-PER O
            7 EU-Rat B-ORGpart O
            8 Oslo B-LOC O
            """)));

        Assert.Equal(
            [new NameSpan(3, 5, NameType.Per), new NameSpan(5, 6, NameType.Per), new NameSpan(7, 8, NameType.Loc)],
            sentence.Names);
    }

    [Fact]
    public void A_name_is_right_when_words_and_type_are()
    {
        var file = Write("""
            1 Die O O
            2 Regierung O O
            3 in O O
            4 Oslo B-LOC O
            5 schweigt O O
            6 . O O

            1 Die O O
            2 Türkei B-ORG O
            3 schweigt O O
            4 . O O
            """);

        var figures = NamesEvaluation.Run(new Reader(), [file]).Figures.ToDictionary();

        Assert.Equal(["f1", "loc.f1", "org.f1", "per.f1"], figures.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(2.0 / 3, figures["loc.f1"], 6);
        Assert.Equal(0, figures["org.f1"]);
        Assert.Equal(0.5, figures["f1"], 6);
    }

    [Fact]
    public void The_table_has_a_row_for_each_type_and_errors_by_kind()
    {
        var file = Write("""
            1 Die O O
            2 Türkei B-ORG O
            3 schweigt O O
            4 . O O
            """);

        var table = NamesEvaluation.Run(new Reader(), [file], errors: 5).Table;

        Assert.Equal(["PER", "LOC", "ORG", "OTH", "PER+LOC+ORG"], table.Split('\n').Skip(1).Take(5).Select(l => l.Split(' ')[0]));
        Assert.Contains("errors by kind\n     1  ORG found as LOC\n        ORG Türkei, found LOC Türkei\n          in: Die Türkei schweigt .\n",
            table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_line_is_named_with_file_and_line()
    {
        var file = Write("1 Oslo B-LOC O\n2 schweigt X O");
        Assert.StartsWith($"{file}:2: 'X'", Assert.Throws<GoldDataException>(() => NamedSentence.Read(file).ToList()).Message, StringComparison.Ordinal);
    }

    private string Write(string lines)
    {
        var file = Path.Combine(folder, "names.tsv");
        File.WriteAllText(file, lines.ReplaceLineEndings("\n").Replace(' ', '\t') + "\n");
        return file;
    }
}
