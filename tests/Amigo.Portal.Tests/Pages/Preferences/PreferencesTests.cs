using System.Net;
using Amigo.Portal.Mail;
using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tests.Mail;
using Amigo.Rules;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Preferences;

public sealed class PreferencesTests(MailPortalFixture portal) : PortalTests(portal), IClassFixture<MailPortalFixture>
{
    [Theory]
    [InlineData("camille.martin", "Mes demandes|Les demandes faites pour moi")]
    [InlineData("yves.legoff", "Mes demandes|Les demandes faites pour moi|Les demandes partagées de mon établissement")]
    [InlineData("nolwenn.tanguy", "Mes demandes|Les demandes faites pour moi|Les demandes qui me sont assignées|Les demandes de mes équipes")]
    public async Task Get_ShowsWhatConcernsThePerson(string login, string groups)
    {
        var page = await (await Portal.SignedInAsync(login)).OpenAsync("/preferences");

        Assert.Equal(groups.Split('|'), page.All("main legend"));
        Assert.Contains("le support attend votre réponse", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NothingChosen_ShowsTheDefaultsOfTheRules()
    {
        var form = (await (await Portal.SignedInAsync("yves.legoff")).OpenAsync("/preferences")).FormWithButton("Enregistrer");

        Assert.Equal("Immediate", form.ByName("choix[Requester]"));
        Assert.Equal("Digest", form.ByName("choix[Heads]"));
    }

    [Fact]
    public async Task Post_Choices_AreKeptAndObeyed()
    {
        var anne = await Portal.SignedInAsync(MailSteps.Anne);
        var form = (await anne.OpenAsync("/preferences")).FormWithButton("Enregistrer");

        var saved = await form.SetByName("choix[Beneficiary]", "Digest").SetByName("choix[Requester]", "None").SubmitAsync("Enregistrer");

        Assert.Contains("Vos préférences sont enregistrées.", saved.Text, StringComparison.Ordinal);
        Assert.Equal("Digest", saved.FormWithButton("Enregistrer").ByName("choix[Beneficiary]"));
        var mail = (await Portal.QueueAsync(await Portal.OpenForAnneAsync())).Single(mail => mail.Person.Login == MailSteps.Anne);
        Assert.Equal((MailDelivery.Digest, MailDigest.Next(Portal.Now)), (mail.Delivery, mail.DueAt));

        // What waits for the mail of the day follows the new choice.
        await form.SetByName("choix[Beneficiary]", "None").SubmitAsync("Enregistrer");
        var dropped = await Portal.InDatabaseAsync(db => db.OutgoingMails.AsNoTracking().SingleAsync(row => row.Id == mail.Id, Cancel));
        Assert.Equal((MailState.Dropped, MailPreferences.Refused), (dropped.State, dropped.LastError));
    }

    [Theory]
    [InlineData("choix[Team]", "None")]
    [InlineData("choix[Requester]", "7")]
    [InlineData("choix[Requester]", "Souvent")]
    [InlineData("choix[Voisin]", "None")]
    public async Task Post_ForgedChoice_IsRefused(string name, string value)
    {
        var form = (await (await Portal.SignedInAsync("erwan.morvan")).OpenAsync("/preferences")).FormWithButton("Enregistrer");

        Assert.Equal(HttpStatusCode.BadRequest, (await form.SetByName(name, value).SubmitAsync("Enregistrer")).Status);
        Assert.False(await Portal.InDatabaseAsync(async db =>
        {
            var erwan = await db.People.Where(person => person.Login == "erwan.morvan").Select(person => person.Id).SingleAsync(Cancel);
            return await db.MailPreferences.AnyAsync(preference => preference.PersonId == erwan, Cancel);
        }));
    }

    [Fact]
    public async Task AccountMenu_LeadsThere() =>
        Assert.Equal("Préférences de courriel", (await (await (await Portal.SignedInAsync("erwan.morvan")).OpenAsync("/")).FollowAsync("Préférences de courriel")).Heading);

    [Theory]
    [InlineData("2026-01-12T05:59:59", "2026-01-12T06:00:00")]
    [InlineData("2026-01-12T06:00:00", "2026-01-13T06:00:00")]
    [InlineData("2026-03-28T12:00:00", "2026-03-29T05:00:00")]
    [InlineData("2026-10-24T12:00:00", "2026-10-25T06:00:00")]
    [InlineData("2026-07-01T22:30:00", "2026-07-02T05:00:00")]
    public void Next_MailOfTheDay_IsAtSevenInParis(string now, string expected) =>
        Assert.Equal(Utc(expected), MailDigest.Next(Utc(now)));

    private static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
