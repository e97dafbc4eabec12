using System.Buffers.Binary;
using System.Security.Cryptography;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Recording;

/// <summary>
/// Ids of the lines of a switch. The line of the one figure has the id of the switch; those of the parts follow from it, so
/// that a switch sent twice counts once, and what it cleared is found again.
/// </summary>
internal static class SwitchLineIds
{
    public static Guid Of(Guid switchId, CountCell part)
    {
        Span<byte> name = stackalloc byte[40];
        "kuwardsw"u8.CopyTo(name);
        switchId.TryWriteBytes(name[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(name[24..], part.OfficeId);
        BinaryPrimitives.WriteInt32LittleEndian(name[28..], (int)part.Period);
        BinaryPrimitives.WriteInt32LittleEndian(name[32..], part.Start.DayNumber);
        BinaryPrimitives.WriteInt32LittleEndian(name[36..], part.CountItemId);
        return new Guid(SHA256.HashData(name).AsSpan(0, 16));
    }
}
