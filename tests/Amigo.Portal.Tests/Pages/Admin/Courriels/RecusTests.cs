using Amigo.Portal.Tests.Hosting;
using Amigo.Portal.Tests.Mail.Incoming;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Admin.Courriels;

/// <summary>The list of the mails that came in.</summary>
public sealed class RecusTests(IncomingMailFixture portal) : PortalTests(portal), IClassFixture<IncomingMailFixture>
{
    [Fact]
    public async Task Get_SecondPage_ShowsTheOldest()
    {
        for (var i = 1; i <= 12; i++)
            await Portal.ReceiveAsync(MailDelivery.Mail("inconnu", "assistance@amigo.example", $"Objet {i}"));
        var admin = await Portal.SignedInAsync("admin");

        var first = await (await admin.OpenAsync("/")).FollowAsync("Courriels reçus");
        var second = await admin.OpenAsync("/admin/courriels/recus?etat=refuses&taille=10&page=2");

        Assert.Contains("Aucune boîte n’est réglée", first.Text, StringComparison.Ordinal);
        Assert.Equal(12, first.All("tbody tr").Count);
        Assert.Equal(["Objet 2", "Objet 1"], second.All("tbody td[data-label=Objet]"));
    }
}
