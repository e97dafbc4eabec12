namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>A reason that somebody typed.</summary>
internal static class ReasonText
{
    /// <exception cref="RuleViolationException">It is blank or too long.</exception>
    public static string Read(string? typed, string what)
    {
        var reason = (typed ?? "").Trim();
        if (reason.Length == 0) throw new RuleViolationException("Reason", $"{what}を入力してください。");
        return reason.Length <= CountAlert.ReasonMaxLength
            ? reason
            : throw new RuleViolationException("Reason", $"{what}は {CountAlert.ReasonMaxLength}字以内で入力してください。");
    }
}
