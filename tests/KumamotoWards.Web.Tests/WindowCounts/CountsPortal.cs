using System.Collections.Concurrent;
using KumamotoWards.TestSupport.Portal;

namespace KumamotoWards.Web.Tests.WindowCounts;

/// <summary>A portal where each person signs in once for all tests of a class: sign-ins are throttled.</summary>
public sealed class CountsPortal : PortalFactory
{
    private readonly ConcurrentDictionary<string, Lazy<Task<PortalClient>>> _clients = [];

    public Task<PortalClient> ClientOfAsync(string userName) =>
        _clients.GetOrAdd(userName, name => new Lazy<Task<PortalClient>>(() => SignInAsync(name))).Value;
}
