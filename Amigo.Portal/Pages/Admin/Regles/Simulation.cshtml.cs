using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Simulation;
using Htmx;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages.Admin.Regles;

/// <summary>Tries other rules on the real requests, beside the portal, and says what they would change.</summary>
[Authorize(Policies.Administrator)]
[RequestSizeLimit(CandidateFiles.MaximumRequestBytes)]
public sealed class SimulationModel(SimulationDesk desk, RuleSides sides, CandidateFiles files, Viewer viewer) : PageModel
{
    /// <summary>The choice of the form that means "the files that I send".</summary>
    public const string Files = "fichiers";

    /// <summary>Kinds of change beyond which a list would not be read: the file has them all.</summary>
    public const int ShownGroups = 50;

    [BindProperty(Name = "regles")]
    public string Chosen { get; set; } = Files;

    [BindProperty(Name = "fichiers")]
    public List<IFormFile> Sent { get; set; } = [];

    public IReadOnlyList<RuleChoice> Choices { get; private set; } = [];

    public SimulationRun? Run { get; private set; }

    /// <summary>What is wrong with the rules to try, as <c>file(line,column): message</c>.</summary>
    public IReadOnlyList<string> Errors { get; private set; } = [];

    public async Task OnGetAsync(string? regles, CancellationToken cancellationToken)
    {
        Chosen = regles ?? Chosen;
        await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var candidate = Chosen == Files ? await ReadFilesAsync(cancellationToken) : await ReadSideAsync(cancellationToken);
        if (candidate is not null && desk.Start(viewer.PersonId, candidate) is { } refusal)
            ModelState.AddModelError("regles", refusal);
        else if (candidate is not null)
            return RedirectToPage();

        await ShowAsync(cancellationToken);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public IActionResult OnPostArreter()
    {
        desk.Cancel(viewer.PersonId);
        return RedirectToPage();
    }

    /// <summary>How far it is, for the page that is open: its last part, or the whole page once it is over.</summary>
    /// <param name="dit">The last quarter that was read aloud.</param>
    public IActionResult OnGetEtat(int dit)
    {
        Run = desk.Find(viewer.PersonId);
        if (Run is { IsRunning: true } run)
            return Partial("_SimulationEtat", new SimulationProgress(run, dit));
        Response.Htmx(headers => headers.Refresh());
        return new EmptyResult();
    }

    public IActionResult OnGetChangements() => desk.OpenChanges(viewer.PersonId) is { } changes
        ? File(changes, "text/csv; charset=utf-8", "simulation.csv")
        : NotFound();

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Choices = [.. (await sides.ListAsync(viewer.PersonId, cancellationToken)).Where(choice => choice.Code != RuleSides.InForce)];
        Run = desk.Find(viewer.PersonId);
    }

    private async Task<SimulationCandidate?> ReadSideAsync(CancellationToken cancellationToken)
    {
        var side = await sides.FindAsync(Chosen, viewer.PersonId, cancellationToken);
        if (side?.Rules is { } rules)
            return new SimulationCandidate(side.Choice.Label, rules, side.Errors);
        ModelState.AddModelError("regles", side is null ? "Choisissez les règles à essayer." : "Ces règles ont des erreurs : elles ne peuvent pas être essayées.");
        Errors = side?.Errors ?? [];
        return null;
    }

    private async Task<SimulationCandidate?> ReadFilesAsync(CancellationToken cancellationToken)
    {
        if (Refusal() is { } refusal)
        {
            ModelState.AddModelError("fichiers", refusal);
            return null;
        }

        var contents = new List<(string, byte[])>();
        foreach (var file in Sent)
        {
            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, cancellationToken);
            contents.Add((Path.GetFileName(file.FileName), content.ToArray()));
        }

        var (candidate, errors) = await files.ReadAsync(contents, cancellationToken);
        Errors = errors;
        if (candidate is null)
            ModelState.AddModelError("fichiers", "Ces fichiers ont des erreurs : ils ne peuvent pas être essayés.");
        return candidate;
    }

    private string? Refusal() => this switch
    {
        { Sent.Count: 0 } => "Choisissez au moins un fichier de règles.",
        { Sent.Count: > CandidateFiles.MaximumFiles } => $"Envoyez {CandidateFiles.MaximumFiles} fichiers au plus.",
        _ when Sent.FirstOrDefault(file => file.Length > CandidateFiles.MaximumFileBytes) is { } large =>
            $"« {Path.GetFileName(large.FileName)} » est trop lourd : {CandidateFiles.MaximumFileBytes / 1024} Ko au plus par fichier.",
        _ when Sent.Select(file => Path.GetFileName(file.FileName)).Distinct().Count() < Sent.Count => "Deux fichiers portent le même nom.",
        _ => null,
    };
}
