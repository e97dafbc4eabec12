using System.ComponentModel.DataAnnotations;

namespace KumamotoWards.Web.Features.Shared.Parts;

/// <summary>One field of every kind, for the page of parts.</summary>
public sealed class PartsForm
{
    [Display(Name = "件名")]
    public string? Subject { get; set; }

    [Display(Name = "種別")]
    public string Kind { get; set; } = "improvement";

    [Display(Name = "だれが困っているか"), DataType(DataType.MultilineText)]
    public string? Problem { get; set; }

    [Display(Name = "見込む費用")]
    public string? Cost { get; set; }

    [Display(Name = "希望する年度")]
    public int? FiscalYear { get; set; }

    [Display(Name = "年度")]
    public int? ShownYear { get; set; }

    [Display(Name = "始める日")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "パスワード"), DataType(DataType.Password)]
    public string? Password { get; set; }

    [Display(Name = "表の形")]
    public string Shape { get; set; } = "day";

    [Display(Name = "区の総務企画課に知らせる")]
    public bool Notify { get; set; } = true;
}
