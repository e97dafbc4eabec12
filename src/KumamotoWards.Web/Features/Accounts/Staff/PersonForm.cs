using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Accounts.Staff;
using KumamotoWards.Core.Auditing;
using KumamotoWards.Web.Infrastructure.Forms;

namespace KumamotoWards.Web.Features.Accounts.Staff;

/// <summary>Corrects what is registered of a person.</summary>
public sealed class PersonForm : PersonFields
{
    [Display(Name = "変える理由")]
    public string? Reason { get; set; }

    /// <summary>Of the person as the form showed them.</summary>
    public Guid Version { get; set; }

    public static PersonForm Of(StaffDetail person) => new() { Name = person.Name, Kana = person.Kana, MailAddress = person.MailAddress, Version = person.Version };

    public IReadOnlyList<FieldConflict> ConflictsWith(StaffDetail stored) =>
    [
        .. new[] { new FieldConflict("氏名", stored.Name, Name ?? ""), new FieldConflict("よみ", stored.Kana, Kana ?? ""), new FieldConflict("メールアドレス", stored.MailAddress ?? "", MailAddress ?? "") }
            .Where(field => field.Stored != field.Typed),
    ];
}

public sealed class PersonFormValidator : PersonFieldsValidator<PersonForm>
{
    public PersonFormValidator() => RuleFor(form => form.Reason)
        .MaximumLength(AuditEntry.ReasonMaxLength).WithMessage($"理由は {AuditEntry.ReasonMaxLength}字以内にしてください。");
}
