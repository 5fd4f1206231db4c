namespace Amigo.Rules;

/// <summary>As whom a person is told of a ticket.</summary>
public enum MailAudience
{
    /// <summary>The author of the ticket (<c>demandeur</c>).</summary>
    Requester,

    /// <summary>The colleague it was made for (<c>beneficiaire</c>).</summary>
    Beneficiary,

    /// <summary>The agent who has it (<c>agent</c>).</summary>
    Agent,

    /// <summary>The agents of the team that has it (<c>equipe</c>).</summary>
    Team,

    /// <summary>The heads of its establishment (<c>responsables</c>).</summary>
    Heads,
}
