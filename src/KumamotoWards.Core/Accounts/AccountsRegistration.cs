using KumamotoWards.Core.Accounts.Demo;
using KumamotoWards.Core.Accounts.SignIn;
using KumamotoWards.Core.Accounts.Staff;
using KumamotoWards.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace KumamotoWards.Core.Accounts;

public static class AccountsRegistration
{
    /// <summary>Identity on the portal's database, and who is signed in.</summary>
    public static IServiceCollection AddWardsAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(PasswordRules.Apply)
            .AddRoles<IdentityRole<int>>()
            .AddEntityFrameworkStores<WardsDbContext>()
            .AddErrorDescriber<JapaneseIdentityErrors>()
            .AddPasswordValidator<PasswordRules>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<PasswordChange>();
        services.AddScoped<CurrentStaff>();
        services.AddScoped<AccountStates>();
        services.AddSingleton<AccountStateCache>();
        services.AddScoped<StaffQueries>();
        services.AddScoped<AdministrationQueries>();
        services.AddScoped<StaffService>();
        services.AddScoped<AccountService>();
        services.AddScoped<Administrators>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<DemoAccountSeeder>();
        return services;
    }
}
