using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Web.Infrastructure.Shell;

/// <summary>
/// What stands in the margin below every printed sheet: on what its figures rest, and of which moment they are.
/// <c>page-head</c> takes it, the layout hands it to the page box (print.css), which repeats it without being told where a sheet ends.
/// </summary>
/// <param name="Basis">Whose figures, and how they are compared: 西区　増減率の基準：共通区分.</param>
/// <param name="ReadAt">In UTC.</param>
public sealed record SheetFoot(string Basis, DateTime ReadAt)
{
    /// <summary>令和8年11月26日 19:44 時点.</summary>
    public string Time => $"{JapaneseDate.Era(DateOnly.FromDateTime(BusinessClock.ToTokyo(ReadAt)))} {JapaneseDate.Time(ReadAt)} 時点";
}
