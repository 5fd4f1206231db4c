using System.CommandLine;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.TagHelpers;
using Amigo.Search;

namespace Amigo.Portal.Commands;

/// <summary>Tries a search from the console, over everything that is published.</summary>
public static class SearchCommand
{
    private const int Shown = 10;

    public static Command Create()
    {
        var words = new Argument<string[]>("mots") { Description = "Ce que l’on taperait dans la boîte de recherche", Arity = ArgumentArity.OneOrMore };
        var knowledge = new Option<DirectoryInfo?>("--kb") { Description = "Dossier des connaissances (kb/ par défaut)", HelpName = "DIR" };
        var command = new Command("search", "Cherche dans le catalogue, les fiches et la FAQ") { words, knowledge };
        command.SetAction(result => Run(
            string.Join(' ', result.GetValue(words) ?? []),
            result.GetValue(knowledge)?.FullName ?? CommandPaths.Resolve().Knowledge,
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error));
        return command;
    }

    public static int Run(string text, string knowledgeFolder, TextWriter output, TextWriter errors)
    {
        var load = KnowledgeBase.Load(knowledgeFolder);
        if (load.Knowledge is not { } knowledge)
        {
            foreach (var error in load.Errors)
                errors.WriteLine(error);
            return 1;
        }

        Write(knowledge, KnowledgeBase.OfferKind, "Catalogue", text, output);
        Write(knowledge, KnowledgeBase.SheetKind, "Fiches", text, output);
        Write(knowledge, KnowledgeBase.FaqKind, "Foire aux questions", text, output);
        return 0;
    }

    private static void Write(KnowledgeBase knowledge, string kind, string heading, string text, TextWriter output)
    {
        var scopes = knowledge.Catalogue.Offers.Select(offer => KnowledgeBase.OfferScope(offer.Code));
        var results = knowledge.Index.Search(new SearchQuery
        {
            Text = text,
            Kinds = [kind],
            Scopes = [.. scopes, .. Audiences.Agents.Scopes()],
            Take = Shown,
        });
        output.WriteLine($"{heading} : {French.Count(results.Total, "résultat", "résultats")}{(results.CorrectedText is { } corrected ? $" pour « {corrected} »" : "")}");
        foreach (var hit in results.Hits)
            output.WriteLine($"  {hit.Score,7:0.00}  {hit.Id,-28}  {string.Join(" › ", [.. hit.Path.Select(level => level.Text), hit.Title.Text])}");
    }
}
