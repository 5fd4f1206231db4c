namespace Amigo.Portal.People;

/// <param name="Kind"><c>ecole</c>, <c>college</c>, <c>lycee</c> or <c>service-academique</c>.</param>
public sealed record ViewerEstablishment(string Uai, string Name, string Kind, bool IsHead);
