using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Syntax;
using Depesche.Tests.Samples;
using Depesche.Text;

namespace Depesche.Tests.Syntax;

/// <summary>Subjects and objects of trees by the built-in model.</summary>
public sealed class CoreArgumentTests
{
    private static readonly Tokenizer Tokenizer = new(LanguageFiles.BuiltIn);
    private static readonly SyntaxAnalyzer Analyzer = new(LanguageFiles.BuiltIn);

    [Theory]
    [MemberData(nameof(SampleTests.Files), MemberType = typeof(SampleTests))]
    public void No_word_has_two_subjects_or_two_objects(string file)
    {
        var tree = Analyzer.Analyze(Tokenizer.Tokenize(NewsItem.Parse(File.ReadAllText(Path.Combine(SampleTests.Folder, file)))));

        var core = tree.Words.Where(w => w.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj)
            .GroupBy(w => (w.Head, IsObject: w.Relation == Relation.Obj));

        Assert.All(core, group => Assert.Single(group));
    }

    [Theory]
    [InlineData("Dem Rat gefällt der Plan.", "Rat", Relation.OblArg)]
    [InlineData("Die Länder, die die Union besuchten, schwiegen.", "Union", Relation.Obj)]
    [InlineData("Den Vertrag unterzeichnete am Montag die Ministerin.", "Ministerin", Relation.Nsubj)]
    public void Case_and_agreement_tell_subject_and_object(string text, string word, Relation relation)
    {
        var tree = Analyzer.Analyze(Tokenizer.Tokenize(NewsItem.Parse(text)));

        Assert.Equal(relation, tree.Words.Single(w => w.Lemma == word).Relation);
    }
}
