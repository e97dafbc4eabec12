using Microsoft.Extensions.Time.Testing;

namespace KumamotoWards.TestSupport;

/// <summary>20 November 2026 (a Friday), 17:02 in Tokyo, until a test moves it.</summary>
public static class TestClock
{
    public static FakeTimeProvider New() => new(new DateTimeOffset(2026, 11, 20, 17, 2, 0, TimeSpan.FromHours(9)));
}
