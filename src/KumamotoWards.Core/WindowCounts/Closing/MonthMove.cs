using KumamotoWards.Core.Organization;

namespace KumamotoWards.Core.WindowCounts.Closing;

/// <summary>A refusal in words.</summary>
public sealed record MonthProblem(MonthRefusal Refusal, string Message);

/// <summary>A step that was asked for, with what was found about it.</summary>
/// <param name="Month">As it stood when it was read; null where nothing was written yet.</param>
/// <param name="At">UTC.</param>
internal sealed record MonthMove(Office Office, MonthRequest Request, OfficeMonth? Month, MonthUnits Units, MonthVerdict Verdict, DateTime At)
{
    public long Revision => Month?.Revision ?? 0;

    public OfficeMonthState State => Month?.State ?? OfficeMonthState.Open;

    public string? Reason { get; } = string.IsNullOrWhiteSpace(Request.Reason) ? null : Request.Reason.Trim();

    /// <summary>The first day of the next month: all of this one is over then.</summary>
    public DateOnly Next => Request.Month.AddMonths(1);

    public void Apply(OfficeMonth row, int staffMemberId)
    {
        var rule = Verdict.Rule!;
        row.State = rule.To;
        if (rule.To == OfficeMonthState.Open)
        {
            (row.SubmittedAt, row.SubmittedById, row.ApprovedAt, row.CorrectedAt) = (null, null, null, null);
            row.IsReturned = rule.Action == OfficeMonthAction.Return;
        }
        if (rule.Action == OfficeMonthAction.Submit) (row.SubmittedAt, row.SubmittedById, row.IsReturned) = (At, staffMemberId, false);
        if (rule.Action == OfficeMonthAction.Approve) (row.ApprovedAt, row.CorrectedAt) = (At, null);
    }

    public OfficeMonthStep Step(int staffMemberId) => new()
    {
        OfficeId = Office.Id,
        Month = Request.Month,
        Action = Request.Action,
        From = Verdict.Rule!.From,
        To = Verdict.Rule.To,
        StaffMemberId = staffMemberId,
        UnitId = Verdict.Role!.UnitId,
        At = At,
        Reason = Reason,
        IsOnBehalf = Verdict.IsOnBehalf,
        DeputyForId = Verdict.Role.DeputyForId,
    };
}
