using System.Collections;

namespace Amigo.Portal.Tests.Pages.Tickets;

/// <summary>A list that can be read once, as what finds a request does, and fails the rule that reads it next.</summary>
internal sealed class ReadOnceList(IReadOnlyList<string> items) : IReadOnlyList<string>
{
    private int _reads;

    public int Count => items.Count;

    public string this[int index] => items[index];

    public IEnumerator<string> GetEnumerator() =>
        Interlocked.Increment(ref _reads) == 1 ? items.GetEnumerator() : throw new InvalidOperationException("read twice");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
