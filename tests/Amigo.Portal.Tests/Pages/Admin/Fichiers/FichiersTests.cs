using System.Net;
using System.Text.Json;
using Amigo.Portal.Editing;
using Amigo.Portal.Rules;
using Amigo.Portal.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Admin.Fichiers;

/// <summary>Rules and knowledge edited in the portal. Each test leaves files that the others do not change.</summary>
public sealed class FichiersTests(EditingPortalFixture portal) : PortalTests(portal), IClassFixture<EditingPortalFixture>
{
    private const string Text = "Texte du fichier";
    private const string Check = "Vérifier";
    private const string Review = "Comparer et enregistrer…";
    private const string Save = "Enregistrer";

    private EditingPortalFixture Folder => (EditingPortalFixture)Portal;

    private RuleStore Store => Portal.Services.GetRequiredService<RuleStore>();

    [Fact]
    public async Task Edit_RefusedThenMended_IsSavedInForceCommittedAndBroughtBack()
    {
        var admin = await Portal.SignedInAsync("admin");
        var (version, before) = (Store.Current.Version, Folder.Read("rules/statuts.json"));
        Folder.Write("rules/LISEZMOI.md", "Un changement préparé par quelqu’un d’autre");
        Folder.Git("add", "rules/LISEZMOI.md");

        var refused = await EditAsync(admin, "rules", "statuts.json", text => text.Replace("\"tour\": \"tiers\"", "\"tour\": \"tier\"", StringComparison.Ordinal));
        refused.AssertStatus(HttpStatusCode.BadRequest);
        Assert.Contains("« tier »", refused.Text, StringComparison.Ordinal);
        Assert.Contains("\"tour\": \"tier\"", refused.FormWithLabel(Text)[Text], StringComparison.Ordinal);
        var listed = await admin.OpenAsync("/admin/fichiers?dossier=rules");
        Assert.Contains("modifié dans mon brouillon", listed.Text, StringComparison.Ordinal);
        Assert.Contains("1 erreur empêche d’enregistrer", (await admin.OpenAsync("/admin/fichiers/enregistrer?dossier=rules")).Text, StringComparison.Ordinal);
        Assert.Equal((version, before), (Store.Current.Version, Folder.Read("rules/statuts.json")));

        var review = await EditAsync(
            admin, "rules", "statuts.json", text => text.Replace("\"tier\"", "\"tiers\"", StringComparison.Ordinal).Replace("Affectée", "Confiée", StringComparison.Ordinal), Review);
        Assert.Contains("exemples restent vrais", review.Text, StringComparison.Ordinal);
        Assert.Contains("\"libelle\": \"Confiée\"", string.Join('\n', review.All(".is-added")), StringComparison.Ordinal);
        var unexplained = await review.FormWithLabel("Motif").SubmitAsync(Save);
        unexplained.AssertStatus(HttpStatusCode.BadRequest);
        Assert.NotNull(unexplained.FormWithLabel("Motif").ErrorOf("Motif"));

        var saved = await unexplained.FormWithLabel("Motif").Fill("Motif", "Un mot que les écoles\ncomprennent").SubmitAsync(Save);
        saved.AssertStatus(HttpStatusCode.OK);
        Assert.Contains($"La version {Store.Current.Version} des règles est en vigueur", saved.Body, StringComparison.Ordinal);
        Assert.NotEqual(version, Store.Current.Version);
        Assert.Equal(before.Replace("Affectée", "Confiée", StringComparison.Ordinal), Folder.Read("rules/statuts.json"));
        Assert.Equal("Confiée", Store.Current.InitialStatus.Label);
        Assert.Equal("Un mot que les écoles comprennent", saved.Heading);
        Assert.Empty(await DraftsAsync());

        Assert.Equal("Un mot que les écoles comprennent\nrules/statuts.json", Folder.Git("log", "-1", "--format=%s", "--name-only").Replace("\n\n", "\n", StringComparison.Ordinal));
        Assert.StartsWith("Administration Amigo <", Folder.Git("log", "-1", "--format=%an <%ae>"), StringComparison.Ordinal);
        Assert.Contains("M  rules/LISEZMOI.md", Folder.Git("status", "--porcelain").Split('\n'));

        var history = await admin.OpenAsync("/admin/versions?dossier=rules&fichier=statuts.json");
        var first = await admin.OpenAsync(history.Document.QuerySelectorAll("tbody th a")[^1].GetAttribute("href")!);
        var comparison = await history.FormWithButton("Comparer ces deux versions").SubmitAsync();
        Assert.Contains("Confiée", string.Join('\n', comparison.All(".is-added")), StringComparison.Ordinal);
        var back = await first.Form("input[name=fichier][value='statuts.json']").SubmitAsync();
        back.AssertStatus(HttpStatusCode.OK);
        Assert.StartsWith("Retour à la version du 12 janvier 2026", back.Heading, StringComparison.Ordinal);
        Assert.Equal((version, before), (Store.Current.Version, Folder.Read("rules/statuts.json")));
    }

