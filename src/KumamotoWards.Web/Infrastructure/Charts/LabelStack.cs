namespace KumamotoWards.Web.Infrastructure.Charts;

/// <summary>Moves labels apart, each as near to its own point as can be.</summary>
public static class LabelStack
{
    private sealed record Block(double Sum, int Count, double Gap)
    {
        public double Center => Sum / Count;
        public double Start => Center - Gap * Count / 2;
        public double End => Center + Gap * Count / 2;
    }

    /// <summary>
    /// The centres of labels of height <paramref name="gap"/> that want to stand at <paramref name="wanted"/>, in
    /// the same order, between <paramref name="top"/> and <paramref name="bottom"/>. Where there is no room for all
    /// they are squeezed evenly.
    /// </summary>
    public static double[] Spread(IReadOnlyList<double> wanted, double gap, double top, double bottom)
    {
        if (wanted.Count == 0) return [];
        gap = Math.Min(gap, (bottom - top) / wanted.Count);
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ToArray();
        var blocks = new Stack<Block>();
        foreach (var i in order) Push(blocks, new(wanted[i], 1, gap), top, bottom);

        var result = new double[wanted.Count];
        var next = 0;
        foreach (var block in blocks.Reverse())
        {
            for (var k = 0; k < block.Count; k++) result[order[next++]] = block.Start + gap * (k + 0.5);
        }
        return result;
    }

    private static void Push(Stack<Block> blocks, Block block, double top, double bottom)
    {
        block = Inside(block, top, bottom);
        while (blocks.TryPeek(out var above) && above.End > block.Start)
        {
            blocks.Pop();
            block = Inside(new(above.Sum + block.Sum, above.Count + block.Count, block.Gap), top, bottom);
        }
        blocks.Push(block);
    }

    private static Block Inside(Block block, double top, double bottom)
    {
        var center = Math.Clamp(block.Center, top + block.Gap * block.Count / 2, bottom - block.Gap * block.Count / 2 + 1e-6);
        return block with { Sum = center * block.Count };
    }
}
