using KumamotoWards.Core.Auditing;
using Microsoft.EntityFrameworkCore;

namespace KumamotoWards.Core.Data;

/// <summary>The embedded default. Owns the migrations in <c>Migrations/Sqlite</c>.</summary>
public sealed class SqliteWardsDbContext(DbContextOptions<SqliteWardsDbContext> options, WriteGate gate, AuditInterceptor? audit = null) : WardsDbContext(options, gate, audit);

/// <summary>Production. Owns the migrations in <c>Migrations/SqlServer</c>; the server orders its writers itself.</summary>
public sealed class SqlServerWardsDbContext(DbContextOptions<SqlServerWardsDbContext> options, AuditInterceptor? audit = null) : WardsDbContext(options, gate: null, audit);
