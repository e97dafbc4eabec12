namespace KumamotoWards.Web.Setup;

/// <summary>The commands of the web program: <c>-- migrate</c> and its siblings do one thing and end with an exit code.</summary>
public static class Commands
{
    private static readonly Dictionary<string, Func<IServiceProvider, IConfiguration, Task<int>>> Known = new()
    {
        ["migrate"] = async (services, _) =>
        {
            await DatabaseStart.MigrateAsync(services);
            return 0;
        },
        ["verify-counts"] = CountCommands.VerifyAsync,
        ["sample-data"] = CountCommands.WriteSamplesAsync,
        ["create-admin"] = CreateAdminCommand.RunAsync,
    };

    public static bool AreAsked(string[] args) => args.Length > 0 && !args[0].StartsWith('-');

    /// <summary>Runs the command named first; its options are read as configuration (<c>--from 2014</c>).</summary>
    /// <returns>The exit code: 0 done, 1 the command found something wrong, 2 no such command.</returns>
    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        if (!Known.TryGetValue(args[0], out var command))
        {
            await Console.Error.WriteLineAsync($"Unknown command '{args[0]}'. Known: {string.Join(", ", Known.Keys)}.");
            return 2;
        }
        await using var scope = app.Services.CreateAsyncScope();
        if (app.Environment.IsDevelopment()) await DatabaseStart.MigrateAsync(scope.ServiceProvider);
        return await command(scope.ServiceProvider, app.Configuration);
    }
}
