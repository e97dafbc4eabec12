using KumamotoWards.Core.Data;
using KumamotoWards.TestSupport.Databases;
using KumamotoWards.TestSupport.SqlServer;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KumamotoWards.TestSupport.Portal;

/// <summary>
/// The whole portal as it starts, on an SQLite file of its own with the reference data and the demo accounts in it.
/// Make a subclass or use <c>WithWebHostBuilder</c> for anything else; call <c>UseKestrel</c> for a real port.
/// </summary>
public class PortalFactory : WebApplicationFactory<Program>
{
    /// <summary>Every demo account has it.</summary>
    public const string DemoPassword = "Demo-2026-wards";

    private readonly string _file = SqliteTemplate.NewFile();

    /// <summary>Development by default; Production answers over HTTPS, since its cookies are Secure.</summary>
    public string EnvironmentName { get; init; } = "Development";

    /// <summary>Sample counts of two years cost seconds; few tests look at them.</summary>
    public bool SampleData { get; init; }

    /// <summary>Null for the city of the settings.</summary>
    public string? CityName { get; init; }

    /// <summary>The portal's clock; see <see cref="TestClock"/>.</summary>
    public FakeTimeProvider Time { get; } = TestClock.New();

    public string ConnectionString => $"Data Source={_file}";

    /// <summary>A browser that nobody has signed in with. It follows no redirect by itself.</summary>
    public PortalClient NewClient() => new(CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = new Uri("https://portal.test"),
    }));

    /// <summary>A browser of its own, signed in through the page.</summary>
    public async Task<PortalClient> SignInAsync(string userName, string password = DemoPassword)
    {
        var client = NewClient();
        using var response = await client.SubmitSignInAsync(userName, password);
        if ((int)response.StatusCode != 302) throw new InvalidOperationException($"{userName} could not sign in: {response.StatusCode}.");
        return client;
    }

    /// <summary>Arranges or asserts in a scope like that of one request.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Arranges or asserts with a context of its own.</summary>
    public Task<T> WithContextAsync<T>(Func<WardsDbContext, Task<T>> work) =>
        InScopeAsync(services => work(services.GetRequiredService<WardsDbContext>()));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        PortalTemplate.CopyTo(_file, SampleData);
        Configure(builder, EnvironmentName, ConnectionString, SampleData, Time);
        if (CityName is not null) builder.UseSetting("City:Name", CityName);
    }

    internal static void Configure(IWebHostBuilder builder, string environment, string connectionString, bool sampleData, TimeProvider time) =>
        builder
            .UseEnvironment(environment)
            .UseSetting("ConnectionStrings:Wards", connectionString)
            .UseSetting("Demo:SampleData", sampleData ? "true" : "false")
            .ConfigureTestServices(services =>
            {
                services.AddSingleton(time);
                SqlServerMirror.Watch(services);
            });
}
