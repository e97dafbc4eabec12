using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Attachments;
using KumamotoWards.TestSupport.Proposals;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.Proposals.Attachments;

public sealed class AttachingFilesTests : IAsyncLifetime
{
    private ProposalsDatabase _database = null!;
    private StaffSnapshot _stranger = null!;

    [Fact]
    public async Task TheUnit_AddsAndTakesAway_WhileItWrites()
    {
        var draft = await _database.DraftAsync();

        var taken = await AddAsync(_database.Branch, draft.Id, ("見積.pdf", SomeFiles.Pdf), ("program.pdf", SomeFiles.Program), ("図.png", SomeFiles.Png));

        Assert.Equal(["見積.pdf", "図.png"], taken!.Added);
        Assert.StartsWith("「program.pdf」は添付できる種類ではありません。", Assert.Single(taken.Refused), StringComparison.Ordinal);
        var files = await ListAsync(draft.Id);
        Assert.Equal(SomeFiles.Pdf, (await OpenAsync(_database.Branch, draft.Id, files[0].Id))!.Bytes);
        Assert.Equal("見積.pdf", await RemoveAsync(_database.Branch, draft.Id, files[0].Id));
        Assert.Equal(1, await _database.ReadAsync(db => db.ProposalAttachmentContents.CountAsync()));
    }

    [Fact]
    public async Task ADraftsFiles_AreNobodyElses()
    {
        var draft = await _database.DraftAsync();
        var other = await _database.InStateAsync(ProposalState.Submitted);
        await AddAsync(_database.Branch, draft.Id, ("見積.pdf", SomeFiles.Pdf));
        var file = (await ListAsync(draft.Id))[0].Id;

        Assert.Null(await AddAsync(_stranger, draft.Id, ("見積.pdf", SomeFiles.Pdf)));
        Assert.Null(await OpenAsync(_stranger, draft.Id, file));
        Assert.Null(await OpenAsync(_stranger, other.Id, file));
        Assert.Null(await RemoveAsync(_stranger, draft.Id, file));
        Assert.Single(await ListAsync(draft.Id));
    }

    [Fact]
    public async Task OncePublished_EverybodyReads_ProposerAndSectionAdd_AndNobodyTakesAway()
    {
        var draft = await _database.DraftAsync();
        await AddAsync(_database.Branch, draft.Id, ("見積.pdf", SomeFiles.Pdf));
        await _database.MoveAsync(_database.Branch, draft.Id, ProposalAction.Submit);
        Assert.False((await AddAsync(_database.Branch, draft.Id, ("後から.pdf", SomeFiles.Pdf)))!.IsAllowed);
        await _database.MoveAsync(_database.Endorser, draft.Id, ProposalAction.Endorse);
        Assert.False((await AddAsync(_database.Officer, draft.Id, ("本庁.pdf", SomeFiles.Pdf)))!.IsAllowed);
        await _database.MoveAsync(_database.Officer, draft.Id, ProposalAction.Accept);

        Assert.True((await AddAsync(_database.Officer, draft.Id, ("本庁.pdf", SomeFiles.Pdf)))!.IsAllowed);
        Assert.True((await AddAsync(_database.Branch, draft.Id, ("内訳.xlsx", SomeFiles.Excel)))!.IsAllowed);
        Assert.False((await AddAsync(_stranger, draft.Id, ("よその.pdf", SomeFiles.Pdf)))!.IsAllowed);

        var files = await ListAsync(draft.Id);
        Assert.Equal(["見積.pdf", "本庁.pdf", "内訳.xlsx"], files.Select(file => file.FileName));
        Assert.NotNull(await OpenAsync(_stranger, draft.Id, files[1].Id));
        foreach (var person in new[] { _database.Branch, _database.Officer }) Assert.Null(await RemoveAsync(person, draft.Id, files[0].Id));
        await _database.MoveAsync(_database.Decider, draft.Id, ProposalAction.Return, new() { Reason = "書き足してください" });
        Assert.Null(await RemoveAsync(_database.Branch, draft.Id, files[1].Id));
        Assert.NotNull(await RemoveAsync(_database.Branch, draft.Id, files[2].Id));
    }

    [Fact]
    public async Task TooLargeOrTooMany_IsRefused_WithoutBeingRead()
    {
        var draft = await _database.DraftAsync();
        var large = new SentFile("写真.jpg", AttachmentLimits.FileBytes + 1, _ => throw new InvalidOperationException("It was read."));
        var ten = Enumerable.Range(1, 11).Select(number => new SentFile($"{number}.pdf", SomeFiles.Pdf.Length, _ => Task.FromResult(SomeFiles.Pdf)));

        var taken = await _database.AsAsync<AttachmentService, AttachmentsTaken?>(_database.Branch, service => service.AddAsync(_database.Branch, draft.Id, [large, .. ten]));

        Assert.Equal(10, taken!.Added.Count);
        Assert.Equal(["「写真.jpg」は大きすぎます（上限 10MB）。画像を小さくするか、分けてください", "「11.pdf」は添付できません。添付は 10個までです"], taken.Refused);
    }

    public async Task InitializeAsync()
    {
        _database = await ProposalsDatabase.CreateAsync();
        _stranger = await _database.PersonInAsync("hanazono-general-branch");
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    private Task<AttachmentsTaken?> AddAsync(StaffSnapshot person, int id, params (string Name, byte[] Bytes)[] files) =>
        _database.AsAsync<AttachmentService, AttachmentsTaken?>(person, service => service.AddAsync(
            person, id, [.. files.Select(file => new SentFile(file.Name, file.Bytes.Length, _ => Task.FromResult(file.Bytes)))]));

    private Task<string?> RemoveAsync(StaffSnapshot person, int id, int file) => _database.AsAsync<AttachmentService, string?>(person, service => service.RemoveAsync(person, id, file));

    private Task<List<AttachmentListItem>> ListAsync(int id) => _database.AsAsync<AttachmentQueries, List<AttachmentListItem>>(_database.Branch, queries => queries.ListAsync(id));

    private Task<AttachmentDownload?> OpenAsync(StaffSnapshot person, int id, int file) =>
        _database.AsAsync<AttachmentQueries, AttachmentDownload?>(person, queries => queries.OpenAsync(person, id, file));
}