    [Fact]
    public async Task Edit_OfARule_IsRefusedUntilItsExampleChangesWithIt()
    {
        var admin = await Portal.SignedInAsync("admin");

        var refused = await EditAsync(admin, "rules", "priorite.json", text => ReplaceFirst(text, "\"priorite\": \"basse\"", "\"priorite\": \"normale\""));
        refused.AssertStatus(HttpStatusCode.BadRequest);
        Assert.Contains("rules/exemples/priorite.json", refused.Text, StringComparison.Ordinal);
        var candidate = await Portal.InScopeAsync(async services => await services.GetRequiredService<DraftBook>().CandidateRulesAsync(await IdAsync("admin"), Cancel));
        Assert.False(candidate!.IsValid);

        var review = await EditAsync(admin, "rules", "exemples/priorite.json", text => ReplaceFirst(text, "{\"priorite\": \"basse\"}", "{\"priorite\": \"normale\"}"), Review);
        var saved = await review.FormWithLabel("Motif").Fill("Motif", "Un département n’est jamais sans importance").SubmitAsync(Save);

        saved.AssertStatus(HttpStatusCode.OK);
        Assert.Equal("normale", Store.Current.Priority("departement", "basse").Value);
        var id = await Portal.InDatabaseAsync(db => db.FolderChanges.Where(change => change.Folder == EditFolder.Rules).MaxAsync(change => change.Id, Cancel));
        var (now, then) = await Portal.InScopeAsync(async services =>
        {
            var read = services.GetRequiredService<FileHistory>();
            var start = (await read.ListAsync(EditFolder.Rules, EditPath.Find("rules", "priorite.json"), new(1, 50), Cancel))[^1];
            return ((await read.RulesAtAsync(id, Cancel))!, (await read.RulesAtAsync(start.Id, Cancel))!);
        });
        Assert.Equal(Store.Current.Version, now.Rules?.Version);
        Assert.Equal("basse", then.Rules?.Priority("departement", "basse").Value);
    }

