using KumamotoWards.Core.Data;
using KumamotoWards.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KumamotoWards.Core.Tests.Data;

/// <summary>Needs no server: the model is compared with the snapshot beside the migrations.</summary>
public sealed class MigrationDriftTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void TheModel_IsWhatTheMigrationsMake(DatabaseProvider provider)
    {
        using var offline = OfflineDatabase.Of(provider);

        Assert.False(offline.Context.Database.HasPendingModelChanges(), $"The model changed: add a migration for {provider}.");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void EachProvider_HasMigrationsOfItsOwn(DatabaseProvider provider)
    {
        using var offline = OfflineDatabase.Of(provider);

        Assert.NotEmpty(offline.Context.Database.GetMigrations());
    }
}
