using System.Buffers.Binary;
using System.Security.Cryptography;
using KumamotoWards.Core.WindowCounts.Ledger;

namespace KumamotoWards.Core.WindowCounts.Import;

/// <summary>Ids of lines of an import: the same cell of the same import has the same id in every attempt, so that it counts once.</summary>
internal static class ImportLineIds
{
    public static Guid Of(int importId, CountCell cell, bool isReversal = false)
    {
        Span<byte> name = stackalloc byte[32];
        "kuwardim"u8.CopyTo(name);
        foreach (var (index, number) in ((ReadOnlySpan<int>)[importId, cell.OfficeId, (int)cell.Period | (isReversal ? 16 : 0), cell.Start.DayNumber, cell.CountItemId]).ToArray().Index())
            BinaryPrimitives.WriteInt32LittleEndian(name[(8 + 4 * index)..], number);
        return new Guid(SHA256.HashData(name).AsSpan(0, 16));
    }
}
