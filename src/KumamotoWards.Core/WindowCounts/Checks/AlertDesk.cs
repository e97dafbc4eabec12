namespace KumamotoWards.Core.WindowCounts.Checks;

/// <summary>What is to become of the alerts of some days.</summary>
internal sealed record AlertChanges(IReadOnlyList<CountAlert> Added, bool HasChanges);

/// <summary>
/// Brings alerts to where the rules find the counts: raises, opens anew for another number, settles. A reason in the last
/// line of a cell answers what was found there.
/// </summary>
internal sealed class AlertDesk(int officeId, IReadOnlyList<CheckFinding> findings, IReadOnlyDictionary<(DateOnly, int), AlertedLine> lines, DateTime now)
{
    /// <param name="alerts">All of the office and days, settled ones too. They are changed in place.</param>
    public AlertChanges Apply(IReadOnlyList<CountAlert> alerts)
    {
        var known = alerts.ToLookup(KeyOf);
        var added = new List<CountAlert>();
        var changed = false;
        foreach (var finding in findings)
        {
            if (known[KeyOf(finding)].FirstOrDefault() is { } alert) changed |= Renew(alert, finding);
            else added.Add(Raise(finding));
        }
        var found = findings.Select(KeyOf).ToHashSet();
        foreach (var alert in alerts.Where(alert => alert.SettledAt is null && !found.Contains(KeyOf(alert))))
        {
            alert.SettledAt = now;
            changed = true;
        }
        return new AlertChanges(added, changed || added.Count > 0);
    }

    private CountAlert Raise(CheckFinding finding)
    {
        var alert = new CountAlert
        {
            OfficeId = officeId,
            Date = finding.Date,
            CountItemId = finding.CountItemId,
            Rule = finding.Rule.Code,
            Priority = finding.Rule.Priority,
            Message = finding.Odd.Message,
            Count = finding.Odd.Count,
            RaisedAt = now,
        };
        Answer(alert);
        return alert;
    }

    /// <returns>False when the alert stands as it is.</returns>
    private bool Renew(CountAlert alert, CheckFinding finding)
    {
        var isAnother = alert.Count != finding.Odd.Count;
        if (isAnother) (alert.Answer, alert.AnsweredAt, alert.AnsweredById) = (null, null, null);
        var opens = isAnother || alert.SettledAt is not null;
        if (opens)
        {
            (alert.Count, alert.Message, alert.Priority) = (finding.Odd.Count, finding.Odd.Message, finding.Rule.Priority);
            (alert.RaisedAt, alert.SettledAt) = (now, null);
        }
        return Answer(alert) || opens;
    }

    private bool Answer(CountAlert alert)
    {
        if (alert.CountItemId is not { } itemId || !lines.TryGetValue((alert.Date, itemId), out var line)) return false;
        if (line.Reason is null || line.State != alert.Count || line.Reason == alert.Answer || line.At < alert.AnsweredAt) return false;
        (alert.Answer, alert.AnsweredAt, alert.AnsweredById) = (line.Reason, line.At, line.StaffMemberId);
        return true;
    }

    private static (DateOnly, int?, string) KeyOf(CountAlert alert) => (alert.Date, alert.CountItemId, alert.Rule);

    private static (DateOnly, int?, string) KeyOf(CheckFinding finding) => (finding.Date, finding.CountItemId, finding.Rule.Code);
}
