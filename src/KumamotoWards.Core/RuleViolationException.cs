namespace KumamotoWards.Core;

/// <summary>
/// What a person asked for breaks a rule of the domain. The message is Japanese and says what to do: it is shown at the
/// field, or above the form where no single field is to blame.
/// </summary>
/// <param name="field">Name of the form's field; blank for the form as a whole.</param>
/// <param name="message">The text for the page, and the <c>detail</c> of the API's answer.</param>
public sealed class RuleViolationException(string field, string message) : Exception(message)
{
    public string Field { get; } = field;
}
