namespace Amigo.Portal.Rules.Pictures;

/// <summary>
/// Puts slots that are tied from row to row beside one another: first in the order with the fewest crossings that a few sweeps find, then as near
/// as can be to what they are tied to.
/// </summary>
/// <remarks>Sugiyama's way of drawing layered graphs: barycentres for the order, least squares with least distances for the places.</remarks>
internal sealed class LayoutGrid(IReadOnlyList<List<LayoutSlot>> rows)
{
    private const int OrderSweeps = 24;
    private const int PlaceSweeps = 40;
    private const int StraightSweeps = 200;
    private const double Gap = 12;

    /// <param name="start">Where reading starts: in the left half, which a narrow screen shows first.</param>
    public void Arrange(LayoutSlot start)
    {
        Number();
        Order();
        Place();
        if (start.X > rows.SelectMany(row => row).Max(slot => slot.X + slot.Right) / 2)
        {
            rows.ToList().ForEach(row => row.Reverse());
            Number();
            Place();
        }
    }

    private void Order()
    {
        var (best, least) = (Snapshot(), Crossings());
        for (var sweep = 0; sweep < OrderSweeps && least > 0; sweep++)
        {
            var down = sweep % 2 == 0;
            foreach (var row in down ? rows : rows.Reverse())
            {
                // The sort is stable: what is tied to nothing on that side stays where it is.
                var sorted = row.OrderBy(slot => Mean(down ? slot.Above : slot.Below, tied => tied.Position) ?? slot.Position).ToList();
                row.Clear();
                row.AddRange(sorted);
                Number();
            }

            Exchange();
            if (Crossings() is var crossings && crossings < least)
                (best, least) = (Snapshot(), crossings);
        }

        for (var row = 0; row < rows.Count; row++)
        {
            rows[row].Clear();
            rows[row].AddRange(best[row]);
        }

        Number();
    }

    /// <summary>Neighbours that cross less the other way round change places.</summary>
    private void Exchange()
    {
        foreach (var row in rows)
        {
            for (var i = 0; i + 1 < row.Count; i++)
            {
                var (left, right) = (row[i], row[i + 1]);
                if (Between(left, right) <= Between(right, left))
                    continue;
                (row[i], row[i + 1]) = (right, left);
                (left.Position, right.Position) = (right.Position, left.Position);
            }
        }
    }

    private static int Between(LayoutSlot left, LayoutSlot right) => Inversions(left.Above, right.Above) + Inversions(left.Below, right.Below);

    private static int Inversions(List<LayoutSlot> left, List<LayoutSlot> right) =>
        left.Sum(one => right.Count(other => other.Position < one.Position));

    private int Crossings() => rows.Sum(row => row.SelectMany((slot, i) => row.Skip(i + 1).Select(other => Inversions(slot.Below, other.Below))).Sum());

    private void Place()
    {
        foreach (var row in rows)
            Spread(row, slot => slot.Position * 150);
        for (var sweep = 0; sweep < PlaceSweeps; sweep++)
        {
            foreach (var row in sweep % 2 == 0 ? rows : rows.Reverse())
            {
                var isLast = sweep >= PlaceSweeps - 2;
                Spread(row, slot => Wanted(slot, isLast ? null : sweep % 2 == 0) ?? slot.X);
            }
        }

        for (var sweep = 0; sweep < StraightSweeps; sweep++)
            Straighten(slot => slot.IsOnArrow ? Mean(slot.Above.Concat(slot.Below).Where(tied => tied.IsOnArrow), tied => tied.X) : null);
        // Where an arrow cannot be straight, one bend is better than a slope of many.
        Straighten(slot => slot is { IsOnArrow: true, Height: 0 } && slot.Above[0].IsOnArrow ? slot.Above[0].X : null);
        var left = rows.SelectMany(row => row).Min(slot => slot.X - slot.Left);
        foreach (var slot in rows.SelectMany(row => row))
            slot.X -= left;
    }

    /// <summary>Takes the bends out of arrows that pass several rows, as far as their neighbours leave room.</summary>
    private void Straighten(Func<LayoutSlot, double?> place)
    {
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                var slot = row[i];
                if (place(slot) is not { } wanted)
                    continue;
                var least = i == 0 ? double.MinValue : row[i - 1].X + row[i - 1].Right + Gap + slot.Left;
                var most = i == row.Count - 1 ? double.MaxValue : row[i + 1].X - row[i + 1].Left - Gap - slot.Right;
                slot.X = Math.Clamp(wanted, Math.Min(least, slot.X), Math.Max(most, slot.X));
            }
        }
    }

    /// <summary>Where a slot would be straight: under what is above it when looking down, above what is below when looking up; between both at the end.</summary>
    private static double? Wanted(LayoutSlot slot, bool? down)
    {
        IEnumerable<LayoutSlot> tied = down switch
        {
            true => slot.Above,
            false => slot.Below,
            null => slot.Above.Concat(slot.Below),
        };
        return Mean(tied, other => other.X);
    }

    /// <summary>The places nearest to those wanted, in order and far enough from each other: pool adjacent violators.</summary>
    private static void Spread(List<LayoutSlot> row, Func<LayoutSlot, double> wanted)
    {
        var blocks = new List<(double Sum, double Weight, int Count)>();
        var offsets = new double[row.Count];
        for (var i = 0; i < row.Count; i++)
        {
            offsets[i] = i == 0 ? 0 : offsets[i - 1] + row[i - 1].Right + Gap + row[i].Left;
            var block = (Sum: (wanted(row[i]) - offsets[i]) * row[i].Weight, row[i].Weight, Count: 1);
            while (blocks.Count > 0 && blocks[^1].Sum / blocks[^1].Weight >= block.Sum / block.Weight)
            {
                block = (block.Sum + blocks[^1].Sum, block.Weight + blocks[^1].Weight, block.Count + blocks[^1].Count);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        var index = 0;
        foreach (var (sum, weight, count) in blocks)
        {
            for (var i = 0; i < count; i++, index++)
                row[index].X = sum / weight + offsets[index];
        }
    }

    private static double? Mean(IEnumerable<LayoutSlot> slots, Func<LayoutSlot, double> value)
    {
        var (sum, weight) = (0d, 0d);
        foreach (var slot in slots)
            (sum, weight) = (sum + value(slot) * slot.Weight, weight + slot.Weight);
        return weight == 0 ? null : sum / weight;
    }

    private void Number()
    {
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Count; i++)
                row[i].Position = i;
        }
    }

    private List<List<LayoutSlot>> Snapshot() => [.. rows.Select(row => row.ToList())];
}
