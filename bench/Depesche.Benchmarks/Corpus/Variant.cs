
namespace Depesche.Benchmarks.Corpus;

/// <summary>What a report made from a sample has in the place of its words: one choice for all places, so that it is consistent.</summary>
internal sealed class Variant
{
    // The first countries of the table are in the news most, the others thin out: as in the news, few names stand in many reports.
    private const int Flatness = 6;
    private const double StaysShare = 0.12;

    private readonly Dictionary<Country, Country> countries = [];
    private readonly ulong seed;

    public Variant(Template template, ulong seed, DateOnly published)
    {
        this.seed = seed;
        var sample = template.Date;
        Days = (((published.DayNumber - sample.DayNumber) % 7) + 7) % 7;
        Years = published.Year - sample.Year;
        Months = (Years * Calendar.Months.Length) + published.Month - sample.Month;

        var random = new CorpusRandom(seed, 1);
        var used = template.Countries.ToHashSet();
        foreach (var country in template.Countries.Where(c => !template.Row.Kept.Contains(c.Name)))
        {
            if (random.Happens(StaysShare))
            {
                continue;
            }

            var free = CorpusData.BuiltIn.Countries.Where(c => c.Class == country.Class && !used.Contains(c)).ToArray();
            if (free.Length == 0)
            {
                continue;
            }

            var weights = new double[free.Length];
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] = 1.0 / (i + Flatness);
            }

            var other = free[random.Weighted(weights)];
            used.Add(other);
            countries[country] = other;
        }
    }

    private Variant(Variant other, ulong? wrongNumber)
    {
        seed = other.seed;
        countries = other.countries;
        Days = other.Days;
        Years = other.Years;
        Months = other.Months;
        WrongNumber = wrongNumber;
    }

    /// <summary>Days of the week between the sample's day and the report's.</summary>
    public int Days { get; }

    public int Months { get; }

    public int Years { get; }

    /// <summary>A number of the sample that the report has wrong until it is corrected.</summary>
    public ulong? WrongNumber { get; }

    public Variant WithWrong(int number) => new(this, (ulong)number);

    public Country Of(Country country) => countries.GetValueOrDefault(country, country);

    /// <summary>A number to choose by, always the same for these words.</summary>
    public ulong Choice(string words) => CorpusRandom.Hash(seed, words);

    /// <summary>A number to choose by, always the same for this number of the sample.</summary>
    public ulong Choice(int number) => CorpusRandom.Hash(seed, (ulong)number) + ((ulong)number == WrongNumber ? 1UL : 0UL);
}
