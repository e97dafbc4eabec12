using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Deputies;
using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data.Jobs;
using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Notifications.Mail;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Attachments;
using KumamotoWards.Core.Proposals.Consultations;
using KumamotoWards.Core.Proposals.Discussion;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Proposals.Implementation;
using KumamotoWards.Core.Proposals.Writing;
using KumamotoWards.Core.Services;
using KumamotoWards.Core.WindowCounts;
using KumamotoWards.Core.WindowCounts.Checks;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Core.WindowCounts.Import;
using KumamotoWards.Core.WindowCounts.Ledger;
using KumamotoWards.Core.WindowCounts.Monthly;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Data;

/// <summary>
/// The one model, for both providers. Every save runs in a transaction, so that the audit trail and the data versions
/// land with the data; writes that must see and change together go through <see cref="WriteAsync{T}"/>.
/// </summary>
public abstract class WardsDbContext(DbContextOptions options, WriteGate? gate, AuditInterceptor? audit)
    : IdentityDbContext<Account, IdentityRole<int>, int>(options), IDataProtectionKeyContext
{
    public DbSet<Ward> Wards => Set<Ward>();
    public DbSet<Office> Offices => Set<Office>();
    public DbSet<OfficePeriod> OfficePeriods => Set<OfficePeriod>();
    public DbSet<OfficeChange> OfficeChanges => Set<OfficeChange>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<StaffMember> StaffMembers => Set<StaffMember>();
    public DbSet<Assignment> Assignments => Set<Assignment>();
    public DbSet<Deputy> Deputies => Set<Deputy>();
    public DbSet<Service> Services => Set<Service>();
    public DbSet<ServiceOffering> ServiceOfferings => Set<ServiceOffering>();
    public DbSet<CountItem> CountItems => Set<CountItem>();
    public DbSet<OfficeCountItem> OfficeCountItems => Set<OfficeCountItem>();
    public DbSet<CountLine> CountLines => Set<CountLine>();
    public DbSet<DailyCount> DailyCounts => Set<DailyCount>();
    public DbSet<MonthlyCount> MonthlyCounts => Set<MonthlyCount>();
    public DbSet<YearlyCount> YearlyCounts => Set<YearlyCount>();
    public DbSet<OfficeMonth> OfficeMonths => Set<OfficeMonth>();
    public DbSet<DayConfirmation> DayConfirmations => Set<DayConfirmation>();
    public DbSet<DayNote> DayNotes => Set<DayNote>();
    public DbSet<OnBehalfEntry> OnBehalfEntries => Set<OnBehalfEntry>();
    public DbSet<HeldTally> HeldTallies => Set<HeldTally>();
    public DbSet<OfficeMonthStep> OfficeMonthSteps => Set<OfficeMonthStep>();
    public DbSet<MonthDueDay> MonthDueDays => Set<MonthDueDay>();
    public DbSet<CountImport> CountImports => Set<CountImport>();
    public DbSet<CountImportFile> CountImportFiles => Set<CountImportFile>();
    public DbSet<CountAlert> CountAlerts => Set<CountAlert>();
    public DbSet<CheckSwitch> CheckSwitches => Set<CheckSwitch>();
    public DbSet<PaperTotal> PaperTotals => Set<PaperTotal>();
    public DbSet<CheckCursor> CheckCursors => Set<CheckCursor>();
    public DbSet<CellComment> CellComments => Set<CellComment>();
    public DbSet<Proposal> Proposals => Set<Proposal>();
    public DbSet<ProposalStep> ProposalSteps => Set<ProposalStep>();
    public DbSet<ProposalAnswer> ProposalAnswers => Set<ProposalAnswer>();
    public DbSet<ProposalMessage> ProposalMessages => Set<ProposalMessage>();
    public DbSet<ProposalConsultation> ProposalConsultations => Set<ProposalConsultation>();
    public DbSet<ProposalEvidence> ProposalEvidence => Set<ProposalEvidence>();
    public DbSet<ProposalAttachment> ProposalAttachments => Set<ProposalAttachment>();
    public DbSet<ProposalAttachmentContent> ProposalAttachmentContents => Set<ProposalAttachmentContent>();
    public DbSet<ProposalMilestone> ProposalMilestones => Set<ProposalMilestone>();
    public DbSet<ProposalSearchText> ProposalSearchTexts => Set<ProposalSearchText>();
    public DbSet<NationalHoliday> NationalHolidays => Set<NationalHoliday>();
    public DbSet<OfficeCalendarRule> OfficeCalendarRules => Set<OfficeCalendarRule>();
    public DbSet<OfficeDayException> OfficeDayExceptions => Set<OfficeDayException>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<NoticeRecipient> NoticeRecipients => Set<NoticeRecipient>();
    public DbSet<MailDelivery> MailDeliveries => Set<MailDelivery>();
    public DbSet<MailPreference> MailPreferences => Set<MailPreference>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<JobLease> JobLeases => Set<JobLease>();
    public DbSet<DataVersion> DataVersions => Set<DataVersion>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Who records what is saved here; null while the model is designed.</summary>
    internal AuditInterceptor? Audit => audit;

    /// <summary>The writers of this process pass one after the other: whoever writes is alone with what it reads.</summary>
    public bool WritersTakeTurns => gate is not null;

    /// <summary>
    /// Runs <paramref name="write"/> in one transaction that holds the writers' turn; <paramref name="landed"/> tells, after
    /// a lost connection at commit, whether it had landed (by line id). A retry starts with an empty change tracker, so
    /// <paramref name="write"/> must load what it changes.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> write, Func<CancellationToken, Task<bool>> landed, CancellationToken cancellationToken)
    {
        if (Database.CurrentTransaction is not null) return await write(cancellationToken);
        using var turn = await EnterGateAsync(cancellationToken);
        return await Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
            token =>
            {
                ChangeTracker.Clear();
                return write(token);
            },
            landed,
            cancellationToken);
    }

    /// <summary>One connection for several reads in a row; measured on SQLite, an opening costs twice a read by key. Dispose the result to give it back.</summary>
    public async Task<IAsyncDisposable> KeepConnectionAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        return new KeptConnection(this);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        using var turn = await EnterGateAsync(cancellationToken);
        // Changes are accepted only after the commit: a retry of the strategy then saves them again.
        var saved = await Database.CreateExecutionStrategy().ExecuteAsync(SaveInTransactionAsync, cancellationToken);
        if (acceptAllChangesOnSuccess) ChangeTracker.AcceptAllChanges();
        return saved;
    }

    private async Task<int> SaveInTransactionAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return saved;
    }

    private sealed class KeptConnection(DbContext db) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await db.Database.CloseConnectionAsync();
    }

    private async Task<IDisposable?> EnterGateAsync(CancellationToken cancellationToken) =>
        gate is null ? null : await gate.EnterAsync(cancellationToken);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(WardsDbContext).Assembly);
        builder.Entity<DataVersion>().Property(version => version.Id).ValueGeneratedNever();
        builder.Entity<DataVersion>().HasData(new DataVersion { Counts = Guid.Empty, Organization = Guid.Empty, Staff = Guid.Empty, Proposals = Guid.Empty });
        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => typeof(IVersioned).IsAssignableFrom(entity.ClrType)))
            entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
}
