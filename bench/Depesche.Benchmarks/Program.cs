using BenchmarkDotNet.Running;
using Depesche.Benchmarks;
using Depesche.Benchmarks.Corpus;

switch (args)
{
    case ["speed", ..]:
        SpeedReport.Print(Console.Out);
        return 0;
    case ["length", .. var names]:
        LengthReport.Print(Console.Out, names);
        return 0;
    case ["search", ..]:
        SearchReport.Print(Console.Out);
        return 0;
    case ["lineage"]:
        LineageReport.Print(Console.Out);
        return 0;
    case ["corpus", .. var wanted]:
        return CorpusCommand.Run(wanted, Console.Out, Console.Error);
    case ["questions", var archive]:
        QuestionReport.Print(Console.Out, archive);
        return 0;
    case ["add", var file]:
        AddReport.Print(Console.Out, file);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(SpeedReport).Assembly).Run(args);
        return 0;
}
