using System.CommandLine;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Reading;
using Amigo.Portal.Relevance;
using Amigo.Rules;
using Amigo.Search;

namespace Amigo.Portal.Commands;

/// <summary>Measures the search on judged questions: the portal's own, or a collection given by two files.</summary>
public static class RelevanceCommand
{
    private const string Description =
        "Mesure la recherche sur des questions dont on connaît les réponses : celles de kb/pertinence.json, ou celles de --queries sur les documents de --documents. "
        + "H@1 (une réponse en premier), R@5 et R@10 (part des réponses parmi les cinq et dix premiers), MRR@10 et nDCG@10 (gain 2^note − 1) vont de 0 à 100, dans le tableau comme en JSON ; les durées sont en millisecondes, un seul fil, la meilleure de trois mesures de chaque recherche.";

    public static Command Create()
    {
        var documents = new Option<FileInfo?>("--documents") { Description = "Documents, un objet JSON par ligne : {id, kind, title, path, keywords, body}", HelpName = "FICHIER.jsonl" };
        var queries = new Option<FileInfo?>("--queries") { Description = "Questions : {collections: {nom: {min_relevant_grade, queries: [{id, text, variants, qrels}]}}}", HelpName = "FICHIER.json" };
        var collection = new Option<string?>("--collection") { Description = "Collection des questions (déduite des documents par défaut)", HelpName = "NOM" };
        var synonyms = new Option<FileInfo?>("--synonyms") { Description = "Synonymes, écrits comme kb/synonymes.txt (aucun par défaut)", HelpName = "FICHIER" };
        var knowledge = new Option<DirectoryInfo?>("--kb") { Description = "Dossier des connaissances, sans --documents (kb/ par défaut)", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Un seul objet JSON au lieu du tableau" };
        var command = new Command("relevance", Description) { documents, queries, collection, synonyms, knowledge, json };
        command.SetAction(result => Run(
            new()
            {
                Documents = result.GetValue(documents)?.FullName,
                Queries = result.GetValue(queries)?.FullName,
                Collection = result.GetValue(collection),
                Synonyms = result.GetValue(synonyms)?.FullName,
                Knowledge = result.GetValue(knowledge)?.FullName ?? CommandPaths.Resolve().Knowledge,
                Rules = CommandPaths.Resolve().Rules,
                IsJson = result.GetValue(json),
            },
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error));
        return command;
    }

    /// <summary>0 after the figures; 1 after the reason why there are none.</summary>
    public static int Run(RelevanceOptions options, TextWriter output, TextWriter errors)
    {
        try
        {
            var report = options is { Documents: null, Queries: null } ? MeasureKnowledge(options) : MeasureFiles(options);
            if (options.IsJson)
                RelevanceWriter.WriteJson([report], output);
            else
                RelevanceWriter.WriteTable(report, output);
            return 0;
        }
        catch (RelevanceException refusal)
        {
            errors.WriteLine(refusal.Message);
            return 1;
        }
    }

    private static RelevanceReport MeasureFiles(RelevanceOptions options)
    {
        if (options is not { Documents: { } documentFile, Queries: { } queryFile })
            throw new RelevanceException("--documents et --queries vont ensemble.");
        var documents = DocumentFile.Read(documentFile);
        var collection = CollectionChoice.Choose(QueryFile.Read(queryFile), options.Collection, documentFile, documents);
        using var index = SearchIndex.Build(documents, new() { Synonyms = ReadSynonyms(options.Synonyms) });
        return RelevanceMeter.Measure(collection, index);
    }

    private static Synonyms ReadSynonyms(string? path)
    {
        if (path is null)
            return Synonyms.Empty;
        var synonyms = JudgedFiles.Open(path, stream =>
        {
            using var reader = new StreamReader(stream);
            return Synonyms.Parse(reader);
        });
        return synonyms.Errors.Count == 0
            ? synonyms
            : throw new RelevanceException(string.Join(Environment.NewLine, synonyms.Errors.Select(error => $"{path}({error.Line},{error.Column}): {error.Message}")));
    }

    private static RelevanceReport MeasureKnowledge(RelevanceOptions options)
    {
        if (options.Collection is not null || options.Synonyms is not null)
            throw new RelevanceException("--collection et --synonyms vont avec --documents et --queries.");
        var rules = RuleSet.Load(options.Rules);
        if (rules.Rules is not { } set)
            throw new RelevanceException(string.Join(Environment.NewLine, rules.Errors));
        var load = KnowledgeBase.Load(options.Knowledge);
        var errors = new List<KbError>(load.Errors);
        var questions = load.Knowledge is { } knowledge ? PortalQuestionsReader.Read(options.Knowledge, knowledge, errors) : null;
        if (errors.Count > 0)
            throw new RelevanceException(string.Join(Environment.NewLine, errors));
        return questions is null
            ? throw new RelevanceException($"{Path.Combine(options.Knowledge, PortalQuestions.FileName)} : fichier absent.")
            : RelevanceMeter.Measure(questions.ToCollection(set, load.Knowledge!), load.Knowledge!.Index);
    }
}
