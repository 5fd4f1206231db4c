namespace Amigo.Rules;

/// <summary>When a person is told.</summary>
public enum MailDelivery
{
    /// <summary>At once (<c>immediat</c>).</summary>
    Immediate,

    /// <summary>In one mail a day (<c>resume</c>).</summary>
    Digest,

    /// <summary>Never (<c>aucun</c>).</summary>
    None,
}
