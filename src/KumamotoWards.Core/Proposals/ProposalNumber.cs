using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.Proposals;

/// <summary>令8-31: given once, when a proposal first leaves its ward; counted from 1 in each fiscal year.</summary>
public readonly record struct ProposalNumber(int FiscalYear, int Sequence)
{
    /// <summary>Null while none is given.</summary>
    public static ProposalNumber? Of(int? fiscalYear, int? sequence) =>
        fiscalYear is { } year && sequence is { } place ? new ProposalNumber(year, place) : null;

    public override string ToString() => $"{new FiscalYear(FiscalYear).AxisLabel}-{Sequence}";
}
