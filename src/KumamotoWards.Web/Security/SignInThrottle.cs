using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace KumamotoWards.Web.Security;

/// <summary>
/// Slows down guessing before a password is even looked at. In the process: each instance behind one address counts for
/// itself; the lockout of the account is in the database.
/// </summary>
public sealed class SignInThrottle(IOptions<SignInSettings> settings) : IDisposable
{
    private readonly PartitionedRateLimiter<(string Address, string UserName)> _limiter =
        PartitionedRateLimiter.CreateChained(
            Limiter(attempt => attempt.Address, settings.Value.TriesPerMinuteAndAddress),
            Limiter(attempt => $"{attempt.Address} {attempt.UserName.ToUpperInvariant()}", settings.Value.TriesPerMinute));

    /// <summary>False when there were too many tries in the last minute.</summary>
    public bool Admits(string address, string userName)
    {
        using var lease = _limiter.AttemptAcquire((address, userName));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    private static PartitionedRateLimiter<(string Address, string UserName)> Limiter(Func<(string Address, string UserName), string> key, int triesPerMinute) =>
        PartitionedRateLimiter.Create<(string Address, string UserName), string>(attempt =>
            RateLimitPartition.GetSlidingWindowLimiter(key(attempt), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = triesPerMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            }));
}
