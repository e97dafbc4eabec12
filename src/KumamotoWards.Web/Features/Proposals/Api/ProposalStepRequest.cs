using System.ComponentModel;
using System.Text.Json;
using KumamotoWards.Core.Proposals.Workflow;
using KumamotoWards.Web.Infrastructure.Api;

namespace KumamotoWards.Web.Features.Proposals.Api;

/// <summary>Body of a step. The types are loose, so that the answer says what is wrong.</summary>
public sealed record ProposalStepRequest(
    [property: Description("GET で受け取った version。その後に変わっていれば 409")] JsonElement Version,
    [property: Description("理由（差戻し・一部採択・継続検討・不採択では必須、2,000 文字まで）。complete では結果")] JsonElement Reason,
    [property: Description("accept：主務課にする本庁の課のコード。省くと自分の課")] JsonElement Section,
    [property: Description("adopt、adopt-in-part：条件")] JsonElement Conditions,
    [property: Description("adopt-in-part：採択する部分")] JsonElement Taken,
    [property: Description("adopt-in-part：採択しない部分")] JsonElement NotTaken,
    [property: Description("defer：次に回答する日 YYYY-MM-DD（必須）")] JsonElement NextAnswerOn,
    [property: Description("start：予算の年度（2027 = 令和9年度）")] JsonElement BudgetFiscalYear)
{
    internal Guid? ReadVersion() => ProposalVersion.Read(Version.AsText());

    internal (ProposalDecision Decision, IReadOnlyDictionary<string, string> Errors) Read()
    {
        var reader = new JsonFields();
        var decision = new ProposalDecision
        {
            Reason = reader.Text("reason", Reason),
            Section = reader.Text("section", Section),
            Conditions = reader.Text("conditions", Conditions),
            Taken = reader.Text("taken", Taken),
            NotTaken = reader.Text("notTaken", NotTaken),
            NextAnswerOn = reader.Date("nextAnswerOn", NextAnswerOn),
            BudgetFiscalYear = reader.Integer("budgetFiscalYear", BudgetFiscalYear),
        };
        return (decision, reader.Errors);
    }
}
