using System.Text;
using System.Text.RegularExpressions;

namespace KumamotoWards.Core.Proposals.Writing;

/// <summary>One thing to look at before a proposal is sent.</summary>
/// <param name="Field">Name of the property of <see cref="ProposalContent"/>; blank where no field is meant.</param>
/// <param name="Message">Japanese; says what to do.</param>
/// <param name="IsBlocking">False: a warning.</param>
public sealed record ChecklistItem(string Field, string Message, bool IsBlocking);

/// <summary>What must, and what should, stand in a proposal before it leaves the unit.</summary>
public static partial class ProposalChecklist
{
    /// <summary>The field of an item about the inserted trends.</summary>
    public const string Evidence = nameof(Evidence);

    /// <param name="evidence">How many trends are inserted.</param>
    public static IReadOnlyList<ChecklistItem> Of(ProposalContent content, int evidence) =>
    [
        .. Required(nameof(content.Title), content.Title, "件名を入力してください"),
        .. content.Kind is null ? [new ChecklistItem(nameof(content.Kind), "種別を選んでください", IsBlocking: true)] : Array.Empty<ChecklistItem>(),
        .. Required(nameof(content.Problem), content.Problem, "課題を入力してください"),
        .. Required(nameof(content.Request), content.Request, "提案することを入力してください"),
        .. Required(nameof(content.Effect), content.Effect, "見込む効果を入力してください"),
        .. DraftField.All.Where(field => field.MaxLength is not null && MayNameSomebody().IsMatch(field.Read(content).Normalize(NormalizationForm.FormKC)))
            .Select(field => new ChecklistItem(field.Name, $"「{field.Label}」に電話番号やメールアドレスのようなものがあります。個人が分かることは書かないでください", IsBlocking: false)),
        .. Advised(nameof(content.Affected), content.Affected.Length > 0, "だれが困っているかを書くと、本庁が影響の広さを判断できます"),
        .. Advised(Evidence, evidence > 0, "根拠となる件数を付けると、本庁が事実で判断できます"),
        .. Advised(nameof(content.Cost), content.Cost is not null, "見込む費用が分かれば、予算の検討が早まります"),
        .. Advised(nameof(content.WantedFiscalYear), content.WantedFiscalYear is not null, "希望する年度を選ぶと、予算の時期に間に合うかが分かります"),
        .. Advised(nameof(content.VisionGoal), content.VisionGoal is not null, "区の将来像のどこに役立つかを書くと、区としての考えが伝わります"),
        .. Advised(nameof(content.SuggestedSectionId), content.SuggestedSectionId is not null, "思い当たる本庁の課を選ぶと、受付が早まります"),
    ];

    private static IEnumerable<ChecklistItem> Required(string field, string text, string message) =>
        string.IsNullOrWhiteSpace(text) ? [new ChecklistItem(field, message, IsBlocking: true)] : [];

    private static IEnumerable<ChecklistItem> Advised(string field, bool holds, string message) =>
        holds ? [] : [new ChecklistItem(field, message, IsBlocking: false)];

    // A telephone number, a twelve-digit individual number, an address of mail; NFKC has made all widths one.
    [GeneratedRegex(@"(?<!\d)0\d{1,4}[-‐―ー(]\d{1,4}[-‐―ー)]\d{3,4}(?!\d)|(?<!\d)\d{4}[- ]?\d{4}[- ]?\d{4}(?!\d)|[\w.+-]+@[\w-]+\.\w")]
    private static partial Regex MayNameSomebody();
}
