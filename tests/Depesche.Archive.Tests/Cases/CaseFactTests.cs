using CsCheck;
using Depesche.Actors;
using Depesche.Archive.Cases;
using Depesche.Events;

namespace Depesche.Archive.Tests.Cases;

public sealed class CaseFactTests
{
    private static readonly Gen<CaseParty> GenParty = Gen.Select(Gen.String, Gen.Enum<EntityKind>(), Gen.String[Gen.Char.AlphaNumeric, 0, 3], Gen.Bool)
        .Select((name, kind, code, named) => new CaseParty(name, named ? kind : null, code, "GOV", named));

    private static readonly Gen<CaseFact> GenFact = Gen.Select(
        Gen.Long[0, long.MaxValue], Gen.Enum<EventType>(), GenParty.Array[0, 4], GenParty.Array[0, 4],
        Gen.Int[-1, 3_000_000], Gen.Select(Gen.UInt, Gen.Byte).Array[0, 16], Gen.String.Array[0, 3])
        .Select((id, type, actors, recipients, published, words, voices) => new CaseFact
        {
            Event = id,
            Family = id / 2,
            Type = type,
            Modes = ["visit"],
            Aux = AuxiliaryModes.Future,
            Cameo = "042",
            Quad = QuadClass.VerbalCooperation,
            Actors = [.. actors],
            Recipients = [.. recipients],
            When = new CaseDate("2023-04", true, published),
            Place = "Köln",
            PlaceCountry = "DEU",
            Words = [.. words.Select(w => new CaseWord(w.Item1, w.Item2))],
            Voices = [.. voices],
            Sentence = ulong.MaxValue,
            Trigger = 12,
        });

    [Fact]
    public void A_stored_fact_reads_back_the_same() => GenFact.Sample(fact =>
    {
        var blob = CaseFactBlob.Write(fact);
        return blob.AsSpan().SequenceEqual(CaseFactBlob.Write(CaseFactBlob.Read(blob))) && CaseFactBlob.Read(blob).When == fact.When;
    });

    [Fact]
    public void A_cut_or_foreign_blob_says_what_to_do()
    {
        var blob = CaseFactBlob.Write(Facts.Of(1, EventType.Consult, [Facts.Schoigu], [Facts.Li], "2023-04-18"));

        Assert.Contains("anew", Assert.Throws<InvalidDataException>(() => CaseFactBlob.Read(blob.AsSpan(0, 20))).Message, StringComparison.Ordinal);
        Assert.Contains("anew", Assert.Throws<InvalidDataException>(() => CaseFactBlob.Read([9, 9])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_of_a_report_is_stored_in_few_bytes()
    {
        var fact = Assert.Single(Facts.Read("MOSKAU (dpa) - Verteidigungsminister Sergej Schoigu traf am Dienstag in Moskau seinen chinesischen Kollegen Li Shangfu.", "2023-04-18"));

        Assert.InRange(CaseFactBlob.Write(fact).Length, 50, 250);
    }

    [Fact]
    public void A_fact_tells_who_when_and_on_whose_word()
    {
        var fact = Facts.Read("Selenskyj sagte, Russland habe am Montag die Hafenstadt Odessa mit Drohnen angegriffen.", "2023-04-18").Single(f => f.Type == EventType.Assault);

        Assert.Equal("RUS", Assert.Single(fact.Actors).Code);
        Assert.True(fact.When.IsTold);
        Assert.Equal("2023-04-17", fact.When.Edtf);
        Assert.Equal("Selenskyj", Assert.Single(fact.Voices));
    }

    [Theory]
    [InlineData("2023-04-17/2023-04-23", "2023-04-17", "2023-04-23")]
    [InlineData("2023-04/..", "2023-04-01", "2023-04-30")]
    [InlineData("../2023", "2023-01-01", "2023-12-31")]
    public void Dates_are_ranges_of_days_and_an_open_end_is_its_other_end(string edtf, string first, string last)
    {
        var range = DayRange.Of(edtf);

        Assert.Equal((first, last), ($"{DateOnly.FromDayNumber(range.First):yyyy-MM-dd}", $"{DateOnly.FromDayNumber(range.Last):yyyy-MM-dd}"));
    }

    [Fact]
    public void What_names_no_days_is_no_range() => Assert.False(DayRange.Of("..").IsKnown);
}
