using KumamotoWards.Core.Data;

namespace KumamotoWards.Core.Organization;

/// <summary>
/// What an office was called, which kind it was and which ward it belonged to, from–to (both inclusive, null = open end).
/// Periods begin on the first of a month.
/// </summary>
[VersionScope(DataScope.Organization)]
public sealed class OfficePeriod
{
    public const int NameMaxLength = 60;
    public const int NoteMaxLength = 200;

    private OfficePeriod() { }

    public OfficePeriod(DateOnly? validFrom, DateOnly? validTo, OfficeKind kind, Ward ward, string name, string kana, string? note)
    {
        if (validFrom is { Day: not 1 }) throw new ArgumentException("An office period begins on the first of a month.", nameof(validFrom));
        ValidFrom = validFrom;
        ValidTo = validTo;
        Kind = kind;
        Ward = ward;
        Name = name;
        Kana = kana;
        Note = note;
    }

    public int Id { get; private set; }
    public int OfficeId { get; private set; }
    public DateOnly? ValidFrom { get; private set; }
    public DateOnly? ValidTo { get; private set; }
    public OfficeKind Kind { get; private set; }
    public int WardId { get; private set; }
    public Ward Ward { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public string Kana { get; private set; } = "";
    public string? Note { get; private set; }

    public bool Covers(DateOnly date) => (ValidFrom is null || ValidFrom <= date) && (ValidTo is null || date <= ValidTo);
}
