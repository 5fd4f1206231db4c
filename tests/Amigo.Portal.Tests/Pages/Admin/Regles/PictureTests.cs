using System.Globalization;
using System.Net;
using System.Text;
using Amigo.Portal.Editing;
using Amigo.Portal.Tests.Hosting;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Admin.Regles;

/// <summary>The rules as pictures: the lifecycle, then two sets laid over each other. Each test leaves the folder as it was.</summary>
public sealed class PictureTests(EditableRulesFixture portal) : PortalTests(portal), IClassFixture<EditableRulesFixture>
{
    private const string Lifecycle = "/admin/regles/cycle-de-vie";
    private const string Differences = "/admin/regles/differences";

    private EditableRulesFixture Folder => (EditableRulesFixture)Portal;

    [Fact]
    public async Task Lifecycle_ShippedRules_DrawsEveryStatusWithItsCount_AndEveryTransition()
    {
        await Portal.PutAsync(await Portal.OpenAsync("camille.martin"), "resolue", Portal.Now);
        var admin = await Portal.SignedInAsync("admin");

        var page = await (await admin.OpenAsync("/admin/regles")).FollowAsync("Le cycle de vie en schéma");

        Assert.Equal("img", page.Find("main svg[aria-labelledby]")!.GetAttribute("role"));
        Assert.Equal(["Affectée", "Réaffectée", "Assignée", "En attente", "À compléter", "Résolue", "Fermée"], page.All(".amigo-status-name"));
        var counts = await Portal.InDatabaseAsync(db => Task.FromResult(db.Tickets.Count(ticket => ticket.Status == "resolue")));
        Assert.Contains($"{counts} {(counts < 2 ? "demande" : "demandes")}", page.All(".is-success .amigo-status-note"));
        Assert.Equal(21, page.Document.QuerySelectorAll(".amigo-arrow").Length);
        Assert.Contains("Fermeture automatique", page.All(".amigo-step"));
        Assert.Contains("Prendre en charge → vers Assignée (agent)", page.All("[data-label='Ce qui peut suivre'] li"));
        Assert.Empty(page.Document.QuerySelectorAll("[style]"));
        CheckApart(page);
    }

    [Theory]
    [InlineData("demandeur", "Ouvrir une demande", "Prendre en charge")]
    [InlineData("beneficiaire", "Apporter le complément", "Annuler la demande")]
    [InlineData("agent", "Résoudre", "Clôturer la demande")]
    [InlineData("horloge", "Fermeture automatique", "Résoudre")]
    public async Task Lifecycle_ForARole_OnlyItsTransitionsStandOut(string role, string strong, string faded)
    {
        var admin = await Portal.SignedInAsync("admin");

        var page = await (await admin.OpenAsync(Lifecycle)).FormWithLabel("Ce que peut faire :").SetByName("role", role).SubmitAsync();

        Assert.Contains(strong, page.All(".amigo-step:not(.is-faded)"));
        Assert.DoesNotContain(strong, page.All(".amigo-step.is-faded"));
        Assert.Contains(faded, page.All(".amigo-step.is-faded"));
        Assert.DoesNotContain(faded, page.All(".amigo-step:not(.is-faded)"));
    }

