using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Text;

namespace Depesche.Tests.Text;

public sealed class TextDataTests
{
    [Theory]
    [InlineData("de/abbreviations.tsv", "abbreviation\tends\tbefore\nBsp\tnever\tany\n", "de/abbreviations.tsv:2")]
    [InlineData("de/abbreviations.tsv", "abbreviation\tends\tbefore\nz. B.\tnever\tany\n", "holds a space")]
    [InlineData("de/abbreviations.tsv", "abbreviation\tends\tbefore\nBsp.\talways\tany\n", "'always' is none of")]
    [InlineData("de/abbreviations.tsv", "abbreviation\tends\tbefore\nBsp.\tnever\tany\nBsp.\tnever\tany\n", "listed twice")]
    [InlineData("de/contractions.tsv", "form\tpreposition\tarticle\nIm\tin\tdem\n", "small letters")]
    [InlineData("de/contractions.tsv", "form\tpreposition\tarticle\nim\t\tdem\n", "must not be empty")]
    [InlineData("de/ordinals.tsv", "word\tside\nMai\tbeside\n", "'beside' is none of")]
    [InlineData("de/function-words.tsv", "word\tclass\tgerman\topens\nDer\tDET\tyes\tyes\n", "small letters")]
    [InlineData("de/function-words.tsv", "word\tclass\tgerman\topens\nder\tDET\tmaybe\tyes\n", "write yes or no")]
    [InlineData("de/function-words.tsv", "word\tclass\tgerman\topens\nder\tDET\tyes\tmaybe\n", "column opens is 'maybe'")]
    [InlineData("de/titles.tsv", "word\tplace\nFilm\tbeside\n", "write before or after")]
    [InlineData("de/other-languages.tsv", "word\tlanguage\nnicht\ten\n", "German function word")]
    public void A_wrong_row_is_named_with_file_and_line(string file, string content, string message)
    {
        var files = LanguageFiles.With(new Dictionary<string, string> { [file] = content });

        var error = Assert.Throws<DataFileException>(() => (new Tokenizer(files), new LanguageCheck(files)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains(file + ":", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_ones_own_add_to_the_built_in_ones()
    {
        var files = LanguageFiles.With(new Dictionary<string, string>
        {
            ["de/abbreviations.tsv"] = "abbreviation\tends\tbefore\nMustabk.\tnever\tany\n",
        });
        const string text = "Die Mustabk. Halle steht.";
        var item = new NewsItem { Text = text, Paragraphs = [new TextSpan(0, text.Length)] };

        Assert.Equal(2, new Tokenizer(LanguageFiles.BuiltIn).Tokenize(item).Sentences.Length);
        Assert.Single(new Tokenizer(files).Tokenize(item).Sentences);
    }
}
