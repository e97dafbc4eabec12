using KumamotoWards.Core.Accounts.Deputies;
using KumamotoWards.Core.Organization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KumamotoWards.Core.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.HasOne(account => account.StaffMember).WithOne().HasForeignKey<Account>(account => account.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        // SQLite cannot compare a DateTimeOffset, and the search for locked accounts must.
        builder.Property(account => account.LockoutEnd).HasConversion(
            instant => instant!.Value.UtcDateTime,
            stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
    }
}

internal sealed class RoleConfiguration : IEntityTypeConfiguration<IdentityRole<int>>
{
    public void Configure(EntityTypeBuilder<IdentityRole<int>> builder) =>
        builder.HasData(RoleNames.All.Select((name, index) => new IdentityRole<int>(name)
        {
            Id = index + 1,
            NormalizedName = name.ToUpperInvariant(),
            ConcurrencyStamp = $"role-{index + 1}",
        }));
}

internal sealed class StaffMemberConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.Property(person => person.StaffNumber).HasMaxLength(StaffMember.StaffNumberMaxLength).IsUnicode(false);
        builder.Property(person => person.Name).HasMaxLength(StaffMember.NameMaxLength);
        builder.Property(person => person.Kana).HasMaxLength(StaffMember.NameMaxLength);
        builder.Property(person => person.MailAddress).HasMaxLength(StaffMember.MailAddressMaxLength).IsUnicode(false);
        builder.HasIndex(person => person.StaffNumber).IsUnique();
        builder.HasMany(person => person.Assignments).WithOne().HasForeignKey(assignment => assignment.StaffMemberId);
    }
}

internal sealed class AssignmentConfiguration : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.Property(assignment => assignment.Title).HasMaxLength(Assignment.TitleMaxLength);
        builder.HasOne(assignment => assignment.Unit).WithMany().HasForeignKey(assignment => assignment.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DeputyConfiguration : IEntityTypeConfiguration<Deputy>
{
    public void Configure(EntityTypeBuilder<Deputy> builder)
    {
        builder.HasOne<Unit>().WithMany().HasForeignKey(deputy => deputy.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(deputy => deputy.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
