using Amigo.Portal.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace Amigo.Portal.Tests.Pages.Fiches;

/// <summary>A portal on a copy of the knowledge folder, with articles and pictures of the tests' own.</summary>
public class KnowledgeFixture : PortalFixture
{
    /// <summary>The smallest picture there is.</summary>
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public KnowledgeFixture()
    {
        Folder = Path.Combine(DataDirectory, "kb");
        Copy(PortalPaths.Resolve(new PortalOptions { KnowledgeDirectory = "kb" }, AppContext.BaseDirectory).Knowledge, Folder);
        File.WriteAllBytes(Path.Combine(Folder, "fiches", "ecran.png"), Png);
        File.WriteAllBytes(Path.Combine(Folder, "fiches", "autre.png"), Png);
        File.WriteAllBytes(Path.Combine(Folder, "faq", "ecran.png"), Png);
        Write("fiches/illustree", "[tous]", "publie", "![L’écran d’accueil](ecran.png)", more: "relecteur: Équipe Messagerie\n");
        Write("fiches/reservee", "[ecole]", "publie", "![L’écran d’accueil](ecran.png)");
        Write("fiches/brouillonne", "[tous]", "brouillon", "![L’écran d’accueil](ecran.png)");
        Write("fiches/ancienne", "[tous]", "publie", "Un texte qui a vieilli.", "2024-06-01");
        Write("faq/illustree", "[tous]", "publie", "![L’écran d’accueil](ecran.png)", more: "theme: Images\n");
    }

    public string Folder { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Amigo:KnowledgeDirectory", Folder);
    }

    private void Write(string name, string audience, string state, string text, string reviewed = "2026-12-10", string more = "") => File.WriteAllText(
        Path.Combine(Folder, name + ".md"),
        $"---\ntitre: \"Une fiche {name} & <b>essai</b>\"\nresume: Un résumé.\nmots-cles: [essai]\npublic: {audience}\nrevision: {reviewed}\netat: {state}\n{more}---\n\n{text}\n");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
