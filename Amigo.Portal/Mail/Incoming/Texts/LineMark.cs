namespace Amigo.Portal.Mail.Incoming.Texts;

/// <summary>What the form of a mail says of one of its lines, before anyone reads its words.</summary>
internal enum LineMark
{
    None,

    /// <summary>Words of an earlier mail: behind a "&gt;", or inside a quotation of HTML.</summary>
    Quoted,

    /// <summary>Says who wrote the quotation that follows.</summary>
    Attribution,

    /// <summary>From here on the mail that is answered stands, whole.</summary>
    Boundary,

    /// <summary>Part of what the sender's program adds below every mail.</summary>
    Signature,
}
