using KumamotoWards.Core.Accounts;
using KumamotoWards.Core.Organization;
using KumamotoWards.Core.Proposals;
using KumamotoWards.Core.Proposals.Discussion;
using KumamotoWards.Core.Proposals.Dossier;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KumamotoWards.Web.Features.Proposals.Dossier;

/// <summary>The page of a proposal.</summary>
/// <param name="Refused">The form that came back, by the name before its fields; null where none did.</param>
/// <param name="Offered">The proposals that this one could be answered with.</param>
public sealed record DossierPage(
    ProposalDetail Detail, StaffSnapshot Person, OrganizationDirectory Directory, DateOnly Today, IReadOnlyList<LinkedProposal> Offered, string? Refused)
{
    public Proposal Proposal => Detail.Proposal;

    public string Path => DossierAddress.Of(Proposal.Id);

    public string Overline => string.Join("　", new[] { $"{Proposal.Number}", Proposal.Kind?.Label() }.Where(part => !string.IsNullOrEmpty(part)));

    public string Purpose => $"{Detail.Labels.Unit}（{Detail.Labels.Ward}）の提案{(Detail.Labels.Section is { } section ? $"　主務課：{section}" : "")}";

    /// <summary>Whether the form stands on the page.</summary>
    public bool Shows(string form) => form switch
    {
        FormNames.Ask => Detail.Rights.Ask,
        FormNames.Comment => Detail.Rights.Comment,
        FormNames.Note => Detail.Rights.Note,
        FormNames.Consult => Detail.Rights.Consult,
        FormNames.Reassign => Detail.Rights.Reassign,
        FormNames.Link => MayLink,
        _ when ProposalText.Action(form) is { } action => Detail.Of(action) is { IsAllowed: true, Obstacle: null },
        _ => Detail.Messages.Any(message => message.IsOpen && Detail.Rights.Reply && FormNames.Reply(message.Id) == form)
            || Detail.Consultations.Any(each => each.IsMine && FormNames.Opinion(each.Id) == form),
    };

    /// <summary>It answers for none, and there is one to answer with.</summary>
    public bool MayLink => Detail.Rights.Link && Detail.AnsweredWith is null && Detail.AlsoAnswers.Count == 0 && Offered.Count > 0;

    public bool IsAnsweredElsewhere => Detail.AnsweredWith is not null;

    /// <summary>The units that can be named in what is said.</summary>
    public IEnumerable<Unit> Mentionable(ProposalMessageKind kind) => ProposalDiscussion.MentionableUnits(Proposal, Detail.Units, kind, Directory.Units);

    public IReadOnlyList<SelectListItem> Sections(Func<Unit, bool> which) =>
        [.. Directory.Units.Where(unit => unit.Kind == UnitKind.HeadquartersSection && unit.IsActive && which(unit)).Select(unit => new SelectListItem(unit.Name, unit.Code))];

    /// <summary>In groups: headquarters, then each ward's.</summary>
    public IReadOnlyList<SelectListItem> Units(IEnumerable<Unit> units)
    {
        var groups = new Dictionary<string, SelectListGroup>();
        return [.. units.OrderBy(unit => unit.WardId ?? 0).Select(unit => new SelectListItem(Directory.LabelOf(unit, Today), unit.Code) { Group = GroupOf(unit) })];

        SelectListGroup GroupOf(Unit unit)
        {
            var name = unit.WardId is { } ward ? Directory.Ward(ward).Name : "本庁";
            return groups.TryGetValue(name, out var group) ? group : groups[name] = new SelectListGroup { Name = name };
        }
    }
}

/// <summary>The names before the fields of the page's forms; those of steps are the step's slug.</summary>
internal static class FormNames
{
    public const string Ask = "ask";
    public const string Comment = "comment";
    public const string Note = "note";
    public const string Consult = "consult";
    public const string Reassign = "reassign";
    public const string Link = "link";
    public const string Unlink = "unlink";
    public const string Mark = "mark";

    public static string Reply(int question) => $"reply-{question}";

    public static string Opinion(int consultation) => $"opinion-{consultation}";
}
