namespace Amigo.Portal.Live.Presence;

/// <summary>For a portal that is alone on its database.</summary>
internal sealed class MemoryPresence : IPresenceStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, Dictionary<PresentAgent, DateTime>> _tickets = [];

    public Task<PresenceReading> MarkAsync(int ticket, PresentAgent agent, DateTime now, DateTime until, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_tickets.TryGetValue(ticket, out var agents))
                _tickets.Add(ticket, agents = []);
            var reading = PresenceReading.Of(agent.PersonId, agents.Where(one => one.Value > now).Select(one => one.Key));
            agents[agent] = until;
            return Task.FromResult(reading);
        }
    }

    public Task ShortenAsync(int ticket, int personId, DateTime until, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var agents = _tickets.GetValueOrDefault(ticket) ?? [];
            foreach (var agent in agents.Keys.Where(agent => agent.PersonId == personId && agents[agent] > until).ToList())
                agents[agent] = until;
        }

        return Task.CompletedTask;
    }

    public Task RemoveExpiredAsync(DateTime now, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            foreach (var (ticket, agents) in _tickets.ToList())
            {
                foreach (var gone in agents.Where(one => one.Value <= now).ToList())
                    agents.Remove(gone.Key);
                if (agents.Count == 0)
                    _tickets.Remove(ticket);
            }
        }

        return Task.CompletedTask;
    }
}
