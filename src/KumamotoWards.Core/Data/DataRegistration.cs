using KumamotoWards.Core.Auditing;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data.Interceptors;
using KumamotoWards.Core.Data.Jobs;
using KumamotoWards.Core.Data.Seeding;
using KumamotoWards.Core.Notifications;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Organization.Units;
using KumamotoWards.Core.Population;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Services;
using KumamotoWards.Core.Trends;
using KumamotoWards.Core.Trends.Answers;
using KumamotoWards.Core.Trends.Events;
using KumamotoWards.Core.Trends.Loading;
using KumamotoWards.Core.Trends.Months;
using KumamotoWards.Core.WindowCounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KumamotoWards.Core.Data;

/// <summary>The one place that chooses the database.</summary>
public static class DataRegistration
{
    public static IServiceCollection AddWardsData(this IServiceCollection services, DatabaseOptions database)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<BusinessClock>();
        services.AddSingleton<WriteGate>();
        services.AddScoped<Actor>();
        services.AddScoped<AuditInterceptor>();
        services.AddSingleton(typeof(VersionedCache<>));
        services.AddScoped<CurrentVersions>();
        services.AddScoped<ReferenceData>();
        services.AddScoped<JobLeases>();
        services.AddScoped<OrganizationQueries>();
        services.AddScoped<UnitQueries>();
        services.AddScoped<UnitService>();
        services.AddScoped<ServiceQueries>();
        services.AddWindowCounts();
        services.AddProposals();
        services.AddNotifications();
        services.AddScoped<CalendarQueries>();
        services.AddSingleton<FigureCache>();
        services.AddScoped<YearlyFiguresQueries>();
        services.AddMonthlyFigures();
        services.AddAnswers();
        services.AddScoped<TrendNotes>();
        services.AddScoped<TrendNoteSeed>();
        services.AddScoped<PopulationQueries>();
        services.AddScoped<PopulationImport>();
        services.AddScoped<PopulationSamples>();
        return database.Provider switch
        {
            DatabaseProvider.Sqlite => services.AddDbContext<WardsDbContext, SqliteWardsDbContext>(options => UseSqlite(options, database), optionsLifetime: ServiceLifetime.Singleton),
            DatabaseProvider.SqlServer => services.AddDbContext<WardsDbContext, SqlServerWardsDbContext>(options => UseSqlServer(options, database), optionsLifetime: ServiceLifetime.Singleton),
        };
    }

    private static void UseSqlite(DbContextOptionsBuilder options, DatabaseOptions database) =>
        options
            .UseSqlite(database.ConnectionString, sqlite =>
            {
                // A list is one parameter: the SQL stays the same however long it is, and a query can be compiled with it.
                sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);
                if (database.MaxBatchSize is { } size) sqlite.MaxBatchSize(size);
                if (database.CommandTimeout is { } seconds) sqlite.CommandTimeout(seconds);
            })
            .AddInterceptors(SharedInterceptors.Pragmas, SharedInterceptors.Versions, SharedInterceptors.Audit);

    private static void UseSqlServer(DbContextOptionsBuilder options, DatabaseOptions database) =>
        options
            .UseSqlServer(database.ConnectionString, server =>
            {
                server.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);
                if (database.MaxBatchSize is { } size) server.MaxBatchSize(size);
                if (database.CommandTimeout is { } seconds) server.CommandTimeout(seconds);
                server.EnableRetryOnFailure(database.MaxRetryCount);
            })
            .AddInterceptors(SharedInterceptors.Versions, SharedInterceptors.Audit);

    private static class SharedInterceptors
    {
        public static readonly SqlitePragmaInterceptor Pragmas = new();
        public static readonly VersionInterceptor Versions = new();
        public static readonly AuditOfContext Audit = new();
    }
}
