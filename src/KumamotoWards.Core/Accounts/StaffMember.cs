using KumamotoWards.Core.Calendar;
using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Accounts;

/// <summary>A person who works for the city. <see cref="StaffNumber"/> (職員番号) never changes.</summary>
[VersionScope(DataScope.Staff)]
public sealed class StaffMember : IVersioned
{
    public const int StaffNumberMaxLength = 20;
    public const int NameMaxLength = 40;

    /// <summary>Of SMTP (RFC 5321).</summary>
    public const int MailAddressMaxLength = 254;

    private readonly List<Assignment> _assignments = [];

    private StaffMember() { }

    public StaffMember(string staffNumber, string name, string kana)
    {
        StaffNumber = staffNumber;
        Name = name;
        Kana = kana;
    }

    public int Id { get; private set; }
    public string StaffNumber { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>よみ, in hiragana.</summary>
    public string Kana { get; private set; } = "";

    /// <summary>At work; null where there is none, and then no mail is sent.</summary>
    public string? MailAddress { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>All, past and entered ahead; to change them, load them with their units.</summary>
    public IReadOnlyList<Assignment> Assignments => _assignments;

    public void Rename(string name, string kana) => (Name, Kana) = (name, kana);

    public void ReachAt(string? mailAddress) => MailAddress = mailAddress;

    /// <exception cref="RuleViolationException">On some day there would be two primaries, or the same unit twice.</exception>
    public void Assign(Assignment assignment)
    {
        if (assignment.Kind == AssignmentKind.Primary && _assignments.Find(each => each.Kind == AssignmentKind.Primary && each.Overlaps(assignment)) is { } primary)
            throw new RuleViolationException(nameof(Assignment.ValidFrom), $"主務がほかにある期間と重なります（{primary.Unit.Name}、{PeriodOf(primary)}）。先にそちらを終えるか、期間を変えてください。");
        if (_assignments.Find(each => each.Unit == assignment.Unit && each.Overlaps(assignment)) is { } same)
            throw new RuleViolationException("UnitId", $"同じ所属に、期間が重なる配属があります（{PeriodOf(same)}）。");
        _assignments.Add(assignment);
    }

    /// <summary>異動: the primary in force when <paramref name="next"/> begins ends the day before, and the new one takes its place.</summary>
    /// <exception cref="RuleViolationException">See <see cref="Assign"/>; or the old one began on that very day.</exception>
    public void Transfer(Assignment next)
    {
        var current = _assignments.Find(each => each.Kind == AssignmentKind.Primary && each.Covers(next.ValidFrom));
        if (current?.ValidFrom == next.ValidFrom)
            throw new RuleViolationException(nameof(Assignment.ValidFrom), $"同じ日に始まる主務があります（{current.Unit.Name}）。先にそちらを取り消してください。");
        current?.EndOn(next.ValidFrom.AddDays(-1));
        Assign(next);
    }

    /// <summary>Takes back an assignment that was entered ahead.</summary>
    /// <exception cref="RuleViolationException">It has begun: lines may have been written in it, so it can only be ended.</exception>
    public void Cancel(Assignment assignment, DateOnly today)
    {
        if (assignment.ValidFrom <= today)
            throw new RuleViolationException("", "始まった配属は取り消せません。最後の日を入れて終えてください。");
        _assignments.Remove(assignment);
    }

    private static string PeriodOf(Assignment assignment) =>
        $"{JapaneseDate.Western(assignment.ValidFrom)}〜{(assignment.ValidTo is { } last ? JapaneseDate.Western(last) : "期限なし")}";
}
