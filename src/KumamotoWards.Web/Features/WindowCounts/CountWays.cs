using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Web.Features.WindowCounts;

/// <summary>By which way a number came, in words.</summary>
internal static class CountWays
{
    public static string Way(this CountLineKind kind) => kind switch
    {
        CountLineKind.Tally => "タップ集計",
        CountLineKind.Entry => "日次入力",
        CountLineKind.Grid => "月間表",
        CountLineKind.Import => "取り込み",
        CountLineKind.Correction => "訂正",
        CountLineKind.Reversal => "取消し",
    };
}
