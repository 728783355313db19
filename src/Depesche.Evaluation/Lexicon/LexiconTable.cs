using System.Globalization;
using System.Text;
using Depesche.Syntax;

namespace Depesche.Evaluation.Lexicon;

/// <summary>Prints the measure for people.</summary>
internal static class LexiconTable
{
    public static string Format(IReadOnlyList<(string Name, LexiconTally Tally)> files, LexiconTally all)
    {
        var table = new StringBuilder();
        table.Append("file                   words    UPOS  +lemma   right  stated  readings\n");
        foreach (var (name, tally) in files)
        {
            FileRow(name, tally);
        }

        FileRow("all", all);
        table.Append("\ngold tag               words    UPOS  +lemma   right  stated\n");
        foreach (var pos in Enum.GetValues<UPos>().Where(pos => all.WordsOf(pos) > 0).OrderByDescending(all.WordsOf))
        {
            table.Append(CultureInfo.InvariantCulture,
                $"{pos.ToUd(),-20}{all.WordsOf(pos),8}{all.Share(pos, Agreement.Pos),8:f4}{all.Share(pos, Agreement.Lemma),8:f4}");
            table.Append(CultureInfo.InvariantCulture, $"{all.Share(pos, Agreement.Open),8:f4}{all.Share(pos, Agreement.Full),8:f4}\n");
        }

        return table.ToString();

        void FileRow(string name, LexiconTally tally)
        {
            table.Append(CultureInfo.InvariantCulture,
                $"{name,-20}{tally.Words,8}{tally.Share(Agreement.Pos),8:f4}{tally.Share(Agreement.Lemma),8:f4}");
            table.Append(CultureInfo.InvariantCulture,
                $"{tally.Share(Agreement.Open),8:f4}{tally.Share(Agreement.Full),8:f4}{tally.ReadingsAWord,10:f1}\n");
        }
    }
}
