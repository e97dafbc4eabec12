using KumamotoWards.Benchmarks;

Dictionary<string, Func<Task>> benchmarks = new()
{
    ["save"] = SaveBenchmark.RunAsync,
    ["dashboard"] = DashboardBenchmark.RunAsync,
    ["proposals"] = ProposalsBenchmark.RunAsync,
    ["beside"] = BesideBenchmark.RunAsync,
};
if (args is [var name] && benchmarks.TryGetValue(name, out var run))
{
    await run();
    return 0;
}
Console.Error.WriteLine($"Name one of: {string.Join(", ", benchmarks.Keys)}.");
return 2;
