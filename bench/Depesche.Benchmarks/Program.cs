using BenchmarkDotNet.Running;
using Depesche.Benchmarks;
using Depesche.Benchmarks.Corpus;

if (args is ["speed", ..])
{
    SpeedReport.Print(Console.Out);
    return 0;
}

if (args is ["search", ..])
{
    SearchReport.Print(Console.Out);
    return 0;
}

if (args is ["length", .. var names])
{
    LengthReport.Print(Console.Out, names);
    return 0;
}

if (args is ["corpus", .. var wanted])
{
    return CorpusCommand.Run(wanted, Console.Out, Console.Error);
}

BenchmarkSwitcher.FromAssembly(typeof(SpeedReport).Assembly).Run(args);
return 0;
