namespace KumamotoWards.Core.Notifications;

/// <summary>
/// One notice to be written: what happened, whose turn it is, where to go. It is mailed, so it names no citizen and holds
/// nothing of one: the page behind <paramref name="Path"/> is where such things stand, behind the sign-in.
/// </summary>
/// <param name="Subject">Japanese, plain, one line of at most <see cref="Notice.SubjectMaxLength"/> characters (longer is cut): subject of the mail and headline at home.</param>
/// <param name="Facts">Japanese plain text; several lines are allowed, at most <see cref="Notice.FactsMaxLength"/> characters (longer is cut).</param>
/// <param name="Turn">Whose turn it is, in one sentence: 「次は企画課の番です。」</param>
/// <param name="Path">Page of the portal, from its root: /proposals/12.</param>
/// <param name="UnitIds">The units that it concerns: whoever is assigned there now sees it at home.</param>
/// <param name="DutyStaffMemberIds">Whose own duty it is, inside or outside the units: they get mail also when they chose mail for their own duties only.</param>
/// <param name="Key">Stable, for what is drafted again and again (reminders): a second notice with the same key is not written.</param>
public sealed record NoticeDraft(
    NoticeKind Kind,
    string Subject,
    string Facts,
    string Turn,
    string Path,
    IReadOnlyList<int> UnitIds,
    IReadOnlyList<int> DutyStaffMemberIds,
    string? Key = null);
