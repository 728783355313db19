using CsCheck;
using Depesche.Syntax;

namespace Depesche.Tests.Syntax;

public sealed class MorphTests
{
    private static readonly Gen<Morph> AnyMorph =
        from noun in Gen.Select(Gen.Enum<Case>(), Gen.Enum<Number>(), Gen.Enum<Gender>(), Gen.Int[0, 3])
        from verb in Gen.Select(Gen.Enum<Tense>(), Gen.Enum<Mood>(), Gen.Enum<VerbForm>(), Gen.Enum<Degree>())
        from kind in Gen.Select(Gen.Enum<Definite>(), Gen.Enum<PronType>(), Gen.Enum<NumType>())
        from flags in Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool)
        select new Morph
        {
            Case = noun.Item1,
            Number = noun.Item2,
            Gender = noun.Item3,
            Person = (byte)noun.Item4,
            Mood = verb.Item2,
            Tense = verb.Item2 switch { Mood.Sub1 => Tense.Pres, Mood.Sub2 => Tense.Past, _ => verb.Item1 },
            VerbForm = verb.Item3,
            Degree = verb.Item4,
            Definite = kind.Item1,
            PronType = kind.Item2,
            NumType = kind.Item3,
            IsNegative = flags.Item1,
            IsPossessive = flags.Item2,
            IsReflexive = flags.Item3,
        };

    [Fact]
    public void Features_come_back_as_they_were_written() =>
        AnyMorph.Sample(morph => Assert.Equal(morph, Morph.Parse(morph.ToFeats())));

    [Fact]
    public void Features_are_written_in_the_order_of_universal_dependencies() =>
        AnyMorph.Sample(morph =>
        {
            var names = morph.ToFeats().Split('|').Select(f => f.Split('=')[0]).ToList();
            Assert.Equal(names.OrderBy(n => n, StringComparer.OrdinalIgnoreCase), names);
        });

    [Theory]
    [InlineData("Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", Mood.Sub1)]
    [InlineData("Mood=Sub|Number=Sing|Person=3|Tense=Past|VerbForm=Fin", Mood.Sub2)]
    [InlineData("Mood=Sub", Mood.Sub2)]
    public void The_tense_of_a_subjunctive_tells_which_it_is(string feats, Mood expected) =>
        Assert.Equal(expected, Morph.Parse(feats).Mood);

    [Fact]
    public void Unknown_features_are_left_out()
    {
        var morph = Morph.Parse("Abbr=Yes|Case=Dat|Gender[psor]=Masc,Neut|Person=0|PronType=Dem,Rel|Foreign|Case=Abl");

        Assert.Equal(new Morph { PronType = PronType.DemRel }, morph with { Case = Case.None });
        Assert.Equal("_", default(Morph).ToFeats());
        Assert.Equal(default, Morph.Parse("_"));
    }

    [Fact]
    public void Of_several_values_the_first_that_is_known_counts() =>
        Assert.Equal(Gender.Masc, Morph.Parse("Gender=Masc,Neut").Gender);
}
