using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals.Attachments;
using KumamotoWards.Core.Proposals.Consultations;
using KumamotoWards.Core.Proposals.Discussion;
using KumamotoWards.Core.Proposals.Evidence;
using KumamotoWards.Core.Proposals.Implementation;
using KumamotoWards.Core.Proposals.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KumamotoWards.Core.Proposals;

internal sealed class ProposalConfiguration : IEntityTypeConfiguration<Proposal>
{
    /// <summary>
    /// What lists, their counts and the board filter, count and order by: with all of it in the index they read no row, with
    /// its long texts, beside. Columns of the key, since SQLite includes none beside it; for SQL Server's 1,700 bytes they are short.
    /// </summary>
    private static readonly string[] Listed =
    [
        nameof(Proposal.State), nameof(Proposal.DueOn), nameof(Proposal.SuspendedOn), nameof(Proposal.PublishedAt), nameof(Proposal.WardId),
        nameof(Proposal.UnitId), nameof(Proposal.SectionId), nameof(Proposal.SuggestedSectionId), nameof(Proposal.Kind), nameof(Proposal.FiscalYear),
        nameof(Proposal.Sequence), nameof(Proposal.SubmittedOn), nameof(Proposal.SchoolDistrict), nameof(Proposal.IsExceptional), nameof(Proposal.AnsweredWithId),
    ];

    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.Ignore(proposal => proposal.Content);
        builder.Ignore(proposal => proposal.Number);
        builder.Property(proposal => proposal.Title).HasMaxLength(ProposalContent.TitleMaxLength);
        builder.Property(proposal => proposal.SchoolDistrict).HasMaxLength(ProposalContent.SchoolDistrictMaxLength);
        builder.Property(proposal => proposal.Problem).HasMaxLength(ProposalContent.TextMaxLength);
        builder.Property(proposal => proposal.Affected).HasMaxLength(ProposalContent.AffectedMaxLength);
        builder.Property(proposal => proposal.Request).HasMaxLength(ProposalContent.TextMaxLength);
        builder.Property(proposal => proposal.Effect).HasMaxLength(ProposalContent.TextMaxLength);
        builder.Property(proposal => proposal.VisionGoal).HasMaxLength(ProposalContent.VisionGoalMaxLength);
        builder.Property(proposal => proposal.Result).HasMaxLength(ProposalAnswer.TextMaxLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(proposal => proposal.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Ward>().WithMany().HasForeignKey(proposal => proposal.WardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(proposal => proposal.SectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(proposal => proposal.SuggestedSectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(proposal => proposal.AnsweredWithId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(proposal => new { proposal.FiscalYear, proposal.Sequence }).IsUnique().HasFilter("\"Sequence\" IS NOT NULL");
        builder.HasIndex(proposal => proposal.Key).IsUnique();
        builder.HasIndex(proposal => proposal.DueOn);
        builder.HasIndex([.. Listed], "IX_Proposals_Lists");
        builder.HasIndex([nameof(Proposal.WardId), .. Listed.Where(name => name != nameof(Proposal.WardId))], "IX_Proposals_ListsOfWard");
    }
}

internal sealed class ProposalStepConfiguration : IEntityTypeConfiguration<ProposalStep>
{
    public void Configure(EntityTypeBuilder<ProposalStep> builder)
    {
        builder.Property(step => step.Reason).HasMaxLength(ProposalStep.ReasonMaxLength);
        builder.Property(step => step.Note).HasMaxLength(ProposalStep.NoteMaxLength);
        builder.HasOne(step => step.Proposal).WithMany().HasForeignKey(step => step.ProposalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(step => step.DeputyForId).HasFilter("\"DeputyForId\" IS NOT NULL");
    }
}

internal sealed class ProposalAnswerConfiguration : IEntityTypeConfiguration<ProposalAnswer>
{
    public void Configure(EntityTypeBuilder<ProposalAnswer> builder)
    {
        builder.Property(answer => answer.Reason).HasMaxLength(ProposalAnswer.TextMaxLength);
        builder.Property(answer => answer.Conditions).HasMaxLength(ProposalAnswer.TextMaxLength);
        builder.Property(answer => answer.Taken).HasMaxLength(ProposalAnswer.TextMaxLength);
        builder.Property(answer => answer.NotTaken).HasMaxLength(ProposalAnswer.TextMaxLength);
        builder.HasOne(answer => answer.Proposal).WithMany().HasForeignKey(answer => answer.ProposalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProposalMessageConfiguration : IEntityTypeConfiguration<ProposalMessage>
{
    public void Configure(EntityTypeBuilder<ProposalMessage> builder)
    {
        builder.Property(message => message.Text).HasMaxLength(ProposalMessage.TextMaxLength);
        builder.HasOne(message => message.Proposal).WithMany().HasForeignKey(message => message.ProposalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProposalConsultationConfiguration : IEntityTypeConfiguration<ProposalConsultation>
{
    public void Configure(EntityTypeBuilder<ProposalConsultation> builder)
    {
        builder.Property(consultation => consultation.Text).HasMaxLength(ProposalConsultation.TextMaxLength);
        builder.HasOne(consultation => consultation.Proposal).WithMany().HasForeignKey(consultation => consultation.ProposalId).OnDelete(DeleteBehavior.Restrict);
        // A section is asked once for one proposal.
        builder.HasIndex(consultation => new { consultation.ProposalId, consultation.SectionId }).IsUnique();
        builder.HasIndex(consultation => consultation.SectionId);
    }
}

internal sealed class ProposalEvidenceConfiguration : IEntityTypeConfiguration<ProposalEvidence>
{
    public void Configure(EntityTypeBuilder<ProposalEvidence> builder)
    {
        builder.Property(evidence => evidence.Caption).HasMaxLength(ProposalEvidence.CaptionMaxLength);
        builder.Property(evidence => evidence.Basis).HasMaxLength(40).IsUnicode(false);
        builder.HasOne(evidence => evidence.Proposal).WithMany().HasForeignKey(evidence => evidence.ProposalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProposalAttachmentConfiguration : IEntityTypeConfiguration<ProposalAttachment>
{
    public void Configure(EntityTypeBuilder<ProposalAttachment> builder)
    {
        builder.Property(attachment => attachment.FileName).HasMaxLength(ProposalAttachment.FileNameMaxLength);
        builder.Property(attachment => attachment.ContentType).HasMaxLength(ProposalAttachment.ContentTypeMaxLength).IsUnicode(false);
        builder.HasOne(attachment => attachment.Proposal).WithMany().HasForeignKey(attachment => attachment.ProposalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(attachment => attachment.Content).WithOne().HasForeignKey<ProposalAttachmentContent>(content => content.AttachmentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ProposalAttachmentContentConfiguration : IEntityTypeConfiguration<ProposalAttachmentContent>
{
    public void Configure(EntityTypeBuilder<ProposalAttachmentContent> builder) => builder.HasKey(content => content.AttachmentId);
}

internal sealed class ProposalMilestoneConfiguration : IEntityTypeConfiguration<ProposalMilestone>
{
    public void Configure(EntityTypeBuilder<ProposalMilestone> builder)
    {
        builder.Property(milestone => milestone.Title).HasMaxLength(ProposalMilestone.TitleMaxLength);
        builder.HasOne(milestone => milestone.Proposal).WithMany().HasForeignKey(milestone => milestone.ProposalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProposalSearchTextConfiguration : IEntityTypeConfiguration<ProposalSearchText>
{
    public void Configure(EntityTypeBuilder<ProposalSearchText> builder)
    {
        builder.HasKey(text => text.ProposalId);
        builder.HasOne(text => text.Proposal).WithOne().HasForeignKey<ProposalSearchText>(text => text.ProposalId).OnDelete(DeleteBehavior.Cascade);
    }
}
