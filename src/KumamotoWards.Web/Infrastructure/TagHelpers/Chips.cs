using System.Collections.Frozen;
using Microsoft.AspNetCore.Html;

namespace KumamotoWards.Web.Infrastructure.TagHelpers;

/// <summary>The states that a chip can show: an icon, a word and a look that never speaks alone.</summary>
internal static class Chips
{
    private sealed record State(string Word, string Look, string? Icon);

    private static readonly FrozenDictionary<string, State> States = new Dictionary<string, State>
    {
        ["editing"] = new("入力中", "open", "pencil"),
        ["draft"] = new("下書き", "open", "pencil"),
        ["scheduled"] = new("予定", "open", "clock"),
        ["submitted"] = new("提出済", "active", "arrow-right"),
        ["accepted"] = new("受付", "active", "check"),
        ["under-review"] = new("検討中", "active", "clock"),
        ["approved"] = new("承認済", "done", "check"),
        ["confirmed"] = new("確定", "done", "check"),
        ["adopted"] = new("採択", "done", "check"),
        ["partially-adopted"] = new("一部採択", "done", "check"),
        ["in-progress"] = new("実施中", "done", "clock"),
        ["completed"] = new("完了", "finished", "check"),
        ["withdrawn"] = new("取下げ", "finished", "return"),
        ["locked"] = new("締め済", "finished", "lock"),
        ["declined"] = new("不採択", "finished", "declined"),
        ["disabled"] = new("停止中", "finished", "lock"),
        ["closed"] = new("廃止", "finished", "lock"),
        ["returned"] = new("差戻し", "returned", "return"),
        ["deferred"] = new("継続検討", "attention", "clock"),
        ["blank"] = new("空欄あり", "attention", "warning"),
        ["to-check"] = new("要確認", "attention", "warning"),
        ["your-turn"] = new("あなたの番", "active", "arrow-right"),
        ["asked"] = new("呼びかけ", "active", "message"),
        ["due-soon"] = new("期限が近い", "attention", "clock"),
        ["late"] = new("遅れ", "late", "clock"),
        ["sample"] = new("サンプル", "sample", null),
    }.ToFrozenDictionary();

    public static IEnumerable<string> Names => States.Keys;

    /// <exception cref="ArgumentException">There is no such state.</exception>
    public static IHtmlContent Draw(string name, IHtmlContent? word = null)
    {
        if (!States.TryGetValue(name, out var state))
            throw new ArgumentException($"There is no chip state \"{name}\". Known: {string.Join(", ", Names)}.", nameof(name));
        var content = new HtmlContentBuilder();
        if (state.Icon is not null)
            content.AppendHtml(Icons.Draw(state.Icon));
        return Markup.Element("span", $"chip {state.Look}", content.AppendHtml(word ?? Markup.Text(state.Word)));
    }
}
