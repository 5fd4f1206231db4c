namespace Amigo.Rules.Calendars;

/// <summary>What a rule of <c>delais.json</c> promises; null: nothing.</summary>
internal sealed record DelayPromise(DelayText? Take, DelayText? Resolve)
{
    public Delays For(TimeSpan day) => new(Take?.For(day), Resolve?.For(day));
}
