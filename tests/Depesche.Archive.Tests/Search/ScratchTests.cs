using System.Diagnostics;
using Depesche.Archive.Search;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Syntax;

namespace Depesche.Archive.Tests.Search;

public sealed class ScratchTests
{
    [Fact]
    public void Look()
    {
        var lexicon = new TermLexicon(LanguageFiles.BuiltIn);
        var reader = new Reader();
        var seen = new HashSet<string>();
        using var log = new StreamWriter("/tmp/words-look.txt");
        foreach (var file in Directory.GetFiles("/tmp/wt-words/samples", "*.txt"))
        {
            var text = reader.Analyze(NewsItem.Parse(File.ReadAllText(file)));
            foreach (var w in text.Words.Where(w => TermLexicon.IsOpen(w.Pos)))
            {
                var t = lexicon.Of(w.Lemma, w.Pos);
                if ((t.Parts.Length > 0 || t.Key != Folding.Fold(w.Lemma)) && seen.Add(w.Lemma + w.Pos))
                {
                    log.WriteLine($"{w.Pos}\t{w.Lemma}\t{t.Key}\t{string.Join(' ', t.Parts)}");
                }
            }
        }
        // lemmas of the lexicon
        var file2 = new Lexicon(LanguageFiles.BuiltIn).FullForms;
        var lemmas = new HashSet<string>();
        var letters = Enumerable.Range(33, 0x250 - 33).Select(i => (char)i).Where(c => file2.Walk(0, "") >= -1).ToArray();
        var form = new System.Text.StringBuilder();
        void Visit(int state)
        {
            var set = file2.SetAt(state);
            if (set != 0)
            {
                var f = form.ToString();
                for (var i = 0; i < file2.CountOf(set); i++)
                {
                    var r = file2.Reading(set, i);
                    lemmas.Add(r.Lemma.Apply(f));
                }
            }
            foreach (var c in letters)
            {
                var next = file2.Step(state, c);
                if (next >= 0) { form.Append(c); Visit(next); form.Length--; }
            }
        }
        Visit(file2.Root);
        string Lower(string l) => l.ToLowerInvariant();
        string One(string l) => Lower(l).Replace("ß", "ss").Replace("ae", "a").Replace("oe", "o").Replace("ue", "u").Replace("ä", "a").Replace("ö", "o").Replace("ü", "u");
        string Drop(string l) => Lower(l).Replace("ß", "ss").Replace("ä", "a").Replace("ö", "o").Replace("ü", "u");
        foreach (var (name, fold) in new (string, Func<string, string>)[] { ("ae", l => Folding.Fold(l)), ("a and ae to a", One), ("drop only", Drop) })
        {
            var groups = lemmas.Where(l => l.Length > 1).GroupBy(fold).Select(g => g.DistinctBy(Lower).ToList()).Where(g => g.Count > 1).ToList();
            log.WriteLine($"## {name}: {lemmas.Count} lemmas, {groups.Sum(g => g.Count)} collide: {string.Join(" | ", groups.Take(60).Select(g => string.Join(",", g)))}");
        }
        string Core(string l) => Lower(l).Replace("ß", "ss").Replace("-", "").Replace("é", "e");
        foreach (var (name, fold) in new (string, Func<string, string>)[] { ("ae", l => Folding.Fold(l)), ("a and ae to a", l => One(Core(l))), ("drop only", l => Drop(Core(l))) })
        {
            var groups = lemmas.Where(l => l.Length > 1).GroupBy(fold).Select(g => g.DistinctBy(Core).ToList()).Where(g => g.Count > 1).ToList();
            log.WriteLine($"## true {name}: {groups.Sum(g => g.Count)} collide: {string.Join(" | ", groups.Take(60).Select(g => string.Join(",", g)))}");
        }
        var erd = reader.Analyze(NewsItem.Parse("Die Reise Erdoğans nach Ankara begann. Der Besuch Wagenknechts war kurz. Er sprach mit Erdoğans Sprecher."));
        log.WriteLine("## " + string.Join(' ', erd.Words.Select((w, i) => erd.Form(i) + "/" + w.Lemma + "/" + w.Pos)));
        var listedNouns = lemmas.Where(l => char.IsUpper(l[0])).ToList();
        foreach (var n in listedNouns)
        {
            var t = lexicon.Of(n, UPos.Noun);
            if (t.Parts.Length > 0) log.WriteLine($"L\t{n}\t{t.Key}\t{string.Join(' ', t.Parts)}");
            else if (t.Key != Folding.Fold(n)) log.WriteLine($"F\t{n}\t{t.Key}");
        }
    }
}
public sealed class ScratchSpeed
{
    [Fact]
    public void Speed()
    {
        using var log = new StreamWriter("/tmp/words-speed.txt");
        var reader = new Reader();
        var texts = Directory.GetFiles("/tmp/wt-words/samples", "*.txt").Order().Select(f => reader.Analyze(NewsItem.Parse(File.ReadAllText(f)))).ToArray();
        var tokens = texts.Sum(t => t.Words.Length);
        var terms = new SearchTerms();
        var cold = Process.GetCurrentProcess().TotalProcessorTime;
        foreach (var t in texts) terms.Of(t);
        var after = Process.GetCurrentProcess().TotalProcessorTime;
        log.WriteLine($"first pass incl. JIT: {(after - cold).TotalMicroseconds / tokens * 250:0} us per 250 tokens");
        for (var round = 0; round < 8; round++)
        {
            if (round == 2) { for (var i = 0; i < 300; i++) foreach (var t in texts) terms.Of(t); Thread.Sleep(300); }
            var fresh = new SearchTerms();
            cold = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (var t in texts) fresh.Of(t);
            after = Process.GetCurrentProcess().TotalProcessorTime;
            log.WriteLine($"cold cache: {(after - cold).TotalMicroseconds / tokens * 250:0} us per 250 tokens");
        }
        for (var round = 0; round < 4; round++)
        {
            cold = Process.GetCurrentProcess().TotalProcessorTime;
            for (var i = 0; i < 100; i++) foreach (var t in texts) terms.Of(t);
            after = Process.GetCurrentProcess().TotalProcessorTime;
            log.WriteLine($"warm: {(after - cold).TotalMicroseconds / tokens / 100 * 250:0.0} us per 250 tokens");
        }
        log.WriteLine($"{texts.Length} texts {tokens} tokens, words {texts.Sum(t => terms.Of(t).Words.Length)} chars, terms {texts.Sum(t => terms.Of(t).Terms.Length)} chars");
    }
}
