using KumamotoWards.Core.Data;
using Xunit;

namespace KumamotoWards.Core.Tests.Data;

public sealed class VersionedCacheTests
{
    [Fact]
    public async Task LoadedSideBySide_BothGetTheOneThatIsKept()
    {
        var (cache, version) = (new VersionedCache<object>(), Guid.NewGuid());
        var (first, second) = (new TaskCompletionSource<object>(), new TaskCompletionSource<object>());

        var (asked, askedToo) = (cache.GetAsync(version, () => first.Task), cache.GetAsync(version, () => second.Task));
        second.SetResult(new object());
        await askedToo;
        first.SetResult(new object());

        Assert.Same(await askedToo, await asked);
        Assert.Same(await asked, await cache.GetAsync(version, () => throw new InvalidOperationException("It was there.")));
    }

    [Fact]
    public async Task RenewedVersion_IsLoadedAgain()
    {
        var cache = new VersionedCache<string>();
        await cache.GetAsync(Guid.NewGuid(), () => Task.FromResult("before"));

        Assert.Equal("after", await cache.GetAsync(Guid.NewGuid(), () => Task.FromResult("after")));
    }
}
