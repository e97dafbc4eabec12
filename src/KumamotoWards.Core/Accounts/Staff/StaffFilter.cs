namespace KumamotoWards.Core.Accounts.Staff;

/// <summary>A person beside their account, if they have one.</summary>
internal sealed class StaffRow
{
    public required StaffMember Person { get; init; }
    public Account? Account { get; init; }
}

/// <summary>The filters of the staff list, all in SQL.</summary>
internal static class StaffFilter
{
    public static IQueryable<StaffRow> Matching(this IQueryable<StaffRow> rows, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return rows;
        var (name, kana, code) = (WithoutSpaces(text), WithoutSpaces(Kana.ToHiragana(text)), text.Trim().ToUpperInvariant());
        return rows.Where(row =>
            row.Person.Name.Replace(" ", "").Contains(name)
            || row.Person.Kana.Replace(" ", "").Contains(kana)
            || row.Person.StaffNumber.Contains(code)
            || (row.Account != null && row.Account.NormalizedUserName!.Contains(code)));
    }

    public static IQueryable<StaffRow> InUnit(this IQueryable<StaffRow> rows, int? unitId, DateOnly today) => unitId is null
        ? rows
        : rows.Where(row => row.Person.Assignments.Any(each =>
            each.UnitId == unitId && each.ValidFrom <= today && (each.ValidTo == null || today <= each.ValidTo)));

    public static IQueryable<StaffRow> OfStatus(this IQueryable<StaffRow> rows, AccountStatus? status, DateTimeOffset now)
    {
        if (status is not { } wanted) return rows;
        if (wanted == AccountStatus.None) return rows.Where(row => row.Account == null);
        if (wanted == AccountStatus.Disabled) return rows.Where(row => row.Account!.IsDisabled);
        var open = rows.Where(row => row.Account != null && !row.Account.IsDisabled);
        if (wanted == AccountStatus.LockedOut) return open.Where(row => row.Account!.LockoutEnd > now);
        var temporary = wanted == AccountStatus.TemporaryPassword;
        return open.Where(row => (row.Account!.LockoutEnd == null || row.Account.LockoutEnd <= now) && row.Account.MustChangePassword == temporary);
    }

    /// <summary>The same order of states as in <see cref="OfStatus"/>.</summary>
    public static AccountStatus StatusOf(Account? account, DateTime utcNow) => account switch
    {
        null => AccountStatus.None,
        { IsDisabled: true } => AccountStatus.Disabled,
        _ when account.LockoutEnd?.UtcDateTime > utcNow => AccountStatus.LockedOut,
        { MustChangePassword: true } => AccountStatus.TemporaryPassword,
        _ => AccountStatus.Active,
    };

    private static string WithoutSpaces(string text) => Kana.OneSpace(text).Replace(" ", "", StringComparison.Ordinal);
}
