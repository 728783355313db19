using BenchmarkDotNet.Running;
using Depesche.Benchmarks;

if (args is ["speed", ..])
{
    SpeedReport.Print(Console.Out);
    return 0;
}

if (args is ["length", .. var names])
{
    LengthReport.Print(Console.Out, names);
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(SpeedReport).Assembly).Run(args);
return 0;
