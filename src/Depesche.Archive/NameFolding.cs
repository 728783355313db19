using Depesche.Archive.Search;

namespace Depesche.Archive;

/// <summary>Brings names to one form for comparing: their words folded, a space between them. <c>Müller</c>, <c>Mueller</c> and <c>MUELLER</c>
/// are the same, and so are <c>Karl-Theodor</c> and <c>Karl Theodor</c>.</summary>
internal static class NameFolding
{
    public static string Fold(string name)
    {
        var folded = new TermBuffer(2 * name.Length);
        foreach (var piece in new WordPieces(name))
        {
            folded.AppendFolded(piece);
        }

        return folded.ToString();
    }
}
