namespace Depesche.Cli.Tests;

public sealed class CodebookTests
{
    [Fact]
    public void The_codebook_in_docs_is_what_the_program_writes()
    {
        var shown = File.ReadAllText(Path.Combine(CommandLine.Root, "docs", "codebook.md")).ReplaceLineEndings("\n");

        Assert.True(shown == CommandLine.Run("codebook").Output, "docs/codebook.md is old: write it again with 'depesche codebook > docs/codebook.md'");
    }

    [Fact]
    public void A_frame_of_the_users_own_stands_in_the_codebook()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "frames"));
            File.WriteAllText(Path.Combine(folder.FullName, "frames", "aid.tsv"),
                "id\tkind\tlemma\twith\troles\tneed\tmode\tcameo\texample\tcounterexample\n" +
                "suppe-ausgeben\tphrase\tausgeben\tobj:Suppe\tactor=subj recipient=an\tactor\t\t073\tDie Armee gab Suppe an Flüchtlinge aus.\tDer Koch gab Geld aus.\n");

            var codebook = CommandLine.Run("codebook", "--data", folder.FullName).Output;

            Assert.Contains("| suppe-ausgeben (phrase) | ausgeben | `obj:Suppe` | `actor=subj recipient=an` | actor |  | 073 |", codebook, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
