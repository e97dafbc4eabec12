using System.Text;
using KumamotoWards.Core.Accounts.Staff;

namespace KumamotoWards.Web.Setup;

/// <summary>
/// <c>-- create-admin --user-name X --staff-number N --name "…"</c>; the password is asked for, or read from the environment
/// variable <c>WARDS_ADMIN_PASSWORD</c>, so that it stands in no shell history.
/// </summary>
public static class CreateAdminCommand
{
    private const string PasswordVariable = "WARDS_ADMIN_PASSWORD";

    public static async Task<int> RunAsync(IServiceProvider services, IConfiguration configuration)
    {
        if (configuration["user-name"] is not { Length: > 0 } userName || configuration["staff-number"] is not { Length: > 0 } staffNumber || configuration["name"] is not { Length: > 0 } name)
        {
            await Console.Error.WriteLineAsync("Usage: create-admin --user-name X --staff-number N --name \"…\"");
            return 2;
        }
        var password = configuration[PasswordVariable] ?? Ask("パスワード: ");
        var refusals = await services.GetRequiredService<FirstAdministrator>().CreateAsync(userName, staffNumber, name, password);
        foreach (var refusal in refusals) await Console.Error.WriteLineAsync(refusal);
        if (refusals.Count == 0) Console.WriteLine($"{userName} をシステム管理者として登録しました。");
        return refusals.Count == 0 ? 0 : 1;
    }

    private static string Ask(string prompt)
    {
        Console.Write(prompt);
        if (Console.IsInputRedirected) return Console.ReadLine() ?? "";
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key != ConsoleKey.Backspace) typed.Append(key.KeyChar);
            else if (typed.Length > 0) typed.Length--;
        }
        Console.WriteLine();
        return typed.ToString();
    }
}
