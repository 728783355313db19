using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Depesche.LanguageData;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Benchmarks;

/// <summary>Opening the lexicon and looking up every word of the samples.</summary>
[MemoryDiagnoser]
public class LexiconBenchmarks
{
    private readonly Lexicon lexicon = new(LanguageFiles.BuiltIn);
    private readonly LexicalAnalysis[] readings = new LexicalAnalysis[Lexicon.MaxAnalyses];
    private ImmutableArray<string> forms;

    [GlobalSetup]
    public void Load()
    {
        var tokenizer = new Tokenizer(LanguageFiles.BuiltIn);
        forms = [.. SampleReports.Load().SelectMany(item => tokenizer.Tokenize(item).Forms)];
    }

    [Benchmark]
    public object OpenCompiledFile() => new LexiconFile("lexicon/german.bin");

    [Benchmark]
    public object OpenWithClosedClasses() => new Lexicon(LanguageFiles.BuiltIn);

    /// <summary>The automaton alone: is the form listed?</summary>
    [Benchmark]
    public int FindEveryWord()
    {
        var known = 0;
        foreach (var form in forms)
        {
            known += lexicon.IsKnown(form) ? 1 : 0;
        }

        return known;
    }

    /// <summary>All readings, as the tagger asks for them: recent forms are remembered.</summary>
    [Benchmark]
    public ulong ReadEveryWord()
    {
        var bits = 0UL;
        foreach (var form in forms)
        {
            bits ^= lexicon.Read(form, sentenceInitial: false).Class.Bits;
        }

        return bits;
    }

    /// <summary>All readings made anew, word formation included.</summary>
    [Benchmark]
    public int AnalyzeEveryWord()
    {
        var count = 0;
        foreach (var form in forms)
        {
            count += lexicon.Analyze(form, sentenceInitial: false, readings);
        }

        return count;
    }
}
