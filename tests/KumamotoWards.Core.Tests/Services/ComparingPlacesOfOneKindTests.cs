using KumamotoWards.Core.Services;
using Xunit;

namespace KumamotoWards.Core.Tests.Services;

public sealed class ComparingPlacesOfOneKindTests
{
    private const OfferingLevel Full = OfferingLevel.Full;
    private const OfferingLevel Partial = OfferingLevel.Partial;

    [Fact]
    public void AloneOfItsKind_DiffersFromNobody() => Assert.False(UsualHandling.DiffersFromMost(Full, []));

    [Fact]
    public void AnotherLevelThanMost_Differs() => Assert.True(UsualHandling.DiffersFromMost(Partial, [Full, Full, null]));

    [Fact]
    public void TheLevelOfMost_DoesNotDiffer() => Assert.False(UsualHandling.DiffersFromMost(Full, [Full, Full, Partial]));

    [Fact]
    public void NotHandledWhereMostDo_Differs() => Assert.True(UsualHandling.DiffersFromMost(null, [Full, Full]));

    [Fact]
    public void HandledWhereMostDoNot_Differs() => Assert.True(UsualHandling.DiffersFromMost(Full, [null, null, Full]));

    [Fact]
    public void OthersInEqualHalves_SayNothingIsUsual() => Assert.False(UsualHandling.DiffersFromMost(Full, [Partial, null]));
}
