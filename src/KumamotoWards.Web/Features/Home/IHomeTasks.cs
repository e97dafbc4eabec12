using KumamotoWards.Core.Accounts;

namespace KumamotoWards.Web.Features.Home;

/// <summary>What an area of the portal puts on a person's home page. Each area has its own beside its pages.</summary>
public interface IHomeTasks
{
    /// <returns>What waits for the person, most urgent first; empty when nothing does.</returns>
    Task<IReadOnlyList<HomeTask>> OfAsync(StaffSnapshot person, CancellationToken cancellationToken);
}