    [Fact]
    public async Task Lifecycle_ForAHead_SaysThatTheyOnlyLookOn()
    {
        var admin = await Portal.SignedInAsync("admin");

        var page = await admin.OpenAsync($"{Lifecycle}?role=responsable");

        Assert.Empty(page.All(".amigo-step:not(.is-faded)"));
        Assert.Contains("Responsable : aucune transition.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lifecycle_StatusAddedInTheFolder_IsDrawnWithoutCode_AndComparedWithWhatWas()
    {
        var admin = await Portal.SignedInAsync("admin");
        var undo = AddStatus();

        var page = await admin.ShowsAsync(Lifecycle, page => page.Text.Contains("Chez l’éditeur", StringComparison.Ordinal));

        Assert.Contains("Chez l’éditeur", page.All(".is-warning .amigo-status-name"));
        Assert.Equal(23, page.Document.QuerySelectorAll(".amigo-arrow").Length);
        CheckApart(page);
        undo();
        await admin.ShowsAsync(Lifecycle, page => !page.Text.Contains("Chez l’éditeur", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Differences_BetweenTheRulesInForceAndMyDraft_AreSaidAndDrawn()
    {
        var admin = await Portal.SignedInAsync("admin");
        await KeepAsync(
            "transitions.json", text => text.Replace("\"de\": [\"assignee\", \"en-attente\"]", "\"de\": [\"reaffectee\", \"assignee\"]", StringComparison.Ordinal));
        await KeepAsync("priorite.json", text => text.Replace(
            "\"SuccessEvent\": \"Impact « Une personne » et urgence « Basse » : priorité basse.\"", "\"SuccessEvent\": \"Toujours basse.\"", StringComparison.Ordinal)
            .Replace("\"priorite\": \"critique\"", "\"priorite\": \"haute\"", StringComparison.Ordinal));
        await KeepAsync("onglets.json", text => text.Replace(
            "\"Expression\": \"ticket.Status == \\\"resolue\\\" && (ticket.AuthorId", "\"Expression\": \"ticket.Status in (\\\"resolue\\\", \\\"fermee\\\") && (ticket.AuthorId", StringComparison.Ordinal));

        var page = await admin.OpenAsync($"{Differences}?avant=en-vigueur&apres=brouillon");

        Assert.Contains("« Résoudre » part aussi de « Réaffectée ».", page.Text, StringComparison.Ordinal);
        Assert.Contains("− Résoudre", page.All(".amigo-step.is-removed"));
        Assert.Contains("+ Résoudre", page.All(".amigo-step.is-added"));
        Assert.Contains("≠ modifié : Haute avant : Critique", page.All("td.is-marked"));
        Assert.Contains("+ montre", page.All("td.is-marked"));
        CheckApart(page);

        var back = await admin.OpenAsync($"{Differences}?avant=brouillon&apres=en-vigueur");
        Assert.Contains("« Résoudre » part aussi de « En attente ».", back.Text, StringComparison.Ordinal);
        await DiscardAsync();
    }

    [Fact]
    public async Task Differences_DraftWithAnError_SaysWhereItIs()
    {
        var admin = await Portal.SignedInAsync("admin");
        await KeepAsync("transitions.json", text => text.Replace("\"vers\": \"resolue\"", "\"vers\": \"resolu\"", StringComparison.Ordinal));

        var page = await admin.OpenAsync($"{Differences}?apres=brouillon");
        await DiscardAsync();

        Assert.Contains("« Mon brouillon » ne peut pas être comparé", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.All(".amigo-kb-errors code"), error => error.StartsWith("transitions.json(", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Differences_SameRules_SaysSo_AndUnknownOnesAreNotFound()
    {
        var admin = await Portal.SignedInAsync("admin");

        Assert.Contains("Ce sont les mêmes règles.", (await admin.OpenAsync($"{Differences}?avant=en-vigueur&apres=en-vigueur")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"{Differences}?avant=version-999999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"{Differences}?avant=nulle-part")).Status);
    }

    private Action AddStatus()
    {
        const string Status = "\"statuts\": [";
        const string NewStatus = Status + " { \"code\": \"chez-editeur\", \"libelle\": \"Chez l’éditeur\", \"badge\": \"warning\", \"tour\": \"tiers\", \"description\": \"L’éditeur cherche.\" },";
        const string Rule = "\"Rules\": [";
        const string NewRules = Rule
            + " { \"RuleName\": \"escalader\", \"ErrorMessage\": \"Non.\", \"Expression\": \"viewer.IsAgent\", \"Properties\": { \"transition\": \"escalader\", \"libelle\": \"Passer à l’éditeur\", \"de\": [\"assignee\"], \"vers\": \"chez-editeur\", \"acteur\": \"agent\", \"aide\": \"A\" } },"
            + " { \"RuleName\": \"revenir\", \"ErrorMessage\": \"Non.\", \"Expression\": \"viewer.IsAgent\", \"Properties\": { \"transition\": \"revenir\", \"libelle\": \"Reprendre à l’éditeur\", \"de\": [\"chez-editeur\"], \"vers\": \"assignee\", \"acteur\": \"agent\", \"aide\": \"A\" } },";
        const string Tabs = "ticket.Status in (\\\"en-attente\\\", \\\"a-completer\\\")";
        const string NewTabs = "ticket.Status in (\\\"en-attente\\\", \\\"a-completer\\\", \\\"chez-editeur\\\")";
        Folder.Edit("statuts.json", Status, NewStatus);
        Folder.Edit("transitions.json", Rule, NewRules);
        Folder.Edit("onglets.json", Tabs, NewTabs);
        return () =>
        {
            Folder.Edit("onglets.json", NewTabs, Tabs);
            Folder.Edit("transitions.json", NewRules, Rule);
            Folder.Edit("statuts.json", NewStatus, Status);
        };
    }

    /// <summary>Begins a change as the administrator would in the editor.</summary>
    private async Task KeepAsync(string file, Func<string, string> change)
    {
        var path = EditPath.Find(EditFolder.Rules, file)!;
        var content = await File.ReadAllBytesAsync(Path.Combine(Folder.Rules, file), Cancel);
        var (text, admin) = (Encoding.UTF8.GetString(content), await Portal.PersonIdAsync("admin"));
        var changed = change(text);
        Assert.NotEqual(text, changed);
        await Portal.InScopeAsync(services => services.GetRequiredService<DraftBook>().KeepAsync(admin, path, changed, EditableFiles.HashOf(content), Cancel));
    }

    private async Task DiscardAsync()
    {
        var admin = await Portal.PersonIdAsync("admin");
        await Portal.InScopeAsync(services => services.GetRequiredService<DraftBook>().DiscardAsync(admin, EditFolder.Rules, Cancel));
    }

    /// <summary>No label and no status stands on another.</summary>
    private static void CheckApart(Page page)
    {
        var boxes = page.Document.QuerySelectorAll(".amigo-steps > rect, .amigo-status > rect:not(.amigo-status-end)")
            .Select(rect => (X: Number(rect, "x"), Y: Number(rect, "y"), Width: Number(rect, "width"), Height: Number(rect, "height"))).ToList();
        Assert.True(boxes.Count > 20);
        for (var i = 0; i < boxes.Count; i++)
        {
            var a = boxes[i];
            Assert.DoesNotContain(boxes.Skip(i + 1), b => a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height);
        }
    }

    private static int Number(IElement element, string name) => int.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);
}
