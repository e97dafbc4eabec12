using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KumamotoWards.Core.Data;

/// <summary>Instants are stored in UTC; neither provider keeps the kind, so it is put back on reading.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value,
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
