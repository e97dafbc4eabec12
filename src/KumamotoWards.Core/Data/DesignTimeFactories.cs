using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KumamotoWards.Core.Data;

/// <summary>For <c>dotnet ef migrations add</c>; connects nowhere.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteWardsDbContext>
{
    public SqliteWardsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteWardsDbContext>().UseSqlite("Data Source=design-time").Options, new WriteGate());
}

/// <summary>For <c>dotnet ef migrations add</c>; connects nowhere.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerWardsDbContext>
{
    public SqlServerWardsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerWardsDbContext>().UseSqlServer("Server=design-time").Options);
}
