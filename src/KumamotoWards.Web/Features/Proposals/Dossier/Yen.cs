using KumamotoWards.Web.Infrastructure.Display;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>Amounts of money as budgets write them.</summary>
public static class Yen
{
    private const int Man = 10_000;

    /// <summary>120万円, or 1,234,567円 where it is not round.</summary>
    public static string Write(long amount) => amount != 0 && amount % Man == 0 ? $"{Figures.Count(amount / Man)}万円" : $"{Figures.Count(amount)}円";
}
