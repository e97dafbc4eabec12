using KumamotoWards.Core;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KumamotoWards.Web.Infrastructure.Forms;

public static class RuleViolations
{
    /// <summary>Runs a write and shows a broken rule at its field.</summary>
    /// <param name="fieldOf">The form's name of the field that the rule names, where they differ.</param>
    /// <returns>False when a rule was broken; nothing is saved then.</returns>
    public static async Task<bool> TryAsync(this ModelStateDictionary modelState, Func<Task> write, Func<string, string>? fieldOf = null)
    {
        try
        {
            await write();
            return true;
        }
        catch (RuleViolationException violation)
        {
            modelState.AddModelError(fieldOf?.Invoke(violation.Field) ?? violation.Field, violation.Message);
            return false;
        }
    }
}
