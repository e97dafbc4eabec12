using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace KumamotoWards.Benchmarks;

/// <summary>
/// A Directus that runs somewhere, with a collection <c>daily_counts</c>: id (integer), office, item, date, fiscal_year, value.
/// </summary>
internal sealed class DirectusPeer(HttpClient http, int[] ids, long figures) : IDisposable
{
    private const string Counts = "/items/daily_counts";
    private const int CellsOfMonth = 31 * 8;

    private int _value;

    public long Figures => figures;

    public static async Task<DirectusPeer> OpenAsync(string address, string token)
    {
        var http = new HttpClient { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var last = await http.GetFromJsonAsync<JsonElement>($"{Counts}?sort=-id&fields=id&limit={CellsOfMonth}");
        var all = await http.GetFromJsonAsync<JsonElement>($"{Counts}?aggregate[count]=id");
        return new DirectusPeer(
            http,
            [.. last.GetProperty("data").EnumerateArray().Select(row => row.GetProperty("id").GetInt32())],
            long.Parse($"{all.GetProperty("data")[0].GetProperty("count").GetProperty("id")}"));
    }

    public async Task SumAsync()
    {
        var json = await http.GetByteArrayAsync($"{Counts}?aggregate[sum]=value&groupBy[]=office&groupBy[]=fiscal_year&limit=-1");
        if (json.Length < 1000) throw new InvalidOperationException("No sums.");
    }

    public Task WriteCellAsync(int client) => PatchAsync($"{Counts}/{ids[client]}?fields=id", new { value = NextValue() });

    public Task WriteMonthAsync(int client) => PatchAsync($"{Counts}?fields=id", ids.Select(id => new { id, value = NextValue() }));

    public void Dispose() => http.Dispose();

    private int NextValue() => 10 + Interlocked.Increment(ref _value) % 20;

    private async Task PatchAsync(string address, object body)
    {
        using var answer = await http.PatchAsJsonAsync(address, body);
        answer.EnsureSuccessStatusCode();
    }
}
