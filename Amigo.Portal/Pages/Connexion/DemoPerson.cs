namespace Amigo.Portal.Pages.Connexion;

/// <summary>One person of the demonstration, as the sign-in page shows them.</summary>
/// <param name="RoleLabel">What this person lets one try, in a sentence: "Ouvre des demandes et les suit".</param>
public sealed record DemoPerson(string Login, string Name, string Function, string Place, string RoleLabel)
{
    public string Initials => string.Concat(Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(part => part[0]));
}
