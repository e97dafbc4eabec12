using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KumamotoWards.Core.Calendar;
using KumamotoWards.TestSupport.Portal;
using Xunit;

namespace KumamotoWards.Web.Tests.WindowCounts.Storms;

/// <summary>What one person of a storm does all the time.</summary>
internal enum StormActs
{
    /// <summary>Taps, and sends some of it again: the line was slow, or a button pressed twice.</summary>
    Tap = 1,

    /// <summary>Sets cells as the grid does.</summary>
    Set = 2,

    /// <summary>代行入力.</summary>
    SetOnBehalf = 3,

    /// <summary>Sends the month on its way, or back.</summary>
    MoveMonth = 4,

    /// <summary>Imports files, and takes some of them back.</summary>
    Import = 5,
}

/// <summary>What a storm is about, and what it has heard: few cells, so that everybody meets.</summary>
internal sealed class Storm
{
    public const string Office = "oe-branch";

    /// <summary>Everybody who has to do with the office's month.</summary>
    public static readonly (string UserName, StormActs Acts)[] People =
    [
        ("oe", StormActs.Tap), ("oe", StormActs.Tap), ("oe", StormActs.Set), ("oe", StormActs.Set), ("oe", StormActs.Import), ("chuo-kumin", StormActs.SetOnBehalf), ("chuo-kacho", StormActs.MoveMonth),
    ];

    private static readonly string[] Items = ["moving", "seal", "certificate", "family-register-counter"];
    private static readonly string[] Actions = ["submit", "withdraw", "return", "approve", "lock", "reopen"];

    private readonly DateOnly _month = FirstOfLastMonth(new BusinessClock(TimeProvider.System).Today);
    private string[] _days = [];

    /// <summary>Ids that the portal has said it keeps.</summary>
    public ConcurrentBag<Guid> Acknowledged { get; } = [];

    public ConcurrentBag<string> Surprises { get; } = [];

    /// <summary>Approved before the storm begins: what comes there is corrected with a reason, held or refused.</summary>
    public DateOnly ApprovedMonth => _month.AddMonths(-1);

    /// <summary>A few business days of last month, which goes on its way meanwhile, and of the approved one.</summary>
    public async Task ChooseDaysAsync(PortalClient client)
    {
        _days = [.. await BusinessDaysAsync(client, _month, 4), .. await BusinessDaysAsync(client, ApprovedMonth, 2)];
    }

    private static async Task<IEnumerable<string>> BusinessDaysAsync(PortalClient client, DateOnly month, int count)
    {
        using var response = await client.GetAsync($"/api/v1/window-counts/daily?office={Office}&from={Write(month)}&to={Write(month.AddMonths(1).AddDays(-1))}");
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("days").EnumerateArray()
            .Where(day => day.GetProperty("businessDay").GetBoolean()).Take(count).Select(day => day.GetProperty("date").GetString()!);
    }

    public string Month => _month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string Item(Random random) => Items[random.Next(Items.Length)];

    public string Day(Random random) => _days[random.Next(_days.Length)];

    /// <summary>Every step in turn, the submission first.</summary>
    public static string Action(int number) => Actions[number % Actions.Length];

    public void Expect(HttpStatusCode status, JsonElement answer, params HttpStatusCode[] allowed)
    {
        if (!allowed.Contains(status)) Surprises.Add($"{(int)status} {answer}");
        Assert.Contains(status, allowed);
    }

    private static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly FirstOfLastMonth(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
}
