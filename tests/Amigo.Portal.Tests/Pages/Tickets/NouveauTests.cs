using System.Net;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

/// <summary>The form of a new request: what it offers, what it refuses, what it keeps.</summary>
public sealed class NouveauTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_Leaf_FillsTheFiveLevelsAndTheOnlyEstablishment()
    {
        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync(TicketForm.Address);

        Assert.Equal("Création de Demande Utilisateur", page.Heading);
        Assert.Equal(["Qualification", "Contexte de la demande", "Description", "Contact", "Priorité"], page.All("fieldset.amigo-section > legend"));
        Assert.Equal(
            ["Offre de services pour les collèges et lycées", "Communication, partage et collaboration", "Messagerie et liste de diffusion", "Webmail", "Accès à l'application"],
            page.All("output"));
        var form = TicketForm.Of(page);
        Assert.Equal("0299122H", form[TicketForm.Establishment]);
        Assert.Equal(OpenTicket.SharedVisibility, form[TicketForm.Visibility]);
        Assert.False(form.Has(TicketForm.BusinessTeam));
    }

    [Fact]
    public async Task Get_FromAnAcademicService_OffersBusinessTeams()
    {
        var form = await TicketForm.OpenAsync(await Portal.SignedInAsync("erwan.morvan"), "/tickets/nouveau?sous-categorie=SA-WEBMAIL-ACCES");

        Assert.True(form.Has(TicketForm.BusinessTeam));
    }

    [Fact]
    public async Task Get_WithoutLeaf_LeadsToTheOffers() =>
        Assert.Equal("/offres", (await (await Portal.SignedInAsync("camille.martin")).OpenAsync("/tickets/nouveau")).Path);

    [Fact]
    public async Task Get_LeafOfAnotherOffer_IsNotThere()
    {
        var camille = await Portal.SignedInAsync("camille.martin");

        Assert.Equal(HttpStatusCode.NotFound, (await camille.GetAsync("/tickets/nouveau?sous-categorie=SA-WEBMAIL-ACCES")).Status);
    }

    [Fact]
    public async Task Post_Tutorial_ShowsTheRequestOnTheDashboard()
    {
        var form = await TicketForm.OpenAsync(await Portal.SignedInAsync("anne.riou"));

        var board = await form.FillAsTutorial().SubmitAsync(TicketForm.Submit);

        board.AssertStatus(HttpStatusCode.OK);
        Assert.Equal("/tickets/en-cours", board.Path);
        Assert.Equal("Tickets en cours (1)", board.Heading);
        var row = board.All("tr.is-new > *");
        Assert.Matches("^R-[0-9]{6}$", row[0]);
        Assert.Equal(["Webmail - Problème d'accès", "Affectée", "Webmail", "Accès à l'application", "Normale", "Anne Riou", "0299122H"], row.Where((_, i) => i is not (0 or 2)));
        Assert.Contains($"Votre demande {row[0]} est enregistrée", board.Text, StringComparison.Ordinal);
        Assert.Empty((await board.Visitor.OpenAsync("/tickets/en-cours")).Document.QuerySelectorAll("tr.is-new"));
    }

    [Theory]
    [InlineData(TicketForm.Subject, "", "Renseignez l’objet de la demande.")]
    [InlineData(TicketForm.Subject, "   ", "Renseignez l’objet de la demande.")]
    [InlineData(TicketForm.Subject, "{151}", "L’objet est trop long : 150 caractères au plus.")]
    [InlineData(TicketForm.Detail, "", "Expliquez votre demande dans le détail.")]
    [InlineData(TicketForm.Detail, " \n\u00a0 ", "Expliquez votre demande dans le détail.")]
    [InlineData(TicketForm.Detail, "{50001}", "Ce texte est trop long")]
    [InlineData(TicketForm.Establishment, "", "Choisissez un de vos établissements.")]
    [InlineData(TicketForm.Establishment, "0359108K", "Choisissez un de vos établissements.")]
    [InlineData(TicketForm.Visibility, "", "Choisissez qui peut voir la demande.")]
    [InlineData(TicketForm.Visibility, "tout-le-monde", "Choisissez qui peut voir la demande.")]
    [InlineData(TicketForm.Phone, "appelez-moi", "Indiquez un numéro de téléphone, par exemple 02 61 91 00 00.")]
    [InlineData(TicketForm.Phone, "{31}", "Indiquez un numéro de téléphone, par exemple 02 61 91 00 00.")]
    [InlineData(TicketForm.Availability, "{501}", "Ce texte est trop long : 500 caractères au plus.")]
    [InlineData(TicketForm.Impact, "", "Choisissez qui est touché : l’impact.")]
    [InlineData(TicketForm.Impact, "planete", "Choisissez qui est touché : l’impact.")]
    [InlineData(TicketForm.Urgency, "", "Choisissez l’urgence.")]
    [InlineData(TicketForm.Urgency, "hier", "Choisissez l’urgence.")]
    public async Task Post_BadField_ShowsErrorBesideItAndInTheSummary(string label, string value, string message)
    {
        var before = await Portal.InDatabaseAsync(db => db.Tickets.CountAsync(Cancel));
        var form = (await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"))).FillAsTutorial();
        form[label] = value.StartsWith('{') ? new string('1', int.Parse(value.Trim('{', '}'))) : value;

        var page = await form.SubmitAsync(TicketForm.Submit);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        var shown = TicketForm.Of(page);
        Assert.Contains(message, shown.ErrorOf(label) ?? "no error beside the field", StringComparison.Ordinal);
        var link = Assert.Single(page.Document.QuerySelectorAll(".amigo-error-summary a"), link => Page.Words(link).Contains(message, StringComparison.Ordinal));
        Assert.Equal(shown.Control(label).Id, link.GetAttribute("href")!.TrimStart('#'));
        Assert.Equal(before, await Portal.InDatabaseAsync(db => db.Tickets.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Post_BadSubject_KeepsAllThatWasTyped()
    {
        var form = (await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"))).FillAsTutorial()
            .Fill(TicketForm.Visibility, "Moi uniquement")
            .Fill(TicketForm.Phone, "02 61 91 00 00")
            .Fill(TicketForm.Availability, "Lundi, jeudi\nmatin")
            .Join(TicketForm.Files, "capture.txt", "message d'erreur"u8.ToArray());
        form[TicketForm.Subject] = new string('é', 151);
        var key = form.ByName("Input.SubmissionKey");

        var page = await form.SubmitAsync(TicketForm.Submit);

        var shown = TicketForm.Of(page);
        Assert.Equal(new string('é', 151), shown[TicketForm.Subject]);
        Assert.StartsWith("Bonjour,\n\nDepuis ce matin", shown[TicketForm.Detail]!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal("moi", shown[TicketForm.Visibility]);
        Assert.Equal("02 61 91 00 00", shown[TicketForm.Phone]);
        Assert.Equal("Lundi, jeudi\nmatin", shown[TicketForm.Availability]!.ReplaceLineEndings("\n"));
        Assert.Equal(("personne", "moyenne"), (shown[TicketForm.Impact], shown[TicketForm.Urgency]));
        Assert.Equal(key, shown.ByName("Input.SubmissionKey"));
        Assert.Contains("capture.txt", page.Text, StringComparison.Ordinal);
        Assert.NotNull(shown.ByName("PiecesJointes"));
    }

    [Fact]
    public async Task Post_SeveralBadFields_ShowsThemAllAtOnce()
    {
        var form = await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"));

        var page = await form.SubmitAsync(TicketForm.Submit);

        string[] messages = ["Renseignez l’objet de la demande.", "Expliquez votre demande dans le détail.", "Choisissez qui est touché : l’impact.", "Choisissez l’urgence."];
        Assert.Equal(messages.Order(), page.All(".amigo-error-summary li").Order());
        Assert.Contains("4 points à corriger", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SameFormTwice_ShowsTheSameRequest()
    {
        var form = (await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"))).FillAsTutorial();

        var first = await form.SubmitAsync(TicketForm.Submit);
        var second = await form.SubmitAsync(TicketForm.Submit);

        Assert.Equal(first.All("tr.is-new th"), second.All("tr.is-new th"));
        Assert.Single(second.All("tr.is-new th"));
    }

    [Fact]
    public async Task Post_Beneficiary_WithoutJavaScript_IsFoundChosenAndKept()
    {
        var form = (await TicketForm.OpenAsync(await Portal.SignedInAsync("camille.martin"))).FillAsTutorial().Fill(TicketForm.Beneficiary, "riou");
        var found = TicketForm.Of(await form.SubmitAsync("Rechercher un bénéficiaire"));
        Assert.Equal("Webmail - Problème d'accès", found[TicketForm.Subject]);

        var choice = found.Radios("Input.BeneficiaryId").Single(radio => radio.Text.StartsWith("Anne Riou", StringComparison.Ordinal));
        var board = await found.SetByName("Input.BeneficiaryId", choice.Value).SubmitAsync(TicketForm.Submit);

        Assert.Contains("pour Anne Riou", Assert.Single(board.All("tr.is-new")), StringComparison.Ordinal);
    }
}
