namespace Amigo.Rules;

/// <summary>Who is expected to act while a ticket has a status.</summary>
public enum Turn
{
    /// <summary>The support team.</summary>
    Support,

    /// <summary>The requester or the beneficiary.</summary>
    Requester,

    /// <summary>A third party, or a date.</summary>
    ThirdParty,

    /// <summary>Nobody.</summary>
    Nobody,
}
