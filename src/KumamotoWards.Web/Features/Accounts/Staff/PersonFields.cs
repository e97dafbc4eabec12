using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Accounts.Staff;

namespace KumamotoWards.Web.Features.Accounts.Staff;

/// <summary>What can be changed of a person, in the form of a new one and in that of a correction.</summary>
public abstract class PersonFields
{
    [Display(Name = "氏名")]
    public string? Name { get; set; }

    [Display(Name = "よみ")]
    public string? Kana { get; set; }

    [Display(Name = "メールアドレス")]
    public string? MailAddress { get; set; }

    /// <summary>Of a valid form.</summary>
    public PersonFacts Facts() => new(StoredName(), StoredKana(), MailAddresses.Stored(MailAddress));

    public string StoredName() => Core.Accounts.Staff.Kana.OneSpace(Name!);

    public string StoredKana() => Core.Accounts.Staff.Kana.ToHiragana(Kana!);
}

public abstract class PersonFieldsValidator<T> : AbstractValidator<T> where T : PersonFields
{
    protected PersonFieldsValidator()
    {
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("氏名を入力してください。")
            .MaximumLength(StaffMember.NameMaxLength).WithMessage($"氏名は {StaffMember.NameMaxLength}字以内にしてください。");
        RuleFor(form => form.Kana).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("よみを入力してください。")
            .MaximumLength(StaffMember.NameMaxLength).WithMessage($"よみは {StaffMember.NameMaxLength}字以内にしてください。")
            .Must(kana => Kana.IsHiragana(kana!)).WithMessage("よみはひらがなで入力してください。例：やまぐち まり");
        RuleFor(form => form.MailAddress).Cascade(CascadeMode.Stop)
            .MaximumLength(StaffMember.MailAddressMaxLength).WithMessage($"メールアドレスは {StaffMember.MailAddressMaxLength}字以内にしてください。")
            .Must(address => MailAddresses.IsValid(address!)).When(form => MailAddresses.Stored(form.MailAddress) is not null, ApplyConditionTo.CurrentValidator)
            .WithMessage("メールアドレスの形が正しくありません。例：yamaguchi@example.lg.jp");
    }
}
