using System.Net;
using AngleSharp.Html.Dom;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Workflow;
using Xunit;

namespace KumamotoWards.Web.Tests.Proposals.Dossier;

/// <summary>In every state, for everybody: the page offers what the way allows, and a forged request of anything else moves nothing.</summary>
public sealed class ButtonsAreRightsTests : IDisposable
{
    private static readonly Dictionary<string, ProposalParty[]> Parties = new()
    {
        ["oe"] = [ProposalParty.Proposer],
        ["chuo-kacho"] = [ProposalParty.WardEndorser],
        ["honcho"] = [ProposalParty.HeadquartersStaff, ProposalParty.SectionStaff],
        ["honcho-kacho"] = [ProposalParty.HeadquartersStaff, ProposalParty.SectionStaff, ProposalParty.SectionApprover],
        ["hanazono"] = [],
        ["admin"] = [],
    };

    private readonly DossierPortal _dossier = new();

    public static TheoryData<ProposalState> States => [.. Enum.GetValues<ProposalState>()];

    [Theory]
    [MemberData(nameof(States))]
    public async Task ThePage_OffersWhatIsAllowed_AndForgedRequestsMoveNothing(ProposalState state)
    {
        var id = await _dossier.InStateAsync(state);
        var before = await _dossier.StoredAsync(id);
        foreach (var user in DossierPortal.Users)
        {
            using var page = await (await _dossier.AsAsync(user)).GetAsync($"/proposals/{id}");
            var mayRead = before.State is not (ProposalState.Draft or ProposalState.WardReview or ProposalState.Returned or ProposalState.Withdrawn) || user is "oe" or "chuo-kacho";
            Assert.Equal(mayRead ? HttpStatusCode.OK : HttpStatusCode.NotFound, page.StatusCode);
            var allowed = ProposalWorkflow.All.Where(rule => rule.From == state && Parties[user].Contains(rule.By)).Select(rule => rule.Action.Slug()).ToHashSet();
            if (mayRead) Assert.Equal(allowed.Order(), Offered(await _dossier.PageAsync(user, id), id).Order());
            foreach (var action in Enum.GetValues<ProposalAction>().Select(action => action.Slug()).Where(action => !allowed.Contains(action)))
            {
                using var forged = await _dossier.ForgeAsync(user, id, action, new() { ["Reason"] = "偽造", ["Taken"] = "偽造", ["NotTaken"] = "偽造", ["NextAnswerOn"] = "2027-01-29" });
                Assert.True(forged.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Conflict, $"{user} {action}: {forged.StatusCode}");
                if (!mayRead && user != "admin") Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
            }
            Assert.Equal(before, await _dossier.StoredAsync(id));
        }
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("note")]
    [InlineData("consult")]
    [InlineData("reassign")]
    [InlineData("link")]
    [InlineData("unlink")]
    [InlineData("mark")]
    [InlineData("questions/1/reply")]
    [InlineData("consultations/1/opinion")]
    public async Task WhatIsNotTheirs_IsForbidden_ToAnotherBranchToo(string form)
    {
        var id = await _dossier.InStateAsync(ProposalState.UnderReview);
        var before = await _dossier.StoredAsync(id);
        var fields = new Dictionary<string, string?>
        {
            ["Text"] = "偽造",
            ["Reason"] = "偽造",
            ["Section"] = "hq-ward-policy",
            ["Sections"] = "hq-ward-policy",
            ["DueOn"] = "2026-12-11",
            ["Lead"] = "1",
            ["IsExceptional"] = "true",
            ["Opinion"] = "objects",
        };
        foreach (var user in new[] { "hanazono", "admin", form switch { "questions/1/reply" or "consultations/1/opinion" => "honcho-kacho", "mark" => "honcho", _ => "oe" } })
        {
            using var forged = await _dossier.ForgeAsync(user, id, form, fields);
            Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        }
        Assert.Equal(before, await _dossier.StoredAsync(id));
    }

    [Fact]
    public async Task WhatCannotBeRead_IsNotFound_WhateverIsSent()
    {
        var id = await _dossier.InStateAsync(ProposalState.WardReview);
        using var print = await (await _dossier.AsAsync("honcho")).GetAsync($"/proposals/{id}/print");
        Assert.Equal(HttpStatusCode.NotFound, print.StatusCode);
        foreach (var form in new[] { "accept", "ask", "note", "comment", "consult", "reassign", "link", "mark", "no-such-step" })
        {
            using var forged = await _dossier.ForgeAsync("honcho", id, form, new() { ["Text"] = "x", ["Sections"] = "hq-ward-policy", ["DueOn"] = "2026-12-11" });
            Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
        }
    }

    public void Dispose() => _dossier.Dispose();

    private static IEnumerable<string> Offered(IHtmlDocument page, int id) =>
        from form in page.Forms
        let last = (form.GetAttribute("action") ?? "").Replace($"/proposals/{id}/", "", StringComparison.Ordinal)
        where ProposalText.Action(last) is not null
        select last;
}
