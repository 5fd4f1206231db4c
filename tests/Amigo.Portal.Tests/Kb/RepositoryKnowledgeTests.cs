using Amigo.Portal.Kb;
using Xunit;

namespace Amigo.Portal.Tests.Kb;

/// <summary>The files of this repository, as the portal reads them.</summary>
public sealed class RepositoryKnowledgeTests
{
    private static readonly KnowledgeLoad Load = KnowledgeBase.Load(PortalPaths.Resolve(
        new PortalOptions { KnowledgeDirectory = Environment.GetEnvironmentVariable("Amigo__KnowledgeDirectory") ?? "kb" },
        AppContext.BaseDirectory).Knowledge);

    [Fact]
    public void Load_RepositoryFiles_HaveNoError() => Assert.Empty(Load.Errors);

    [Fact]
    public void Load_RepositoryFiles_AreEnough()
    {
        var knowledge = Load.Knowledge!;

        Assert.True(knowledge.Catalogue.Offers.Count >= 3, "offers");
        Assert.True(knowledge.Catalogue.ServiceCount >= 60, "services");
        Assert.True(knowledge.Catalogue.Subcategories.Count >= 300, "leaves");
        Assert.True(knowledge.Sheets.Count(sheet => !sheet.IsDraft) >= 25, "sheets");
        Assert.True(knowledge.FaqThemes.Sum(theme => theme.Entries.Count(entry => !entry.IsDraft)) >= 40, "FAQ entries");
        Assert.True(knowledge.Catalogue.BusinessTeams.Count >= 8, "business teams");
    }

    [Fact]
    public void Load_Webmail_HasTheFiveLeavesOfTheTutorial()
    {
        var webmail = Load.Knowledge!.Catalogue.Subcategories.Where(leaf => leaf is { Service.Name: "Webmail", Offer.Code: "SA" }).ToList();

        Assert.Equal(
            [
                "Accès à l'application",
                "Anomalie, bug et données manquantes",
                "Aide à l'usage, conseil et paramétrage",
                "Question réglementaire / Règle de gestion",
                "Demande d'évolution de l'application",
            ],
            webmail.Select(leaf => leaf.Name));
        Assert.All(webmail, leaf => Assert.Equal(
            ["Offre de services pour les services académiques", "Communication, partage et collaboration", "Messagerie et liste de diffusion", "Webmail"],
            leaf.Path.SkipLast(1).Select(node => node.Name)));
    }

    [Fact]
    public void Load_EveryTeam_ReceivesSomething()
    {
        var catalogue = Load.Knowledge!.Catalogue;

        Assert.Empty(catalogue.Teams.Except(catalogue.Subcategories.Select(leaf => leaf.Team)));
    }

    [Fact]
    public void Load_EveryOffer_HasALastResort() =>
        Assert.All(Load.Knowledge!.Catalogue.Offers, offer => Assert.NotNull(offer.LastResort));

    [Fact]
    public void Load_EveryArticle_LeadsToARequestOrSaysWhyNot()
    {
        var articles = Load.Knowledge!.Sheets.Concat(Load.Knowledge.FaqThemes.SelectMany(theme => theme.Entries));

        Assert.All(articles, article => Assert.True(article.Summary.Length > 20 && article.Keywords.Count > 0, article.SearchId));
    }
}
