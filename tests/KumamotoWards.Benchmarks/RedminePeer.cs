using System.Net;
using AngleSharp.Html.Parser;

namespace KumamotoWards.Benchmarks;

/// <summary>A Redmine that runs somewhere, seen by somebody signed in.</summary>
internal sealed class RedminePeer(HttpClient http, string list) : IDisposable
{
    /// <param name="list">Address of the filtered list.</param>
    public static async Task<RedminePeer> SignInAsync(string list, string user, string password)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = new Uri(list) };
        var page = new HtmlParser().ParseDocument(await http.GetStringAsync("/login"));
        using var answer = await http.PostAsync("/login", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["authenticity_token"] = page.QuerySelector("input[name=authenticity_token]")!.GetAttribute("value")!,
            ["username"] = user,
            ["password"] = password,
        }));
        if (answer.StatusCode != HttpStatusCode.Found) throw new InvalidOperationException($"Redmine did not let {user} in: {answer.StatusCode}.");
        return new RedminePeer(http, list);
    }

    public async Task ReadListAsync()
    {
        var html = await http.GetStringAsync(list);
        if (!html.Contains("hascontextmenu", StringComparison.Ordinal)) throw new InvalidOperationException("No issue in the list.");
    }

    public void Dispose() => http.Dispose();
}
