using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using KumamotoWards.Core.Data;
using KumamotoWards.TestSupport.Databases;

namespace KumamotoWards.TestSupport.Portal;

/// <summary>The portal as a process of its own on a free port, to be killed and started again on the same database.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private readonly string _file;
    private readonly bool _ownsFile;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private Process? _process;

    private PortalProcess(string file, bool ownsFile, IReadOnlyDictionary<string, string> settings) => (_file, _ownsFile, _settings) = (file, ownsFile, settings);

    public Uri Address { get; private set; } = null!;

    public DatabaseOptions Database => new() { ConnectionString = $"Data Source={_file}" };

    /// <param name="settings">Of the configuration, with colons: Mail:From.</param>
    public static async Task<PortalProcess> StartAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        var portal = new PortalProcess(SqliteTemplate.NewFile(), ownsFile: true, settings ?? new Dictionary<string, string>());
        PortalTemplate.CopyTo(portal._file, sampleData: false);
        await portal.RestartAsync();
        return portal;
    }

    /// <summary>A second process on the same database, with the same settings.</summary>
    public async Task<PortalProcess> StartBesideAsync()
    {
        var beside = new PortalProcess(_file, ownsFile: false, _settings);
        await beside.RestartAsync();
        return beside;
    }

    /// <summary>Runs a command of the program on this database, e.g. <c>verify-counts</c>.</summary>
    public async Task<(int ExitCode, string Output)> CommandAsync(params string[] arguments)
    {
        using var command = Process.Start(StartOf(arguments))!;
        var (output, errors) = (command.StandardOutput.ReadToEndAsync(), command.StandardError.ReadToEndAsync());
        await command.WaitForExitAsync();
        return (command.ExitCode, await output + await errors);
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public async Task RestartAsync()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        _process = Process.Start(StartOf("--urls", Address.OriginalString))!;
        // Nobody reads it, but a full pipe would stop the process.
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ReadyAsync();
    }

    /// <summary>As <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public PortalClient NewClient() => new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = Address });

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await KillAsync();
        if (_ownsFile) SqliteTemplate.Delete(Database);
    }

    private ProcessStartInfo StartOf(params string[] arguments)
    {
        var program = typeof(Program).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, .. arguments, "--contentRoot", Path.GetDirectoryName(program)!])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__Wards"] = Database.ConnectionString,
                ["Demo__SampleData"] = "false",
                // As in the test processes (tests/Directory.Build.props).
                ["DOTNET_TieredPGO"] = "0",
            },
        };
        foreach (var (key, value) in _settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return start;
    }

    private async Task ReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var attempt = 0; attempt < 600; attempt++)
        {
            if (_process!.HasExited) throw new InvalidOperationException($"The portal ended with {_process.ExitCode}.");
            try
            {
                using var response = await http.GetAsync("/health/ready");
                if (response.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
        throw new TimeoutException("The portal did not become ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
