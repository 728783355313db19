namespace Depesche.Intake.Tests;

public sealed class SideFilesTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("2023/Readme")]
    [InlineData("bilder/Kanzler.JPG")]
    [InlineData("seite_files/stil.css")]
    [InlineData("2023/meldung.conllu")]
    [InlineData(".git/config")]
    [InlineData("2023/.DS_Store")]
    [InlineData("__MACOSX/a.txt")]
    public void What_is_no_report_by_its_name_is_passed_over(string path) => Assert.True(SideFiles.Is(path));

    [Theory]
    [InlineData("meldung.txt")]
    [InlineData("bdt0123")]
    [InlineData("2023/04/0001.asc")]
    [InlineData("wire.iptc")]
    [InlineData("manifest.json")]
    [InlineData("bericht.pdf")]
    public void All_else_is_read_or_told(string path) => Assert.False(SideFiles.Is(path));
}
