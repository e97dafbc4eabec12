using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;
using KumamotoWards.Core.Organization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Accounts.Staff;

/// <summary>Makes an administrator from outside, for an installation that has none yet.</summary>
public sealed class FirstAdministrator(WardsDbContext db, UserManager<Account> users, BusinessClock clock)
{
    /// <returns>Why it was refused, in Japanese; empty when done.</returns>
    public async Task<IReadOnlyList<string>> CreateAsync(string userName, string staffNumber, string name, string password)
    {
        var unit = await db.Units.Where(each => each.Kind == UnitKind.Administration && each.IsActive).OrderBy(each => each.DisplayOrder).FirstOrDefaultAsync();
        if (unit is null) return ["システム管理の所属がありません。先に migrate を実行してください。"];
        if (!StaffNumbers.IsValid(staffNumber)) return ["職員番号は英数字と - で入力してください。"];
        var number = StaffNumbers.Stored(staffNumber);
        if (await db.StaffMembers.AnyAsync(person => person.StaffNumber == number)) return [$"職員番号 {number} は登録されています。"];
        var person = new StaffMember(number, name, kana: "");
        person.Assign(new Assignment(unit, AssignmentKind.Primary, clock.Today, validTo: null, title: "", isHead: false, isApprover: false));
        var result = await users.CreateAsync(new Account { UserName = userName, StaffMember = person }, password);
        return [.. result.Errors.Select(error => error.Description)];
    }
}
