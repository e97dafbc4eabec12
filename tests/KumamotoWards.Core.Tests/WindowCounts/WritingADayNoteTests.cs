using KumamotoWards.Core.WindowCounts.Daily;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.WindowCounts;

public sealed class WritingADayNoteTests : BranchDay
{
    [Fact]
    public async Task ANoteIsKept_AndAStaleOneShowsWhatStandsThere()
    {
        Assert.Equal(new NoteResult(), await NoteAsync("端末が停止", version: null));
        var first = await Counts.ReadAsync(db => db.DayNotes.SingleAsync());

        var stale = await NoteAsync("混雑", version: null);
        Assert.Equal("端末が停止", stale.Stale?.Text);

        Assert.Equal(new NoteResult(), await NoteAsync("混雑", first.Version));
        Assert.Equal("混雑", (await Counts.ReadAsync(db => db.DayNotes.SingleAsync())).Text);
    }

    [Fact]
    public async Task ALongNote_AndAStrangers_AreRefused()
    {
        Assert.Equal("note-too-long", (await NoteAsync(new string('長', 501), version: null)).Problem?.Code);
        var stranger = await Counts.PersonInAsync("hanazono-general-branch");
        var refused = await Counts.AsAsync<DayNoteService, NoteResult>(stranger, service => service.SaveAsync(stranger, Branch, Friday, "メモ", version: null));
        Assert.Equal("forbidden", refused.Problem?.Code);
    }

    private Task<NoteResult> NoteAsync(string text, Guid? version) =>
        Counts.AsAsync<DayNoteService, NoteResult>(Clerk, service => service.SaveAsync(Clerk, Branch, Friday, text, version));
}