    [Fact]
    public async Task Edit_OfTwoAdministrators_ShowsTheSecondWhatChangedAndLetsThemChoose()
    {
        await MakeAdministratorAsync("erwan.morvan");
        var (admin, erwan) = (await Portal.SignedInAsync("admin"), await Portal.SignedInAsync("erwan.morvan"));
        const string File = "horaires.json";
        var mine = await EditAsync(erwan, "rules", File, text => text.TrimEnd() + "\n\n");
        mine.AssertStatus(HttpStatusCode.OK);
        var theirs = await EditAsync(admin, "rules", File, text => ReplaceFirst(text, "{", "{\n"), Review);
        (await theirs.FormWithLabel("Motif").Fill("Motif", "Respirer").SubmitAsync(Save)).AssertStatus(HttpStatusCode.OK);

        var review = await erwan.OpenAsync("/admin/fichiers/enregistrer?dossier=rules");
        Assert.Contains("Quelqu’un d’autre a changé rules/horaires.json", review.Text, StringComparison.Ordinal);
        Assert.Null(review.Find("input[name='Input.Reason'][type=text]"));
        var forced = await review.Form("input[name='Input.Stamp']").SetByName("Input.Reason", "De force").SubmitToAsync("/admin/fichiers/enregistrer?dossier=rules");
        forced.AssertStatus(HttpStatusCode.BadRequest);
        Assert.StartsWith("{\n\n", Folder.Read($"rules/{File}"), StringComparison.Ordinal);

        var read = Folder.Read($"rules/{File}");
        Folder.Write($"rules/{File}", "\n" + read);
        var unread = await review.FormWithButton("Réunir les deux").SubmitAsync("Réunir les deux");
        unread.AssertStatus(HttpStatusCode.Conflict);
        (await review.FormWithButton("Garder mon texte").SubmitAsync("Garder mon texte")).AssertStatus(HttpStatusCode.Conflict);
        Folder.Write($"rules/{File}", read);
        (await review.FormWithButton("Réunir les deux").SubmitAsync("Réunir les deux")).AssertStatus(HttpStatusCode.OK);
        var again = await erwan.OpenAsync("/admin/fichiers/enregistrer?dossier=rules");
        Assert.DoesNotContain("Quelqu’un d’autre", again.Text, StringComparison.Ordinal);
        (await again.FormWithLabel("Motif").Fill("Motif", "Les deux").SubmitAsync(Save)).AssertStatus(HttpStatusCode.OK);
        Assert.StartsWith("{\n\n", Folder.Read($"rules/{File}"), StringComparison.Ordinal);
        Assert.EndsWith("}\n\n", Folder.Read($"rules/{File}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_OutsideThePortal_IsNoticedOnce()
    {
        var admin = await Portal.SignedInAsync("admin");
        const string Page = "/admin/versions?dossier=kb&fichier=reponses/relance.md";
        var before = (await admin.OpenAsync(Page)).All("tbody tr").Count;

        Folder.Write("kb/reponses/relance.md", Folder.Read("kb/reponses/relance.md") + "\nÀ bientôt.\n");
        var noticed = await admin.ShowsAsync(Page, page => page.All("tbody tr").Count > before);
        await Portal.InScopeAsync(services => services.GetRequiredService<HistoryRecorder>().RecordAsync(EditFolder.Knowledge, Cancel));

        Assert.Contains("Modifié hors du portail", noticed.All("tbody th")[0], StringComparison.Ordinal);
        Assert.Equal(before + 1, (await admin.OpenAsync(Page)).All("tbody tr").Count);
    }

    [Fact]
    public async Task Save_BesideQuestionsThatWereWrongAlready_IsNotStopped_ButTheirOwnChangeIs()
    {
        await MakeAdministratorAsync("anne.riou");
        var anne = await Portal.SignedInAsync("anne.riou");
        const string Questions = "kb/pertinence.json";
        var before = Folder.Read(Questions);
        Folder.Write(Questions, "{");
        try
        {
            var beside = await EditAsync(anne, "kb", "reponses/relance.md", text => text + "\nBien à vous.\n");
            var own = await EditAsync(anne, "kb", "pertinence.json", _ => "{ ");

            beside.AssertStatus(HttpStatusCode.OK);
            own.AssertStatus(HttpStatusCode.BadRequest);
        }
        finally
        {
            Folder.Write(Questions, before);
            await (await anne.OpenAsync("/admin/fichiers/enregistrer?dossier=kb")).FormWithButton("Abandonner tout").SubmitAsync("Abandonner tout");
        }
    }

    [Theory]
    [InlineData("rules", "../kb/equipes.yaml")]
    [InlineData("rules", "schema/statuts.json")]
    [InlineData("rules", "exemples/../statuts.json")]
    [InlineData("rules", "/etc/passwd")]
    [InlineData("rules", "statuts.json\n")]
    [InlineData("rules", "STATUTS.JSON")]
    [InlineData("kb", "fiches/../../rules/statuts.json")]
    [InlineData("kb", "fiches\\vpn.md")]
    [InlineData("kb", "fiches/.cache.md")]
    [InlineData("kb", "fiches/x.html")]
    [InlineData("data", "amigo.db")]
    [InlineData("kb", "reponses/lien.md")]
    public async Task Get_WhatIsNotAFileOfTheFolders_IsNotThere(string folder, string file)
    {
        if (file == "reponses/lien.md")
            File.CreateSymbolicLink(Folder.PathOf("kb/reponses/lien.md"), Folder.PathOf("rules/statuts.json"));
        try
        {
            var admin = await Portal.SignedInAsync("admin");

            var page = await admin.GetAsync($"/admin/fichiers/modifier?dossier={folder}&fichier={Uri.EscapeDataString(file)}");

            page.AssertStatus(HttpStatusCode.NotFound);
        }
        finally
        {
            if (file == "reponses/lien.md")
                File.Delete(Folder.PathOf("kb/reponses/lien.md"));
        }
    }

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "unknown field", "ticket.Sorcier == 1", "Sorcier" },
        { "nested brackets", new string('(', 2000) + "true" + new string(')', 2000), "transitions.json" },
        { "a megabyte", new string('x', 1_000_000), "256 kio" },
        { "reflection", "ticket.GetType().Assembly != null", "GetType" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Edit_HostileExpression_IsRefusedWithItsPlace_AndTheRulesStay(string what, string expression, string said)
    {
        var admin = await Portal.SignedInAsync("admin");
        var (version, file) = (Store.Current.Version, Folder.Read("rules/transitions.json"));

        var refused = await EditAsync(admin, "rules", "transitions.json", text => ReplaceFirst(text, "viewer.Teams.Contains(ticket.TeamCode)", expression));
        await refused.FormWithButton("Abandonner le brouillon").SubmitAsync("Abandonner le brouillon");

        refused.AssertStatus(HttpStatusCode.BadRequest);
        Assert.True(refused.All(".amigo-kb-errors li").Any(line => line.Contains(said, StringComparison.Ordinal) || refused.Text.Contains(said, StringComparison.Ordinal)), $"{what}: {string.Join('\n', refused.All(".amigo-kb-errors li"))}");
        Assert.Contains(refused.All(".amigo-kb-errors li"), line => line.StartsWith("Ligne ", StringComparison.Ordinal));
        Assert.Equal((version, file), (Store.Current.Version, Folder.Read("rules/transitions.json")));
    }

    [Fact]
    public async Task Post_WithoutTheRole_IsNotThere()
    {
        var nolwenn = await Portal.SignedInAsync("nolwenn.tanguy");

        var page = await nolwenn.PostAsync("/admin/fichiers/modifier?dossier=rules&fichier=statuts.json&handler=Controle", [new("Input.Text", "{}")]);

        page.AssertStatus(HttpStatusCode.NotFound);
        Assert.DoesNotContain("admin/fichiers", (await nolwenn.OpenAsync("/")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AsOneTypes_KeepsTheDraftAndSaysWhere()
    {
        await MakeAdministratorAsync("yves.legoff");
        var yves = await Portal.SignedInAsync("yves.legoff");
        var page = await yves.OpenAsync("/admin/fichiers/modifier?dossier=kb&fichier=synonymes.txt");
        var form = page.FormWithLabel(Text);
        form[Text] = "visio =>\n";

        var answer = await form.SubmitToAsync(page.Find("form[data-check]")!.GetAttribute("data-check")!);

        answer.AssertStatus(HttpStatusCode.OK);
        var result = JsonDocument.Parse(answer.Body).RootElement;
        Assert.Equal(1, result.GetProperty("errors")[0].GetProperty("line").GetInt32());
        Assert.True(result.GetProperty("isDraft").GetBoolean());
        Assert.Equal("visio =>", (await yves.OpenAsync("/admin/fichiers/modifier?dossier=kb&fichier=synonymes.txt")).FormWithLabel(Text)[Text]!.TrimEnd());
        var words = JsonDocument.Parse((await yves.OpenAsync("/admin/fichiers/modifier?dossier=rules&fichier=transitions.json&handler=Mots")).Body).RootElement
            .EnumerateArray().Select(word => word.GetProperty("word").GetString()).ToHashSet();
        Assert.Superset(new HashSet<string?> { "ticket.TeamCode", "viewer.Teams", "resolue", "prendre-en-charge", "messagerie", "SD-WEBMAIL-ACCES", "ErrorMessage", "horloge" }, words);
    }

    [Fact]
    public async Task Draft_TypedInTwoTabs_IsReplacedOnlyKnowingly()
    {
        await MakeAdministratorAsync("perrine.chauvin");
        var perrine = await Portal.SignedInAsync("perrine.chauvin");
        const string Page = "/admin/fichiers/modifier?dossier=kb&fichier=reponses/relance.md";
        var (one, two) = (await perrine.OpenAsync(Page), await perrine.OpenAsync(Page));
        var check = one.Find("form[data-check]")!.GetAttribute("data-check")!;
        var form = one.FormWithLabel(Text);
        form[Text] += "Une page entière.\n";
        var kept = await form.SubmitToAsync(check);
        kept.AssertStatus(HttpStatusCode.OK);
        var late = two.FormWithLabel(Text);
        late[Text] += "Une lettre.\n";

        (await late.SubmitToAsync(check)).AssertStatus(HttpStatusCode.Conflict);
        var refused = await late.SubmitAsync(Check);

        refused.AssertStatus(HttpStatusCode.Conflict);
        Assert.NotNull(refused.FormWithLabel(Text).ErrorOf(Text));
        Assert.Contains("Une lettre.", refused.FormWithLabel(Text)[Text], StringComparison.Ordinal);
        Assert.Contains("Une page entière.", refused.All(".is-removed code"));
        Assert.Contains("Une page entière.", (await perrine.OpenAsync(Page)).FormWithLabel(Text)[Text], StringComparison.Ordinal);
        form.SetByName("Input.Seen", JsonDocument.Parse(kept.Body).RootElement.GetProperty("seen").GetString()!);
        form[Text] += "Et la suite.\n";
        (await form.SubmitToAsync(check)).AssertStatus(HttpStatusCode.OK);
        var again = await refused.FormWithLabel(Text).SubmitAsync("Garder le texte ci-dessous");
        again.AssertStatus(HttpStatusCode.Conflict);
        (await again.FormWithLabel(Text).SubmitAsync("Garder le texte ci-dessous")).AssertStatus(HttpStatusCode.OK);
        var chosen = (await perrine.OpenAsync(Page)).FormWithLabel(Text);
        Assert.Contains("Une lettre.", chosen[Text], StringComparison.Ordinal);
        (await chosen.SubmitAsync(Check)).AssertStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Save_WhereAFileCannotBeWritten_SaysSoAndLosesNothing()
    {
        await MakeAdministratorAsync("anne.riou");
        var anne = await Portal.SignedInAsync("anne.riou");
        var before = Folder.Read("rules/valeurs.json");
        await EditAsync(anne, "rules", "valeurs.json", text => text + "\n");
        await Portal.InScopeAsync(async services => await services.GetRequiredService<DraftBook>()
            .KeepAsync(await IdAsync("anne.riou"), EditPath.Find("rules", "exemples/zz.json")!, Folder.Read("rules/exemples/delais.json"), null, Cancel));
        var review = await anne.OpenAsync("/admin/fichiers/enregistrer?dossier=rules");
        // A folder that is somewhere else is not written in, whatever its rights: tests may run as root.
        Directory.Move(Folder.PathOf("rules/exemples"), Folder.PathOf("ailleurs"));
        Directory.CreateSymbolicLink(Folder.PathOf("rules/exemples"), Folder.PathOf("ailleurs"));
        var count = await SavesAsync();

        var refused = await review.FormWithLabel("Motif").Fill("Motif", "Essai").SubmitAsync(Save);
        Directory.Delete(Folder.PathOf("rules/exemples"));
        Directory.Move(Folder.PathOf("ailleurs"), Folder.PathOf("rules/exemples"));

        refused.AssertStatus(HttpStatusCode.BadRequest);
        Assert.Contains("aucun fichier n’a changé", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Essai", refused.FormWithLabel("Motif")["Motif"]);
        Assert.Equal(before, Folder.Read("rules/valeurs.json"));
        Assert.Equal(count, await SavesAsync());
        var id = await IdAsync("anne.riou");
        Assert.Equal(2, await Portal.InDatabaseAsync(db => db.FileDrafts.CountAsync(draft => draft.PersonId == id, Cancel)));
    }

    [Fact]
    public async Task Article_WithItsPicture_IsBegunPreviewedSavedAndRead()
    {
        await MakeAdministratorAsync("paul.kerbrat");
        var paul = await Portal.SignedInAsync("paul.kerbrat");
        var picture = await paul.OpenAsync("/admin/fichiers/image");
        var form = picture.FormWithLabel("Texte alternatif").Fill("Nom", "prise").Join("Fichier", "x.exe", "<svg onload=alert(1)>"u8.ToArray());
        var refused = await form.SubmitAsync();
        refused.AssertStatus(HttpStatusCode.BadRequest);
        Assert.NotNull(refused.FormWithLabel("Texte alternatif").ErrorOf("Texte alternatif"));
        Assert.NotNull(refused.FormWithLabel("Texte alternatif").ErrorOf("Fichier"));
        var kept = await picture.FormWithLabel("Texte alternatif").Fill("Nom", "prise").Fill("Texte alternatif", "La prise bleue").Join("Fichier", "IMG 1.PNG", Png).SubmitAsync();
        Assert.Contains("![La prise bleue](prise.png)", kept.Text, StringComparison.Ordinal);
        Assert.Equal("image/png", (await paul.GetAsync("/admin/fichiers/images/fiches/prise.png")).Response.Content.Headers.ContentType!.MediaType);

        var begun = await (await paul.OpenAsync("/admin/fichiers/nouveau")).FormWithLabel("Titre").Fill("Titre", "L’étrange prise").SubmitAsync();
        Assert.Contains("fichier=fiches%2Fl-etrange-prise.md", begun.Address, StringComparison.Ordinal);
        var text = begun.FormWithLabel(Text);
        text[Text] = text[Text]!.Replace("Écrivez ici.", "![La prise bleue](prise.png)\n\n<script>alert(1)</script> **bleue**", StringComparison.Ordinal).Replace("etat: brouillon", "etat: publie", StringComparison.Ordinal);
        var preview = await text.SubmitAsync("Prévisualiser");
        Assert.Equal("La prise bleue", preview.Find(".amigo-preview img[src='/admin/fichiers/images/fiches/prise.png']")?.GetAttribute("alt"));
        Assert.Equal("bleue", preview.Find(".amigo-preview strong")?.TextContent);
        Assert.Null(preview.Find(".amigo-preview script"));

        var review = await preview.FormWithLabel(Text).SubmitAsync(Review);
        (await review.FormWithLabel("Motif").Fill("Motif", "Nouvelle fiche").SubmitAsync(Save)).AssertStatus(HttpStatusCode.OK);
        var camille = await Portal.SignedInAsync("camille.martin");
        var read = await camille.OpenAsync("/fiches/l-etrange-prise");
        Assert.Equal("L’étrange prise", read.Heading);
        Assert.Equal(Png, await File.ReadAllBytesAsync(Folder.PathOf("kb/fiches/prise.png"), Cancel));
        (await camille.GetAsync("/admin/fichiers/images/fiches/prise.png")).AssertStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Forms_ChangeWhatTheySayAndNothingElse()
    {
        await MakeAdministratorAsync("yves.legoff");
        var yves = await Portal.SignedInAsync("yves.legoff");
        const string Forms = "/admin/fichiers/formulaires";
        var page = await yves.OpenAsync(Forms);
        var closing = Folder.Read("rules/fermeture-automatique.json");
        var refused = await page.FormWithLabel("Jours sans réponse avant qu’une demande résolue se ferme").Fill("Jours sans réponse avant qu’une demande résolue se ferme", "deux").SubmitAsync();
        refused.AssertStatus(HttpStatusCode.BadRequest);

        await page.FormWithLabel("Jours sans réponse avant qu’une demande résolue se ferme").Fill("Jours sans réponse avant qu’une demande résolue se ferme", "21").SubmitAsync();
        await page.Form("select[name='Cells[personne:basse]']").SetByName("Cells[personne:basse]", "normale").SubmitAsync();
        await (await yves.OpenAsync(Forms + "?regle=annuler")).FormWithLabel("Ce que lisent les autres").Fill("Qui peut le faire", "l’auteur ou le bénéficiaire").SubmitAsync();
        var drafts = (await Portal.InScopeAsync(async services => await services.GetRequiredService<DraftBook>().ListAsync(await IdAsync("yves.legoff"), Cancel))).ToDictionary(draft => draft.Path, draft => draft.Text);
        await (await yves.OpenAsync("/admin/fichiers/enregistrer?dossier=rules")).FormWithButton("Abandonner tout").SubmitAsync("Abandonner tout");

        Assert.Equal(closing.Replace("AddDays(-14)", "AddDays(-21)", StringComparison.Ordinal).Replace("14 jours", "21 jours", StringComparison.Ordinal).Replace("14-jours", "21-jours", StringComparison.Ordinal), drafts["fermeture-automatique.json"]);
        Assert.Equal(["      \"SuccessEvent\": \"Impact « Une personne » et urgence « Basse » : priorité normale.\","], Lines("rules/priorite.json", drafts["priorite.json"]));
        Assert.Single(Lines("rules/exemples/priorite.json", drafts["exemples/priorite.json"]));
        const string Before = "de la demande peut l'annuler.\",\n      \"Expression\": \"ticket.AuthorId == viewer.PersonId\"";
        const string After = "de la demande peut l'annuler.\",\n      \"Expression\": \"ticket.AuthorId == viewer.PersonId || ticket.BeneficiaryId == viewer.PersonId\"";
        Assert.Equal(ReplaceFirst(Folder.Read("rules/transitions.json"), Before, After), drafts["transitions.json"]);
    }

    [Fact]
    public async Task Forms_FilledBeforeAnotherSave_TakeNothingBack()
    {
        await MakeAdministratorAsync("perrine.chauvin");
        var perrine = await Portal.SignedInAsync("perrine.chauvin");
        const string Label = "Libellé de « assignee »";
        var forms = await perrine.OpenAsync("/admin/fichiers/formulaires");
        var element = await perrine.OpenAsync("/admin/fichiers/element?code=SD-WEBMAIL");
        await EditAsync(perrine, "rules", "statuts.json", text => ReplaceFirst(text, "Réaffectée", "Reconfiée"));
        await EditAsync(perrine, "kb", "catalogue/colleges-lycees.yaml", text => ReplaceFirst(text, "nom: Webmail\n", "nom: Courrier web\n"));

        var refused = await forms.FormWithLabel(Label).Fill(Label, "Prise en charge").SubmitAsync();
        var again = await refused.FormWithLabel(Label).SubmitAsync();
        var renamed = await element.FormWithLabel("Mots clés").Fill("Mots clés", "courrier").SubmitAsync();
        var drafts = (await Portal.InScopeAsync(async services => await services.GetRequiredService<DraftBook>().ListAsync(await IdAsync("perrine.chauvin"), Cancel))).ToDictionary(draft => draft.Path, draft => draft.Text);

        foreach (var page in new[] { refused, again, renamed })
            page.AssertStatus(HttpStatusCode.Conflict);
        Assert.Equal("Prise en charge", again.FormWithLabel(Label)[Label]);
        Assert.Equal("courrier", renamed.FormWithLabel("Mots clés")["Mots clés"]);
        Assert.Equal(Folder.Read("rules/statuts.json").Replace("Réaffectée", "Reconfiée", StringComparison.Ordinal), drafts["statuts.json"]);
        Assert.Equal(["            nom: Courrier web"], Lines("kb/catalogue/colleges-lycees.yaml", drafts["catalogue/colleges-lycees.yaml"]));
    }

    [Fact]
    public async Task Catalogue_RenamedAndExtended_ChangesThoseLinesOnly()
    {
        await MakeAdministratorAsync("admin");
        var admin = await Portal.SignedInAsync("admin");
        var tree = await admin.OpenAsync("/admin/fichiers/catalogue");
        var service = await admin.OpenAsync(tree.Find("a[href$='element?code=SD-LISTES']")!.GetAttribute("href")!);
        (await service.FormWithLabel("Mots clés").Fill("Nom", "Listes d’envoi").SubmitAsync()).AssertStatus(HttpStatusCode.OK);
        var added = await (await admin.OpenAsync("/admin/fichiers/element?code=SD-LISTES")).FormWithLabel("Code")
            .Fill("Code", "SD-LISTES-ARCHIVES").Fill("Nom de la sous-catégorie", "Relire les archives").SubmitAsync();

        Assert.Contains("Relire les archives", added.Text, StringComparison.Ordinal);
        var review = await admin.OpenAsync("/admin/fichiers/enregistrer?dossier=kb");
        Assert.Equal(
            ["nom: Listes d’envoi", "- code: SD-LISTES-ARCHIVES", "nom: Relire les archives", "type: demande"],
            review.All(".is-added code"));
        Assert.Equal(["nom: Listes de diffusion"], review.All(".is-removed code"));
        Assert.Contains("Pertinence sur les questions", review.Text, StringComparison.Ordinal);
        await review.FormWithButton("Abandonner tout").SubmitAsync("Abandonner tout");
    }

    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private IEnumerable<string> Lines(string file, string changed) => changed.Split('\n').Except(Folder.Read(file).Split('\n'));

    private static string ReplaceFirst(string text, string before, string after)
    {
        var at = text.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0, before);
        return text[..at] + after + text[(at + before.Length)..];
    }

    private static async Task<Page> EditAsync(Visitor visitor, string folder, string file, Func<string, string> change, string button = Check)
    {
        var page = await visitor.OpenAsync($"/admin/fichiers/modifier?dossier={folder}&fichier={file}");
        var form = page.FormWithLabel(Text);
        form[Text] = change(form[Text]!);
        return await form.SubmitAsync(button);
    }

    private Task<int> SavesAsync() => Portal.InDatabaseAsync(db => db.FolderChanges.CountAsync(change => change.Origin == ChangeOrigin.Portal, Cancel));

    private Task<int> IdAsync(string login) => Portal.InDatabaseAsync(db => db.People.Where(person => person.Login == login).Select(person => person.Id).SingleAsync(Cancel));

    private async Task<IReadOnlyList<FileDraft>> DraftsAsync()
    {
        var id = await IdAsync("admin");
        return await Portal.InScopeAsync(services => services.GetRequiredService<DraftBook>().ListAsync(id, Cancel));
    }

    private Task<int> MakeAdministratorAsync(string login) => Portal.InDatabaseAsync(db => db.People
        .Where(person => person.Login == login).ExecuteUpdateAsync(person => person.SetProperty(p => p.IsAdministrator, true), Cancel));
}
