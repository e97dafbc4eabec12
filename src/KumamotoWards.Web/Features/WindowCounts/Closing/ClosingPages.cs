using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.WindowCounts.Closing;

namespace KumamotoWards.Web.Features.WindowCounts.Closing;

/// <summary>Builds the page of the board.</summary>
public sealed class ClosingPages(ClosingBoardQueries boards, MonthDetailQueries details, OrganizationQueries organization, CurrentStaff current, BusinessClock clock)
{
    /// <summary>Null when the address names an office-month that there is not.</summary>
    public async Task<ClosingPage?> ReadAsync(ClosingFilter filter, RefusedStep? refused = null, CancellationToken cancellationToken = default)
    {
        var years = await boards.YearsAsync(cancellationToken);
        var board = await boards.OfYearAsync(filter.YearAt(clock.Today, years), cancellationToken);
        var wards = (await organization.DirectoryAsync(cancellationToken)).Wards;
        var ward = wards.FirstOrDefault(each => each.Slug == filter.Ward);
        var focus = filter.ChosenMonth is { } chosen && board.Months.Contains(chosen) ? chosen : UsualFocus(board);
        var detail = filter.Office is { Length: > 0 } office && filter.ChosenMonth is { } month
            ? await details.FindAsync(current.Person, office, month, cancellationToken)
            : null;
        if (filter.Office is { Length: > 0 } && detail is null) return null;
        var rows = board.Rows.Where(row => (ward is null || row.Period.WardId == ward.Id) && filter.Shows(row.Find(focus))).ToList();
        return new ClosingPage(filter, current.Person, board, rows, focus, years, wards, ward, detail, refused);
    }

    /// <summary>Last month, which is being closed; of an earlier year its March, of a year just begun its April.</summary>
    private DateOnly UsualFocus(ClosingBoard board)
    {
        var lastMonth = new DateOnly(clock.Today.Year, clock.Today.Month, 1).AddMonths(-1);
        return lastMonth < board.Months[0] ? board.Months[0] : lastMonth > board.Months[^1] ? board.Months[^1] : lastMonth;
    }
}
