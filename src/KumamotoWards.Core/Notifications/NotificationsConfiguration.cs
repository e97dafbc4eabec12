using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Notifications.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KumamotoWards.Core.Notifications;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.Property(notice => notice.Subject).HasMaxLength(Notice.SubjectMaxLength);
        builder.Property(notice => notice.Facts).HasMaxLength(Notice.FactsMaxLength);
        builder.Property(notice => notice.Turn).HasMaxLength(Notice.TurnMaxLength);
        builder.Property(notice => notice.Path).HasMaxLength(Notice.PathMaxLength).IsUnicode(false);
        builder.Property(notice => notice.Key).HasMaxLength(Notice.KeyMaxLength).IsUnicode(false);
        // The last word where two instances draft the same reminder at once: one of them saves.
        builder.HasIndex(notice => notice.Key).IsUnique();
        builder.HasIndex(notice => notice.At);
    }
}

internal sealed class NoticeRecipientConfiguration : IEntityTypeConfiguration<NoticeRecipient>
{
    public void Configure(EntityTypeBuilder<NoticeRecipient> builder)
    {
        builder.HasKey(recipient => new { recipient.NoticeId, recipient.StaffMemberId });
        builder.HasOne(recipient => recipient.Notice).WithMany(notice => notice.Recipients).HasForeignKey(recipient => recipient.NoticeId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(recipient => recipient.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        // The order of the home page: unread first, the newest first.
        builder.HasIndex(recipient => new { recipient.StaffMemberId, recipient.IsRead, recipient.NoticeId }).IsDescending(false, false, true);
    }
}

internal sealed class MailDeliveryConfiguration : IEntityTypeConfiguration<MailDelivery>
{
    public void Configure(EntityTypeBuilder<MailDelivery> builder)
    {
        builder.Property(mail => mail.MessageId).HasMaxLength(MailDelivery.MessageIdMaxLength).IsUnicode(false);
        builder.Property(mail => mail.LastError).HasMaxLength(MailDelivery.ErrorMaxLength);
        builder.HasOne(mail => mail.Recipient).WithOne(recipient => recipient.Mail)
            .HasForeignKey<MailDelivery>(mail => new { mail.NoticeId, mail.StaffMemberId });
        builder.HasIndex(mail => mail.MessageId).IsUnique();
        // What is due, and what an administrator looks at.
        builder.HasIndex(mail => new { mail.State, mail.NextAttemptAt });
    }
}

internal sealed class MailPreferenceConfiguration : IEntityTypeConfiguration<MailPreference>
{
    public void Configure(EntityTypeBuilder<MailPreference> builder)
    {
        builder.HasKey(preference => preference.StaffMemberId);
        builder.Property(preference => preference.StaffMemberId).ValueGeneratedNever();
        builder.HasOne<StaffMember>().WithOne().HasForeignKey<MailPreference>(preference => preference.StaffMemberId);
    }
}
