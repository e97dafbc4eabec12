namespace KumamotoWards.Core.Proposals;

/// <summary>Section <c>Proposals</c> of the configuration. Days are business days of the city hall.</summary>
public sealed class ProposalOptions
{
    /// <summary>受付の期限: that many days after the submission, whose next day is day 1.</summary>
    public int AcceptWithin { get; set; } = 5;

    /// <summary>回答の期限: that many days after the submission, days of an open question back to the proposer left out.</summary>
    public int AnswerWithin { get; set; } = 20;

    /// <summary>The section is reminded when so many days are left.</summary>
    public int RemindBefore { get; set; } = 3;

    /// <summary>The section of every ward office whose 決裁者 endorses.</summary>
    public string EndorsingSection { get; set; } = "総務企画課";

    /// <summary>Where another unit endorses for a ward (区長): slug of the ward → code of the unit.</summary>
    public Dictionary<string, string> Endorsers { get; init; } = [];
}
