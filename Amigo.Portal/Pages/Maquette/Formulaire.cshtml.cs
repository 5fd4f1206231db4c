using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Amigo.Portal.Pages.Maquette;

public sealed class FormulaireModel : PageModel
{
    [BindProperty]
    public SampleInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Visibilites { get; } =
        [new("Responsables", "responsables", selected: true), new("Moi uniquement", "moi")];

    public UploadsModel Uploads { get; } = new()
    {
        MaxSize = 10 * 1024 * 1024,
        MaxFiles = 5,
        TypesText = "images, PDF, documents bureautiques, archives ZIP",
        Existing = [new("1", "capture-webmail.png", 245_760)],
    };

    public void OnGet(bool erreurs = false)
    {
        if (erreurs)
            OnPost();
    }

    public void OnPost()
    {
        ModelState.Clear();
        ModelState.AddModelError("Input.Etablissement", "Choisissez l’établissement concerné.");
        ModelState.AddModelError("Input.Visibilite", "Dites qui peut voir la demande.");
        ModelState.AddModelError("Input.Objet", "L’objet de la demande est obligatoire.");
        ModelState.AddModelError("Input.Detail", "Le détail de la demande est obligatoire.");
    }

    public sealed class SampleInput
    {
        public string? Etablissement { get; set; }
        public string? Beneficiaire { get; set; }
        public string? Visibilite { get; set; }
        public string? Objet { get; set; }
        public string? Detail { get; set; }
        public string? Impact { get; set; }
        public string? Telephone { get; set; }
    }
}
