namespace Amigo.Rules.Differences;

/// <summary>Lays two lists side by side by what identifies their items.</summary>
internal static class Pairs
{
    /// <summary>Items of both, then of the second only, in the order of the second; then those of the first only.</summary>
    public static List<(T? Before, T? After)> Of<T, TKey>(IEnumerable<T> before, IEnumerable<T> after, Func<T, TKey> key)
        where T : class
        where TKey : notnull
    {
        var (old, young) = (before.ToList(), after.ToList());
        var byKey = old.DistinctBy(key).ToDictionary(key);
        var taken = young.Select(key).ToHashSet();
        return
        [
            .. young.Select(item => (byKey.GetValueOrDefault(key(item)), (T?)item)),
            .. old.Where(item => !taken.Contains(key(item))).Select(item => ((T?)item, (T?)null)),
        ];
    }

    /// <summary>The union of two lists as the second says its items, in an order that keeps what is new beside its neighbours.</summary>
    public static List<T> Union<T, TKey>(IEnumerable<T> before, IEnumerable<T> after, Func<T, TKey> key)
        where TKey : notnull
    {
        var union = after.ToList();
        var known = union.Select(key).ToHashSet();
        var place = 0;
        foreach (var item in before)
        {
            var at = union.FindIndex(other => key(other).Equals(key(item)));
            if (known.Add(key(item)))
                union.Insert(place++, item);
            else
                place = at + 1;
        }

        return union;
    }

    /// <summary>Whether what both lists have stands in another order.</summary>
    public static bool IsReordered<TKey>(IEnumerable<TKey> before, IEnumerable<TKey> after)
        where TKey : notnull
    {
        var (old, young) = (before.ToList(), after.ToList());
        return !old.Intersect(young).SequenceEqual(young.Intersect(old));
    }
}
