namespace Amigo.Portal.Live;

/// <summary>The kinds of pages that follow what they show.</summary>
public enum LiveView
{
    CurrentBoard,
    TreatedBoard,
    AgentQueues,
    Ticket,
}
