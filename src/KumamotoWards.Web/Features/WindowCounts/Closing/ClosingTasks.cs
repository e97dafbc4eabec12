using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.WindowCounts.Closing;
using KumamotoWards.Web.Features.Home;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>Whose turn it is with a month: 提出、差戻し、承認、締め、再開の依頼、後閲 on the home page.</summary>
public sealed class ClosingTasks(MonthTurnQueries turns, DeputyReviews reviews, BusinessClock clock) : IHomeTasks
{
    public async Task<IReadOnlyList<HomeTask>> OfAsync(StaffSnapshot person, CancellationToken cancellationToken)
    {
        if (!person.Has(Permission.CloseMonths)) return [];
        var words = new ClosingTaskText(await turns.OfAsync(person, cancellationToken), clock.Today);
        var reviewing = await reviews.NumberWaitingAsync(person, cancellationToken);
        return
        [
            .. words.Approvals(),
            .. ClosingTaskText.Reviews(reviewing),
            .. words.Requests(),
            .. words.Locks(),
            .. words.Returned(),
            .. words.Submissions(person.IsApprover),
            .. words.Overdue(),
        ];
    }
}
