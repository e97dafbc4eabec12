using KumamotoWards.TestSupport.Databases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace KumamotoWards.TestSupport.Portal;

/// <summary>
/// The whole portal as it starts, on an SQLite file of its own. Make a subclass or use
/// <c>WithWebHostBuilder</c> for anything else; call <c>UseKestrel</c> for a real port.
/// </summary>
public class PortalFactory : WebApplicationFactory<Program>
{
    private readonly string _file = SqliteTemplate.NewFile();

    /// <summary>Development by default: it migrates and seeds itself.</summary>
    public string EnvironmentName { get; init; } = "Development";

    /// <summary>Sample counts of two years cost seconds; few tests look at them.</summary>
    public bool SampleData { get; init; }

    public string ConnectionString => $"Data Source={_file}";

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder
            .UseEnvironment(EnvironmentName)
            .UseSetting("ConnectionStrings:Wards", ConnectionString)
            .UseSetting("Demo:SampleData", SampleData ? "true" : "false");
}
