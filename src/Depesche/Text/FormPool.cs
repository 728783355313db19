namespace Depesche.Text;

/// <summary>Gives each form as one string, so that a word that comes often is allocated once a report at most.</summary>
internal sealed class FormPool
{
    private const int Slots = 1 << 12;
    private readonly string?[] common;

    /// <param name="words">Words that come often; they are shared by all reports.</param>
    public FormPool(IReadOnlyList<string> words)
    {
        common = new string?[Slots];
        for (var c = '\u0021'; c < '\u00FF'; c++)
        {
            Keep(common, c.ToString());
        }

        foreach (var word in words)
        {
            Keep(common, word);
            Keep(common, char.ToUpperInvariant(word[0]) + word[1..]);
        }
    }

    /// <summary>A pool for one report.</summary>
    public Report ForReport(int expectedTokens) => new(common, expectedTokens);

    private static void Keep(string?[] slots, string word) => slots[Hash(word) & (Slots - 1)] ??= word;

    private static int Hash(ReadOnlySpan<char> form)
    {
        var hash = 2166136261u;
        foreach (var c in form)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (int)(hash ^ (hash >> 15));
    }

    /// <summary>The forms of one report: a direct-mapped cache in front of allocation.</summary>
    internal readonly struct Report
    {
        private readonly string?[] common;
        private readonly string?[] own;

        public Report(string?[] common, int expectedTokens)
        {
            this.common = common;
            var size = 64;
            while (size < expectedTokens && size < Slots)
            {
                size <<= 1;
            }

            own = new string?[size];
        }

        public string Intern(ReadOnlySpan<char> form)
        {
            var hash = Hash(form);
            if (common[hash & (Slots - 1)] is { } shared && form.SequenceEqual(shared))
            {
                return shared;
            }

            ref var slot = ref own[hash & (own.Length - 1)];
            return slot is { } known && form.SequenceEqual(known) ? known : slot = form.ToString();
        }
    }
}
