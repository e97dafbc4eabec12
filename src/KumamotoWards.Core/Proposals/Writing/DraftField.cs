using System.Globalization;

namespace KumamotoWards.Core.Proposals.Writing;

/// <summary>One field of a draft: what two versions of it are compared by, and how long it may be.</summary>
/// <param name="Name">Of the property of <see cref="ProposalContent"/>.</param>
/// <param name="Label">As the page calls it.</param>
/// <param name="Read">The value as one text; blank for none.</param>
/// <param name="Copy">The first content with this field of the second.</param>
/// <param name="MaxLength">In characters; null for what is chosen or counted.</param>
public sealed record DraftField(
    string Name, string Label, Func<ProposalContent, string> Read, Func<ProposalContent, ProposalContent, ProposalContent> Copy, int? MaxLength = null)
{
    /// <summary>In the order of the page.</summary>
    public static IReadOnlyList<DraftField> All { get; } =
    [
        new(nameof(ProposalContent.Title), "件名", content => content.Title, (into, from) => into with { Title = from.Title }, ProposalContent.TitleMaxLength),
        new(nameof(ProposalContent.Kind), "種別", content => content.Kind?.Slug() ?? "", (into, from) => into with { Kind = from.Kind }),
        new(nameof(ProposalContent.SchoolDistrict), "校区", content => content.SchoolDistrict ?? "", (into, from) => into with { SchoolDistrict = from.SchoolDistrict }, ProposalContent.SchoolDistrictMaxLength),
        new(nameof(ProposalContent.Problem), "課題", content => content.Problem, (into, from) => into with { Problem = from.Problem }, ProposalContent.TextMaxLength),
        new(nameof(ProposalContent.Affected), "だれが困っているか", content => content.Affected, (into, from) => into with { Affected = from.Affected }, ProposalContent.AffectedMaxLength),
        new(nameof(ProposalContent.Request), "提案すること", content => content.Request, (into, from) => into with { Request = from.Request }, ProposalContent.TextMaxLength),
        new(nameof(ProposalContent.Effect), "見込む効果", content => content.Effect, (into, from) => into with { Effect = from.Effect }, ProposalContent.TextMaxLength),
        new(nameof(ProposalContent.Cost), "見込む費用", content => Number(content.Cost), (into, from) => into with { Cost = from.Cost }),
        new(nameof(ProposalContent.WantedFiscalYear), "希望する年度", content => Number(content.WantedFiscalYear), (into, from) => into with { WantedFiscalYear = from.WantedFiscalYear }),
        new(nameof(ProposalContent.VisionGoal), "区の将来像とのつながり", content => content.VisionGoal ?? "", (into, from) => into with { VisionGoal = from.VisionGoal }, ProposalContent.VisionGoalMaxLength),
        new(nameof(ProposalContent.SuggestedSectionId), "担当と思う本庁の課", content => Number(content.SuggestedSectionId), (into, from) => into with { SuggestedSectionId = from.SuggestedSectionId }),
    ];

    public static DraftField Named(string name) => All.Single(field => field.Name == name);

    public bool IsSame(ProposalContent one, ProposalContent other) => Read(one) == Read(other);

    /// <summary>Japanese; null where the field is as it may be.</summary>
    /// <param name="content">Tidied.</param>
    public string? ProblemOf(ProposalContent content) => Name switch
    {
        _ when MaxLength is { } most && Read(content).Length is var length && length > most => $"「{Label}」は {most:N0}字以内にしてください（いまは {length:N0}字）",
        nameof(ProposalContent.Cost) when content.Cost is < 0 or > ProposalContent.MaxCost => $"{Label}は 0 から {ProposalContent.MaxCost:N0} までの数字で入力してください",
        nameof(ProposalContent.WantedFiscalYear) when content.WantedFiscalYear is < 2000 or > 2199 => $"{Label}を一覧から選んでください",
        nameof(ProposalContent.Kind) when content.Kind is { } kind && !Enum.IsDefined(kind) => $"{Label}を選んでください",
        _ => null,
    };

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
