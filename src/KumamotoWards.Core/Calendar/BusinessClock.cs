namespace KumamotoWards.Core.Calendar;

/// <summary>The city's clock: business dates are Tokyo's, stored instants are UTC.</summary>
public sealed class BusinessClock(TimeProvider time)
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    public DateOnly Today => DateOnly.FromDateTime(ToTokyo(UtcNow));

    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    /// <summary>The wall clock in Tokyo.</summary>
    /// <param name="utc">An instant in UTC; a kind of Unspecified is read as UTC too.</param>
    /// <exception cref="ArgumentException">The kind is Local.</exception>
    public static DateTime ToTokyo(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Tokyo);
}
