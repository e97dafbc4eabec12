using KumamotoWards.Core.Calendar;

namespace KumamotoWards.Core.Proposals;

/// <summary>令8-31: given once, when a proposal first leaves its ward; counted from 1 in each fiscal year.</summary>
public readonly record struct ProposalNumber(int FiscalYear, int Sequence)
{
    public override string ToString() => $"{new FiscalYear(FiscalYear).AxisLabel}-{Sequence}";
}
