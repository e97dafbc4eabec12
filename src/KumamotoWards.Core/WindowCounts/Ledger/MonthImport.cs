namespace KumamotoWards.Core.WindowCounts.Ledger;

/// <summary>A month of an office as another system, or the sample data, has it.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="IsSample">The figures are invented.</param>
/// <param name="Figures">Of days, each cell once.</param>
/// <param name="Confirmations">Days that units have confirmed.</param>
/// <param name="IsReturned">差戻し: open again.</param>
/// <param name="SubmittedAt">UTC; null where it is not known.</param>
public sealed record MonthImport(
    int OfficeId, DateOnly Month, OfficeMonthState State, bool IsSample, IReadOnlyList<ImportedFigure> Figures, IReadOnlyList<ImportedConfirmation> Confirmations,
    bool IsReturned = false, DateTime? SubmittedAt = null);

/// <param name="Id">Of the line; the same figure has the same id in every run.</param>
/// <param name="At">When it was recorded, UTC.</param>
public readonly record struct ImportedFigure(Guid Id, DateOnly Date, int CountItemId, int Count, DateTime At);

/// <param name="At">UTC.</param>
public readonly record struct ImportedConfirmation(DateOnly Date, int UnitId, DateTime At);
