namespace Amigo.Benchmarks.Pages;

/// <summary>A page, and who reads it.</summary>
/// <param name="Address">With <c>{demande}</c>, <c>{fiche}</c> or <c>{question}</c>: the first that the reader is shown.</param>
/// <param name="Form">Where its form stands, when it is the answer to one sent.</param>
/// <param name="Fields">What is sent, besides the token of that form.</param>
public sealed record PageToMeasure(string Name, string Login, string Address, string? Form = null, IReadOnlyDictionary<string, string>? Fields = null)
{
    private const string NewRequest = "/tickets/nouveau?sous-categorie=SD-WEBMAIL-ACCES";

    public static IReadOnlyList<PageToMeasure> All { get; } =
    [
        new("accueil", "camille.martin", "/"),
        new("en-cours", "camille.martin", "/tickets/en-cours"),
        new("traites-fermes", "camille.martin", "/tickets/traites?onglet=fermes"),
        new("partages-en-cours", "yves.legoff", "/tickets/en-cours?onglet=partages"),
        new("partages-traites", "yves.legoff", "/tickets/traites?onglet=partages"),
        new("partages-page-60", "yves.legoff", "/tickets/traites?onglet=partages&page=60"),
        new("partages-filtre", "yves.legoff", "/tickets/traites?onglet=partages&filtre=webmail"),
        new("demande", "camille.martin", "{demande}"),
        new("recherche-mot", "camille.martin", "/recherche?q=webmail"),
        new("recherche-phrase", "camille.martin", "/recherche?q=mot%20de%20passe%20messagerie"),
        new("recherche-faute", "camille.martin", "/recherche?q=webmial"),
        new("faq", "camille.martin", "/faq"),
        new("question", "camille.martin", "{question}"),
        new("fiches", "camille.martin", "/fiches"),
        new("fiche", "camille.martin", "{fiche}"),
        new("offres", "camille.martin", "/offres"),
        new("file-a-prendre", "nolwenn.tanguy", "/agent?onglet=a-prendre"),
        new("file-les-miennes", "nolwenn.tanguy", "/agent?onglet=les-miennes"),
        new("file-equipe-tri", "nolwenn.tanguy", "/agent?onglet=equipe&tri=activite&sens=desc"),
        new("file-en-attente", "nolwenn.tanguy", "/agent?onglet=en-attente"),
        new("file-resolues", "nolwenn.tanguy", "/agent?onglet=resolues"),
        new("file-filtres", "nolwenn.tanguy", "/agent?onglet=a-prendre&filtre=webmail&etablissement=college&du=2026-01-01"),
        new("suggestions", "camille.martin", "/recherche/suggestions?q=webm"),
        new("formulaire", "camille.martin", NewRequest),
        new("reponses", "camille.martin", NewRequest + "&handler=Reponses", NewRequest, new Dictionary<string, string>
        {
            ["Input.Subject"] = "Je ne reçois plus de messages",
            ["Input.Detail"] = "<div>Depuis ce matin ma boîte est pleine et le webmail affiche une erreur quand j’envoie une pièce jointe.</div>",
        }),
        new("texte-mot", "nolwenn.tanguy", "/agent/recherche?q=webmail"),
        new("texte-partout", "nolwenn.tanguy", "/agent/recherche?q=bonjour"),
        new("texte-plusieurs", "nolwenn.tanguy", "/agent/recherche?q=webmail%20acc%C3%A8s%20perdu"),
        new("texte-debut", "nolwenn.tanguy", "/agent/recherche?q=messag"),
        new("texte-phrase", "nolwenn.tanguy", "/agent/recherche?q=%22secret%20des%20correspondances%22"),
        new("texte-absent", "nolwenn.tanguy", "/agent/recherche?q=zzyzx"),
    ];

    public override string ToString() => Name;
}
