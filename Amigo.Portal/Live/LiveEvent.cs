namespace Amigo.Portal.Live;

/// <summary>All that a page is told: that what it shows has changed. What it has become, the page asks for as anyone would.</summary>
/// <param name="Data">The topic: browsers ignore an event without data.</param>
internal sealed record LiveEvent(string Kind, string Data)
{
    public const string Opened = "ouvert";
    public const string List = "liste";
    public const string Ticket = "ticket";
    public const string Presence = "presence";
    public const string Heartbeat = "pouls";

    public static LiveEvent ChangeOf(LiveTopic topic) => new(topic.View == LiveView.Ticket ? Ticket : List, topic.ToString());

    public static LiveEvent PresenceOn(LiveTopic topic) => new(Presence, topic.ToString());

    public static LiveEvent HeartbeatOn(LiveTopic topic) => new(Heartbeat, topic.ToString());
}
