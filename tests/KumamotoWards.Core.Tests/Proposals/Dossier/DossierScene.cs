using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Deputies;
using KumamotoWards.Core.Proposals.Consultations;
using KumamotoWards.Core.Proposals.Discussion;
using KumamotoWards.Core.Proposals.Dossier;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.TestSupport.Proposals;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.Proposals.Dossier;

/// <summary>What people do with a proposal beside its way, said shortly.</summary>
internal static class DossierScene
{
    public static async Task<ProposalDetail?> DetailAsync(this ProposalsDatabase database, StaffSnapshot reader, int id) =>
        await database.AsAsync<ProposalDetailQueries, ProposalDetail?>(reader, details => details.FindAsync(reader, id));

    public static Task<ProposalResult?> AskAsync(this ProposalsDatabase database, StaffSnapshot person, int id, string text = "件数を教えてください。") =>
        database.AsAsync<ProposalDiscussion, ProposalResult?>(person, talk => talk.AskAsync(person, id, new ProposalWords(text)));

    public static Task<ProposalResult?> ReplyAsync(this ProposalsDatabase database, StaffSnapshot person, int id, int question, string text = "63件でした。") =>
        database.AsAsync<ProposalDiscussion, ProposalResult?>(person, talk => talk.ReplyAsync(person, id, question, new ProposalWords(text)));

    public static async Task<int> LastQuestionAsync(this ProposalsDatabase database, int id) =>
        await database.ReadAsync(db => db.ProposalMessages.Where(each => each.ProposalId == id && each.Kind == ProposalMessageKind.Question).MaxAsync(each => each.Id));

    public static Task<ProposalResult?> ConsultAsync(this ProposalsDatabase database, StaffSnapshot person, int id, DateOnly? due, params string[] sections) =>
        database.AsAsync<ProposalConsultations, ProposalResult?>(person, consultations => consultations.AskAsync(person, id, new ConsultationRequest(sections, due)));

    public static async Task<ProposalResult?> LinkAsync(this ProposalsDatabase database, StaffSnapshot person, int id, int lead, Guid? version = null)
    {
        var seen = version ?? (await database.FindAsync(id)).Version;
        return await database.AsAsync<ProposalLinks, ProposalResult?>(person, links => links.LinkAsync(person, id, lead, seen));
    }

    public static async Task<ProposalResult?> ReassignAsync(this ProposalsDatabase database, StaffSnapshot person, int id, string? section, string? reason = "所管が違うため", Guid? version = null)
    {
        var seen = version ?? (await database.FindAsync(id)).Version;
        return await database.AsAsync<ProposalReassignment, ProposalResult?>(person, work => work.ReassignAsync(person, id, new ReassignmentRequest(section, reason, seen)));
    }

    public static async Task<ProposalResult?> MarkAsync(this ProposalsDatabase database, StaffSnapshot person, int id, bool isExceptional = true)
    {
        var seen = (await database.FindAsync(id)).Version;
        return await database.AsAsync<ProposalMarking, ProposalResult?>(person, marks => marks.MarkAsync(person, id, isExceptional, seen));
    }

    public static Task<bool> RegisterDeputyAsync(this ProposalsDatabase database, StaffSnapshot deputy, int rank = 1) => database.AsAsync<DeputyRegister, bool>(deputy, async register =>
    {
        var unit = await database.ReadAsync(db => db.Units.SingleAsync(each => each.Id == deputy.Assignments[0].UnitId));
        await register.AddAsync(unit, new NewDeputy(deputy.StaffMemberId, rank, new DateOnly(2026, 11, 1), null));
        return true;
    });

    /// <summary>10 o'clock in the morning of that day.</summary>
    public static void GoTo(this ProposalsDatabase database, int year, int month, int day) =>
        database.Time.SetUtcNow(new DateTimeOffset(year, month, day, 10, 0, 0, TimeSpan.FromHours(9)));

    /// <summary>Subjects of the notices that a unit's person got, oldest first.</summary>
    public static Task<List<string>> NoticesOfAsync(this ProposalsDatabase database, StaffSnapshot person) => database.ReadAsync(db =>
        db.Notices.Where(notice => notice.Recipients.Any(each => each.StaffMemberId == person.StaffMemberId)).OrderBy(notice => notice.Id).Select(notice => notice.Subject).ToListAsync());

    public static void IsDone(this ProposalResult? result) => Assert.True(result is { Refusal: null }, $"{result?.Refusal} {result?.Message}");

    public static void IsRefused(this ProposalResult? result, ProposalRefusal refusal, string? field = null)
    {
        Assert.Equal(refusal, result?.Refusal);
        if (field is not null) Assert.Equal(field, result!.Field);
    }
}
