using System.Net;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Tickets;

/// <summary>What requesters do with their requests.</summary>
public sealed class DemandeActionTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("affectee", "Annuler la demande", "annuler", "Motif", "fermee")]
    [InlineData("a-completer", "Apporter le complément", "completer", "Votre message", "assignee")]
    [InlineData("resolue", "Rouvrir la demande", "rouvrir", "Motif", "reaffectee")]
    [InlineData("resolue", "Clôturer la demande", "cloturer", null, "fermee")]
    [InlineData("affectee", "Ajouter un commentaire", "commenter", "Votre message", "affectee")]
    [InlineData("resolue", "Ajouter un commentaire", "commenter", "Votre message", "resolue")]
    public async Task Post_Action_ChangesTheStatusAndIsSaidInTheJournal(string status, string button, string transition, string? label, string expected)
    {
        var (reference, page) = await OpenAsync(status);
        var form = page.FormWithButton(button);
        if (label is not null)
            form.Fill(label, "Voici ce que j'ai à dire.");

        var after = await form.SubmitAsync(button);

        after.AssertStatus(HttpStatusCode.OK);
        Assert.Equal($"/tickets/{reference}", after.Path);
        Assert.NotEmpty(after.All(".amigo-flash"));
        var ticket = await Portal.TicketAsync(reference);
        Assert.Equal(expected, ticket.Status);
        Assert.Equal(transition, ticket.Journal[^1].Transition);
        Assert.Equal(await Portal.PersonIdAsync("camille.martin"), ticket.Journal[^1].AuthorId);
        if (label is not null)
            Assert.Contains("Voici ce que j'ai à dire.", after.All(".amigo-timeline li")[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("affectee", "Annuler la demande", "Motif", "Indiquez le motif.")]
    [InlineData("a-completer", "Apporter le complément", "Votre message", "Écrivez votre réponse.")]
    [InlineData("resolue", "Rouvrir la demande", "Motif", "Indiquez le motif.")]
    [InlineData("affectee", "Ajouter un commentaire", "Votre message", "Écrivez votre commentaire.")]
    public async Task Post_WithoutText_ShowsErrorBesideTheField(string status, string button, string label, string message)
    {
        var (reference, page) = await OpenAsync(status);

        var after = await page.FormWithButton(button).SubmitAsync(button);

        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Contains(message, after.FormWithButton(button).ErrorOf(label), StringComparison.Ordinal);
        Assert.Contains(message, Assert.Single(after.All(".amigo-error-summary li")), StringComparison.Ordinal);
        Assert.Equal(status, (await Portal.TicketAsync(reference)).Status);
    }

    [Fact]
    public async Task Post_Satisfaction_IsKept()
    {
        var (reference, page) = await OpenAsync("resolue");
        var form = page.FormWithButton("Clôturer la demande");

        await form.SetByName("Input.Satisfaction", "4").SubmitAsync("Clôturer la demande");

        Assert.Equal(4, (await Portal.TicketAsync(reference)).Journal[^1].Satisfaction);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("-1")]
    [InlineData("beaucoup")]
    public async Task Post_SatisfactionOutOfBounds_IsRefused(string satisfaction)
    {
        var (reference, page) = await OpenAsync("resolue");

        var after = await page.FormWithButton("Clôturer la demande").SetByName("Input.Satisfaction", satisfaction).SubmitAsync("Clôturer la demande");

        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        Assert.Equal("resolue", (await Portal.TicketAsync(reference)).Status);
    }

    [Fact]
    public async Task Post_ChangedMeanwhile_SaysSoKeepsTheTextAndPassesTheNextTime()
    {
        var (reference, page) = await OpenAsync("a-completer");
        var form = page.FormWithButton("Apporter le complément").Fill("Votre message", "Ma réponse longue");
        await Portal.ActAsync("nolwenn.tanguy", reference, JournalEntry.Comment, "Un mot de l'agente");

        var refused = await form.SubmitAsync("Apporter le complément");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("a changé pendant que vous écriviez", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Un mot de l'agente", refused.Text, StringComparison.Ordinal);
        var again = refused.FormWithButton("Apporter le complément");
        Assert.Equal("Ma réponse longue", again["Votre message"]);
        (await again.SubmitAsync("Apporter le complément")).AssertStatus(HttpStatusCode.OK);
        Assert.Equal("assignee", (await Portal.TicketAsync(reference)).Status);
    }

    [Fact]
    public async Task Post_SameActionTwice_WritesOneLine()
    {
        var (reference, page) = await OpenAsync("affectee");
        var form = page.FormWithButton("Annuler la demande").Fill("Motif", "C'est revenu.");

        await form.SubmitAsync("Annuler la demande");
        var second = await form.SubmitAsync("Annuler la demande");

        Assert.Equal(HttpStatusCode.BadRequest, second.Status);
        Assert.Single((await Portal.TicketAsync(reference)).Journal, line => line.Transition == "annuler");
    }

    [Fact]
    public async Task Get_Resolved_SaysWhenItWillCloseByItself()
    {
        var (_, page) = await OpenAsync("resolue");

        Assert.Contains("fermée automatiquement le", page.Text, StringComparison.Ordinal);
        Assert.Contains("26 janvier 2026", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ClosedByTheClock_SaysByWhichRule()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        await Portal.PutAsync(reference, "resolue", Portal.Now.AddDays(-14));
        await Portal.RunClockAsync();

        var page = await (await Portal.SignedInAsync("camille.martin")).OpenAsync($"/tickets/{reference}");

        var line = page.All(".amigo-timeline li")[^1];
        Assert.Contains("Fermée automatiquement", line, StringComparison.Ordinal);
        Assert.Contains("resolue-depuis-14-jours", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Beneficiary_SeesAnswersAndMayNotCancel()
    {
        var anne = await Portal.PersonIdAsync("anne.riou");
        var reference = await Portal.OpenAsync("camille.martin", request => request with { BeneficiaryId = anne, Visibility = OpenTicket.PrivateVisibility });

        var page = await (await Portal.SignedInAsync("anne.riou")).OpenAsync($"/tickets/{reference}");

        Assert.Contains("Cette demande a été faite pour vous", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Ajouter un commentaire"], page.All("details.amigo-faq > summary"));
        Assert.Equal(1, await RowsAsync(page.Visitor, reference));
    }

    /// <summary>No fact is ever null; were one, the rule that trips over it allows nothing, and the log says which.</summary>
    [Fact]
    public async Task Act_RuleThatFailsWhileRunning_IsDeniedAndLogged()
    {
        var reference = await Portal.OpenAsync("camille.martin");
        using var log = new ErrorLogProvider();
        Portal.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var nolwenn = await Portal.ViewerAsync("nolwenn.tanguy");

        var outcome = await Portal.ActAsync(nolwenn with { Teams = new ReadOnceList(nolwenn.Teams) }, new ActOnTicket
        {
            Reference = reference,
            Transition = "prendre-en-charge",
            Version = (await Portal.TicketAsync(reference)).Version,
            Body = new RichText(null, IsHtml: false),
        });

        Assert.Equal(["Cette action est refusée : sa règle n'a pas pu être vérifiée. Réessayez plus tard."], outcome!.Errors.Select(error => error.Message));
        Assert.Contains(log.Lines, line => line.StartsWith($"The rule of transition prendre-en-charge failed on ticket {reference.Number}: ", StringComparison.Ordinal));
        Assert.Equal("affectee", (await Portal.TicketAsync(reference)).Status);
    }

    private static async Task<int> RowsAsync(Visitor visitor, TicketReference reference) =>
        (await visitor.OpenAsync("/tickets/en-cours?onglet=beneficiaire")).All("tbody th").Count(text => text == reference.ToString());

    private async Task<(TicketReference, Page)> OpenAsync(string status)
    {
        var reference = await Portal.OpenAsync("camille.martin");
        await Portal.PutAsync(reference, status, status is "resolue" or "fermee" ? Portal.Now : null);
        return (reference, await (await Portal.SignedInAsync("camille.martin")).OpenAsync($"/tickets/{reference}"));
    }
}
