using KumamotoWards.Browser.Tests.Support;
using KumamotoWards.Core.Accounts.SignIn;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using Xunit;

namespace KumamotoWards.Browser.Tests.Proposals.Dossier;

/// <summary>From the branch to the completed project, each person at the browser, with New Year between question and reply.</summary>
public sealed class WholeLifeOfAProposalTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly string _profile = Directory.CreateTempSubdirectory("wards-proposal-").FullName;

    /// <summary>Of its own: the clock moves.</summary>
    private readonly PortalServer _portal = PortalServer.Start();

    private IBrowserContext _context = null!;
    private IPage _page = null!;
    private int _id;

    [Fact]
    public async Task Written_Endorsed_AskedOverNewYear_Adopted_Started_Completed()
    {
        await StepAsync("oe", "区に回付する", "区に回付しました");
        await StepAsync("chuo-kacho", "承認して提出する", "承認して、本庁に提出しました");
        await StepAsync("honcho", "受け付ける", "受け付けました");
        await StepAsync("honcho", "検討を始める", "検討を始めました");
        GoTo(2026, 12, 18);
        await StepAsync("honcho", "質問を書く", "質問を送りました", "窓口で求められた件数は", submit: "質問する");
        await Assertions.Expect(_page.Locator(".clock-left")).ToHaveTextAsync("止まっています");

        GoTo(2027, 1, 6);
        await StepAsync("oe", "質問に答える", "質問に答えました", "ひと月で 63件でした", submit: "答える");

        // Nine business days between 18 December and 6 January are not counted: one of twenty is left, as it was.
        await Assertions.Expect(_page.Locator(".clock-left")).ToHaveTextAsync("あと 1営業日");
        await Assertions.Expect(_page.Locator(".clock-due")).ToHaveTextAsync("1月7日（木）まで");
        await Assertions.Expect(_page.Locator(".clock")).ToContainTextAsync("質問への答えを待った 9営業日は数えていません。");
        await StepAsync("honcho-kacho", "採択する", "採択しました", "件数がはっきりしているため");
        await StepAsync("honcho", "実施を始める", "実施を始めました");
        await StepAsync("honcho", "完了にする", "完了にしました", "端末を 1台置きました");
        await Assertions.Expect(_page.Locator(".stage.done")).ToHaveCountAsync(6);
        await Assertions.Expect(_page.Locator(".past > li")).ToHaveCountAsync(10);
        await Assertions.Expect(_page.Locator(".next form")).ToHaveCountAsync(0);
    }

    public async Task InitializeAsync()
    {
        _id = await DraftAsync();
        _context = await chromium.OpenProfileAsync(_profile, _portal.Address);
        _page = _context.Pages[0];
    }

    public async Task DisposeAsync()
    {
        await _context.DisposeAsync();
        await _portal.DisposeAsync();
        Directory.Delete(_profile, recursive: true);
    }

    private async Task StepAsync(string user, string verb, string done, string? text = null, string? submit = null)
    {
        await SignInAsync(user);
        await _page.GotoAsync($"/proposals/{_id}");
        var step = _page.Locator("details.confirm", new() { Has = _page.Locator("summary", new() { HasTextRegex = new($"^{verb}$") }) });
        await step.Locator("summary").ClickAsync();
        if (text is not null) await step.Locator("textarea").First.FillAsync(text);
        await step.GetByRole(AriaRole.Button, new() { Name = submit ?? verb, Exact = true }).ClickAsync();
        await Assertions.Expect(_page.Locator(".notice.success")).ToContainTextAsync(done);
    }

    private async Task SignInAsync(string user)
    {
        await _context.ClearCookiesAsync();
        await _page.GotoAsync("/account/sign-in");
        await _page.FillAsync("[name=UserName]", user);
        await _page.FillAsync("[name=Password]", SignIns.Password);
        await _page.Locator("[name=Password]").PressAsync("Enter");
        await _page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
    }

    private void GoTo(int year, int month, int day) =>
        ((FakeTimeProvider)_portal.Services.GetRequiredService<TimeProvider>()).SetUtcNow(new DateTimeOffset(year, month, day, 10, 0, 0, TimeSpan.FromHours(9)));

    private async Task<int> DraftAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<WardsDbContext>().Users.SingleAsync(user => user.UserName == "oe");
        var branch = (await scope.ServiceProvider.GetRequiredService<AccountStates>().FindAsync(account.Id))!.Person;
        var content = new ProposalContent(
            "税証明を出張所でも受け取れるようにする", ProposalKind.Improvement, SchoolDistrict: null, "税証明のためだけに区役所へ行く方がいます。", "車を運転されない方", "1. 端末を置く\n2. 1年測る", "行き直しがなくなる");
        return (await scope.ServiceProvider.GetRequiredService<ProposalDrafts>().CreateAsync(branch, content)).Id;
    }
}
