using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace KumamotoWards.Web.Setup;

/// <summary>Forms are checked by the validator that stands beside them; what it says is Japanese.</summary>
public static class ValidationSetup
{
    public static void AddValidation(this WebApplicationBuilder builder)
    {
        builder.Services.AddFluentValidationAutoValidation(options => options.DisableDataAnnotationsValidation = true);
        builder.Services.AddValidatorsFromAssemblyContaining<Program>(includeInternalTypes: true);
        builder.Services.Configure<MvcOptions>(options =>
        {
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            var messages = options.ModelBindingMessageProvider;
            messages.SetValueMustNotBeNullAccessor(_ => "入力してください。");
            messages.SetMissingBindRequiredValueAccessor(_ => "入力してください。");
            messages.SetMissingKeyOrValueAccessor(() => "入力してください。");
            messages.SetMissingRequestBodyRequiredValueAccessor(() => "本文を送ってください。");
            messages.SetValueMustBeANumberAccessor(_ => "数字で入力してください。");
            messages.SetNonPropertyValueMustBeANumberAccessor(() => "数字で入力してください。");
            messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"「{value}」は読み取れません。書き方を確かめてください。");
            messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"「{value}」は読み取れません。書き方を確かめてください。");
            messages.SetUnknownValueIsInvalidAccessor(_ => "読み取れません。書き方を確かめてください。");
            messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "読み取れません。書き方を確かめてください。");
            messages.SetValueIsInvalidAccessor(value => $"「{value}」は読み取れません。書き方を確かめてください。");
        });
    }
}
