namespace Amigo.Rules;

/// <summary>What people may be told of beside the transitions, which are events under their own codes.</summary>
public static class MailEvent
{
    /// <summary>A comment that the requester reads.</summary>
    public const string Comment = "commenter";

    /// <summary>A note among agents.</summary>
    public const string Note = "noter";

    /// <summary>A resolved ticket is about to close by itself.</summary>
    public const string Reminder = "rappel-fermeture";
}
