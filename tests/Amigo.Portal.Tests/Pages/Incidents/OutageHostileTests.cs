using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Incidents;

/// <summary>Whatever an agent writes, or someone who took an agent's place, nothing of it runs.</summary>
public sealed class OutageHostileTests(PortalFixture portal) : PortalTests(portal), IClassFixture<PortalFixture>
{
    [Theory]
    [MemberData(nameof(Vectors.Scripts), MemberType = typeof(Vectors))]
    public async Task Announce_Script_IsHarmlessEverywhere(string vector)
    {
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");
        var form = (await nolwenn.OpenAsync(OutageForm.Address)).FormWithButton(OutageForm.Submit);
        form[OutageForm.Service] = OutageForm.Webmail;
        form[OutageForm.Title] = vector.Length <= 150 ? vector : vector[..150];
        form[OutageForm.Body] = $"<p>Avant {vector} après</p>";
        form.SetByName("Input.BodyFormat", "html");

        var list = await form.SubmitAsync();

        list.AssertHarmless();
        if (list.Document.QuerySelector("tbody th a") is not { } link)
            return;
        var id = link.GetAttribute("href")!.Split('/')[^1];
        (await nolwenn.OpenAsync($"/agent/incidents/{id}")).AssertHarmless();
        await nolwenn.EndAsync(int.Parse(id), vector.Length <= 500 ? vector : vector[..500]);
        var camille = await Portal.SignedInAsync("camille.martin");
        foreach (var address in new[] { "/", "/offres/SD-WEBMAIL", $"/incidents/{id}" })
            (await camille.OpenAsync(address)).AssertHarmless();
    }
}
