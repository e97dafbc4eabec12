using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using KumamotoWards.Core.Data;
using KumamotoWards.TestSupport.Databases;

namespace KumamotoWards.TestSupport.Portal;

/// <summary>The portal as a process of its own on a free port, to be killed and started again on the same database.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private readonly string _file = SqliteTemplate.NewFile();
    private Process? _process;

    private PortalProcess() => PortalTemplate.CopyTo(_file, sampleData: false);

    public Uri Address { get; private set; } = null!;

    public DatabaseOptions Database => new() { ConnectionString = $"Data Source={_file}" };

    public static async Task<PortalProcess> StartAsync()
    {
        var portal = new PortalProcess();
        await portal.RestartAsync();
        return portal;
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public async Task RestartAsync()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        var program = typeof(Program).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, "--urls", Address.OriginalString, "--contentRoot", Path.GetDirectoryName(program)!])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__Wards"] = Database.ConnectionString,
                ["Demo__SampleData"] = "false",
            },
        };
        _process = Process.Start(start)!;
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
        SqliteTemplate.Delete(Database);
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
