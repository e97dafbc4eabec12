using System.ComponentModel;
using System.Text.Json;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals;

namespace KumamotoWards.Web.Features.Proposals.Api;

/// <summary>Body of a new draft. The types are loose, so that the answer names every field that is wrong.</summary>
public sealed record ProposalDraftRequest(
    [property: Description("件名（60 文字まで、必須）")] JsonElement Title,
    [property: Description("new-project、improvement、rule-change、coordination のどれか（必須）")] JsonElement Kind,
    [property: Description("課題（4,000 文字まで）")] JsonElement Problem,
    [property: Description("だれが困っているか（1,000 文字まで）")] JsonElement Affected,
    [property: Description("提案すること（4,000 文字まで）")] JsonElement Proposal,
    [property: Description("見込む効果（4,000 文字まで）")] JsonElement Effect,
    [property: Description("校区。null は区全体")] JsonElement SchoolDistrict,
    [property: Description("見込む費用（円、税込み）")] JsonElement Cost,
    [property: Description("希望する年度（2027 = 令和9年度）")] JsonElement WantedFiscalYear,
    [property: Description("区の将来像のうち、かなえるもの（200 文字まで）")] JsonElement VisionGoal,
    [property: Description("思い当たる本庁の課のコード")] JsonElement SuggestedSection,
    [property: Description("提案する所属のコード。省くと主務の所属")] JsonElement Unit)
{
    private const string Field = "kind";

    /// <returns>What is wrong by field, else what was written and for which unit (null = the person's first).</returns>
    internal (ProposalContent Content, int? UnitId, IReadOnlyDictionary<string, string> Errors) Read(OrganizationDirectory directory)
    {
        var reader = new JsonFields();
        var kind = ProposalText.Kind(reader.Text(Field, Kind));
        if (kind is null) reader.Refuse(Field, "kind は new-project、improvement、rule-change、coordination のどれかにしてください。");
        var content = new ProposalContent(
            reader.Text("title", Title, ProposalContent.TitleMaxLength),
            kind,
            reader.Text("schoolDistrict", SchoolDistrict, ProposalContent.SchoolDistrictMaxLength),
            reader.Text("problem", Problem, ProposalContent.TextMaxLength),
            reader.Text("affected", Affected, ProposalContent.AffectedMaxLength),
            reader.Text("proposal", Proposal, ProposalContent.TextMaxLength),
            reader.Text("effect", Effect, ProposalContent.TextMaxLength),
            reader.Long("cost", Cost),
            reader.Integer("wantedFiscalYear", WantedFiscalYear),
            reader.Text("visionGoal", VisionGoal, ProposalContent.VisionGoalMaxLength),
            UnitOf(reader, "suggestedSection", SuggestedSection, directory, UnitKind.HeadquartersSection));
        if (string.IsNullOrWhiteSpace(content.Title)) reader.Refuse("title", "件名（title）を入力してください。");
        if (content.Cost is < 0 or > ProposalContent.MaxCost) reader.Refuse("cost", "cost は 0 以上の金額（円）にしてください。");
        if (content.WantedFiscalYear is < 2000 or > 2199) reader.Refuse("wantedFiscalYear", "wantedFiscalYear は西暦の年度（例：2027）にしてください。");
        return (content, UnitOf(reader, "unit", Unit, directory), reader.Errors);
    }

    private static int? UnitOf(JsonFields reader, string field, JsonElement sent, OrganizationDirectory directory, UnitKind? kind = null)
    {
        if (reader.Text(field, sent) is not { Length: > 0 } code) return null;
        var unit = directory.Units.FirstOrDefault(each => each.Code == code && each.IsActive && (kind is null || each.Kind == kind));
        if (unit is null) reader.Refuse(field, $"{field} の所属「{code}」はありません。");
        return unit?.Id;
    }
}
