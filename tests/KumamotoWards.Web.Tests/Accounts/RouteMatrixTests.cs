using System.Net;
using System.Net.Http.Json;
using KumamotoWards.TestSupport.Portal;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KumamotoWards.Web.Tests.Accounts;

/// <summary>Every address × every role, from one table.</summary>
public sealed class RouteMatrixTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string SignIn = "/account/sign-in";

    /// <summary>Development's route for files that are newer than the last build.</summary>
    private const string AssetsBeingEdited = "{**path:file}";

    [Theory]
    [InlineData("oe", Callers.SignedIn, Callers.WhoCounts, Callers.WhoCloses, Callers.WhoWritesProposals, Callers.WhoMovesProposals)]
    [InlineData("hanazono", Callers.SignedIn, Callers.WhoCounts, Callers.WhoCloses, Callers.WhoWritesProposals, Callers.WhoMovesProposals)]
    [InlineData("chuo-kumin", Callers.SignedIn, Callers.WhoCounts, Callers.WhoCloses, Callers.WhoSwitchesChecks, Callers.WhoWritesProposals, Callers.WhoMovesProposals)]
    [InlineData("chuo-kacho", Callers.SignedIn, Callers.WhoCounts, Callers.WhoCloses, Callers.WhoSwitchesChecks, Callers.WhoWritesProposals, Callers.WhoMovesProposals)]
    [InlineData("honcho", Callers.SignedIn, Callers.WhoCloses, Callers.Headquarters, Callers.WhoSwitchesChecks, Callers.WhoMovesProposals)]
    [InlineData("honcho-kacho", Callers.SignedIn, Callers.WhoCloses, Callers.Headquarters, Callers.WhoSwitchesChecks, Callers.WhoMovesProposals)]
    [InlineData("admin", Callers.SignedIn, Callers.Administrators)]
    public async Task SignedIn_OneGetsWhatTheTableSays(string userName, params Callers[] belongsTo)
    {
        using var client = await portal.SignInAsync(userName);
        client.Http.DefaultRequestHeaders.Add("X-CSRF-TOKEN", await client.TokenAsync());
        var wrong = new List<string>();
        foreach (var row in RouteTable.All)
        {
            var expected = row.Callers == Callers.Anyone || belongsTo.Contains(row.Callers) ? row.Answer : HttpStatusCode.Forbidden;
            using var response = await CallAsync(client, row);
            if (response.StatusCode != expected || LeadsToSignIn(response)) wrong.Add($"{row.Method} {row.Address}: {response.StatusCode}, not {expected}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task SignedOut_OneIsSentToSignIn_AndTheApiAnswers401()
    {
        using var client = portal.NewClient();
        var wrong = new List<string>();
        foreach (var row in RouteTable.All.Where(row => row.Callers != Callers.Anyone))
        {
            using var response = await CallAsync(client, row);
            if (row.IsApi ? response.StatusCode != HttpStatusCode.Unauthorized : !LeadsToSignIn(response))
                wrong.Add($"{row.Method} {row.Address}: {response.StatusCode}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task SignedOut_WhatIsOpenToAnyone_IsOpen()
    {
        using var client = portal.NewClient();
        foreach (var row in RouteTable.All.Where(row => row.Callers == Callers.Anyone))
        {
            using var response = await CallAsync(client, row);
            Assert.Equal(row.Answer, response.StatusCode);
        }
    }

    [Fact]
    public void EveryEndpoint_StandsInTheTable()
    {
        var inTable = RouteTable.All.Select(row => $"{row.Method} {row.Pattern}").Concat(RouteTable.TestedElsewhere).Order();
        Assert.Equal(inTable, Endpoints().Distinct().Order());
    }

    private IEnumerable<string> Endpoints() =>
        from endpoint in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText != AssetsBeingEdited
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}";

    private static Task<HttpResponseMessage> CallAsync(PortalClient client, RouteRow row)
    {
        var request = new HttpRequestMessage(new HttpMethod(row.Method), row.Address);
        if (row.Method != "GET") request.Content = row.IsApi ? JsonContent.Create(new { }) : new FormUrlEncodedContent([]);
        return client.Http.SendAsync(request);
    }

    private static bool LeadsToSignIn(HttpResponseMessage response) =>
        response.Headers.Location?.OriginalString.Contains(SignIn, StringComparison.Ordinal) == true;
}
