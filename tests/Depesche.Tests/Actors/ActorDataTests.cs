using Depesche.Actors;
using Depesche.LanguageData;

namespace Depesche.Tests.Actors;

public sealed class ActorDataTests
{
    [Fact]
    public void Every_country_is_known_by_its_name_its_adjective_and_its_people()
    {
        var gazetteer = new Gazetteer(LanguageFiles.BuiltIn);
        foreach (var row in LanguageFiles.BuiltIn.Read("de/countries.tsv", "code", "alpha2", "name", "gender", "names", "adjectives", "people", "capitals"))
        {
            Assert.Equal(row[0], gazetteer.Country(row[0])?.Code);
            foreach (var adjective in row.List(5))
            {
                Assert.Equal(row[0], gazetteer.Adjective(adjective + "en")?.Code);
            }
        }
    }

    [Fact]
    public void Every_office_of_a_person_is_an_office_or_a_compound_of_one()
    {
        var nouns = new NounTable(LanguageFiles.BuiltIn);
        foreach (var row in LanguageFiles.BuiltIn.Read("de/persons.tsv", "name", "names", "gender", "code", "office", "from", "to"))
        {
            Assert.True(nouns.Find(row[4]) is not null, $"{row.File}:{row.Line}: {row[4]} is not in offices.tsv");
        }
    }

    [Theory]
    [InlineData("de/countries.tsv", "code\talpha2\tname\tgender\tnames\tadjectives\tpeople\tcapitals\nXXXX\tXX\tNirgendwo\tn\t\t\t\t", 2)]
    [InlineData("de/offices.tsv", "name\tfeminine\tgender\tkind\tsector\trole\tcode\nOberhofmeister\t\tm\tking\tGOV\t\t", 2)]
    [InlineData("de/persons.tsv", "name\tnames\tgender\tcode\toffice\tfrom\tto\nEva Beispiel\t\tf\tDEU\tMinisterin\tgestern\t", 2)]
    [InlineData("de/actor-adjectives.tsv", "adjective\tmeaning\tsector\nblau\tformer\tGOV", 2)]
    public void A_wrong_row_is_named_with_file_and_line(string file, string content, int line)
    {
        var error = Assert.Throws<DataFileException>(() =>
            new ActorResolver(LanguageFiles.With(new Dictionary<string, string> { [file] = content })));
        Assert.Equal((file, line), (error.File, error.Line));
    }

    [Fact]
    public void A_users_row_replaces_the_built_in_one()
    {
        var own = new Dictionary<string, string>
        {
            ["de/organisations.tsv"] = "name\tnames\tgender\tcode\tsector\tuse\nTass\t\tf\tUKR\tMED\t",
        };
        var gazetteer = new Gazetteer(LanguageFiles.With(own));
        Assert.Equal(("UKR", "MED"), (gazetteer.Match(["Tass"], 0, 1)?.Entry.Code, gazetteer.Match(["Tass"], 0, 1)?.Entry.Sector));
    }
}
