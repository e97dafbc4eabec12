using KumamotoWards.Core.Proposals.Listing;

namespace KumamotoWards.Web.Features.Proposals.Listing;

/// <summary>Tabs and orders of the list, as pages say them and addresses write them.</summary>
public static class ListingText
{
    public static string Label(this ProposalTab tab) => tab switch
    {
        ProposalTab.All => "すべて",
        ProposalTab.Mine => "自分の番",
        ProposalTab.Late => "遅れ",
        ProposalTab.Open => "進行中",
        ProposalTab.Adopted => "採択・実施中",
        ProposalTab.Answered => "回答済み",
    };

    public static string Slug(this ProposalTab tab) => tab switch
    {
        ProposalTab.All => "all",
        ProposalTab.Mine => "mine",
        ProposalTab.Late => "late",
        ProposalTab.Open => "open",
        ProposalTab.Adopted => "adopted",
        ProposalTab.Answered => "answered",
    };

    public static string Label(this ProposalOrder order) => order switch
    {
        ProposalOrder.Due => "期限が近い順",
        ProposalOrder.Newest => "新しい順",
        ProposalOrder.Number => "番号順",
    };

    public static string Slug(this ProposalOrder order) => order switch
    {
        ProposalOrder.Due => "due",
        ProposalOrder.Newest => "newest",
        ProposalOrder.Number => "number",
    };
}
