using System.Globalization;
using System.Text;
using Depesche.Syntax;

namespace Depesche.Tests.Syntax;

/// <summary>Makes trees from short lines: <c>form lemma POS feats head relation</c>, parted by spaces.</summary>
internal static class Trees
{
    public static ParsedText Parse(string lines)
    {
        var conllu = new StringBuilder();
        var number = 0;
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(6, cells.Length);
            conllu.Append(CultureInfo.InvariantCulture,
                $"{++number}\t{cells[0]}\t{cells[1]}\t{cells[2]}\t_\t{cells[3]}\t{cells[4]}\t{cells[5]}\t_\t_\n");
        }

        return Assert.Single(new ConlluReader().Read(conllu.ToString()));
    }

    /// <summary>The clause whose predicate has this form.</summary>
    public static Clause ClauseOf(this ParsedText text, string predicate) =>
        Assert.Single(text.Clauses, c => text.Form(c.Predicate) == predicate);

    /// <summary>The arguments as readable text: <c>Subject: Minister; Prepositional: mit Kollegen; Object: Gebiete*</c>, the star for shared ones.</summary>
    public static string Arguments(this ParsedText text, string predicate) => text.Describe(text.ClauseOf(predicate).Arguments);

    public static string Describe(this ParsedText text, IEnumerable<Argument> arguments) =>
        string.Join("; ", arguments.Select(a =>
            $"{a.Function}: {(a.Preposition is null ? "" : a.Preposition + " ")}{text.Form(a.Head)}{(a.IsShared ? "*" : "")}"));
}
