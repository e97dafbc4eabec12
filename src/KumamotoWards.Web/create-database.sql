-- Run by sqlcmd with the portal's password as the variable WardsPassword. Runs as often as you like.
IF DB_ID(N'Wards') IS NULL
    CREATE DATABASE [Wards];
GO
-- Readers never wait for a save.
IF (SELECT is_read_committed_snapshot_on FROM sys.databases WHERE name = N'Wards') = 0
    ALTER DATABASE [Wards] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO
IF SUSER_ID(N'wards_portal') IS NULL
    CREATE LOGIN [wards_portal] WITH PASSWORD = N'$(WardsPassword)', DEFAULT_DATABASE = [Wards];
ELSE
    ALTER LOGIN [wards_portal] WITH PASSWORD = N'$(WardsPassword)';
GO
USE [Wards];
IF USER_ID(N'wards_portal') IS NULL
    CREATE USER [wards_portal] FOR LOGIN [wards_portal];
ALTER ROLE [db_datareader] ADD MEMBER [wards_portal];
ALTER ROLE [db_datawriter] ADD MEMBER [wards_portal];
GO
