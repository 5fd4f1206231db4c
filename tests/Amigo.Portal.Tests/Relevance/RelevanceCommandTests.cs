using System.Text.Json;
using Amigo.Portal.Commands;
using Amigo.Portal.Relevance;
using Xunit;

namespace Amigo.Portal.Tests.Relevance;

/// <summary>The verb on a tiny invented collection.</summary>
public sealed class RelevanceCommandTests : IDisposable
{
    private const string Documents = """
        {"id": "p1", "kind": "catalogue", "title": "Bourrage papier", "path": "Poste > Impression > Incident", "keywords": "coincé, froissé", "body": ""}
        {"id": "p2", "kind": "catalogue", "title": "Installation d'une imprimante", "path": "Poste > Impression > Demande", "keywords": "", "body": ""}

        {"id": "f1", "kind": "faq", "title": "Où trouver du papier ?", "path": "Vie pratique", "keywords": "", "body": "Dans la réserve."}
        """;

    private const string Queries = """
        {"collections": {
          "autre": {"min_relevant_grade": 1, "queries": [{"id": "a", "text": "zinc", "variants": {}, "qrels": {"z": 1}}]},
          "petite": {"licence": "inventée", "min_relevant_grade": 1, "queries": [
            {"id": "q1", "group": "q1", "text": "papier coincé", "variants": {"typo": "papeir coimcé"}, "qrels": {"p1": 2, "f1": 1}},
            {"id": "q2", "group": "q2", "text": "imprimante", "variants": {"typo": "imprimznte"}, "qrels": {"p2": 1}}]}}}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("amigo-relevance.").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Run_TwoFiles_PrintsEachConditionOfTheCollectionOfTheDocuments()
    {
        var code = Run(new() { Knowledge = folder, Rules = folder, Documents = Write("docs.jsonl", Documents), Queries = Write("q.json", Queries) });

        Assert.Equal((0, ""), (code, errors.ToString()));
        var lines = output.ToString().Split('\n');
        Assert.Equal("petite : 2 questions", lines[0]);
        Assert.Equal(["clean", "typo", "mean"], lines[2..5].Select(line => line.Split(' ')[0]));
        Assert.Matches("^clean +100.0 +100.0 +100.0 +100.0 +100.0$", lines[2]);
    }

    [Fact]
    public void Run_Json_PrintsOneObjectAndNothingElse()
    {
        Run(new() { Knowledge = folder, Rules = folder, Documents = Write("docs.jsonl", Documents), Queries = Write("q.json", Queries), Collection = "petite", IsJson = true });

        using var json = JsonDocument.Parse(output.ToString());
        var petite = Assert.Single(json.RootElement.EnumerateObject()).Value;
        Assert.Equal(100, petite.GetProperty("clean").GetProperty("ndcg10").GetDouble());
        Assert.Equal(["ndcg10", "mrr10", "r5", "r10", "h1"], petite.GetProperty("mean").EnumerateObject().Select(one => one.Name));
        Assert.Equal(["p50", "p95", "p99"], petite.GetProperty("latencyMs").EnumerateObject().Select(one => one.Name));
    }

    [Fact]
    public void Run_CollectionOfTheFileName_IsChosen()
    {
        var documents = DocumentFile.Read(Write("autre.jsonl", Documents.Replace("\"f1\"", "\"z\"", StringComparison.Ordinal)));

        Assert.Equal("autre", CollectionChoice.Choose(QueryFile.Read(Write("q.json", Queries)), null, "/tmp/autre.jsonl", documents).Name);
    }

    [Fact]
    public void Read_CatalogueDocument_IsAnOfferOfARequestType()
    {
        var document = DocumentFile.Read(Write("docs.jsonl", Documents))[0];

        Assert.Equal("offre", document.Kind);
        Assert.Equal(["Poste", "Impression"], document.Path);
        Assert.Equal(["coincé", "froissé"], document.Keywords);
        Assert.Equal(Search.RequestType.Incident, document.RequestType);
    }

    [Fact]
    public void Run_Synonyms_AreUsedAsTheyStand()
    {
        var queries = Queries.Replace("imprimante\"", "copieur\"", StringComparison.Ordinal);

        Run(new() { Knowledge = folder, Rules = folder, Documents = Write("docs.jsonl", Documents), Queries = Write("q.json", queries), Synonyms = Write("s.txt", "copieur, imprimante\n") });

        Assert.Matches("clean +100.0 ", output.ToString());
    }

    [Theory]
    [InlineData("{", "[]", null, "docs.jsonl(1,", "JSON mal formé")]
    [InlineData("{\"id\": \"a\"}", "{}", null, "docs.jsonl(1,1)", "« title »")]
    [InlineData("", "{}", null, "docs.jsonl", "aucun document")]
    [InlineData("{\"id\": \"a\", \"title\": \"A\"}\n{\"id\": \"a\", \"title\": \"A\"}", "{}", null, "docs.jsonl", "deux documents")]
    [InlineData("{\"id\": \"a\", \"title\": \"A\"}", "{\"collections\": 3}", null, "q.json(1,", "$.collections")]
    [InlineData("{\"id\": \"a\", \"title\": \"A\"}", "{}", null, "q.json", "« collections »")]
    [InlineData("{\"id\": \"a\", \"title\": \"A\"}", "{\"collections\": {\"c\": {\"queries\": [{\"text\": \"x\"}]}}}", null, "q.json", "question 1")]
    [InlineData("{\"id\": \"a\", \"title\": \"A\"}", "{\"collections\": {\"c\": {\"queries\": [{\"text\": \"x\", \"qrels\": {\"b\": 1}}]}}}", null, "aucune question", "c")]
    [InlineData("{\"id\": \"a\", \"title\": \"A\"}", "{\"collections\": {\"c\": {\"queries\": [{\"text\": \"x\", \"qrels\": {\"a\": 1}}]}}}", "d", "« d »", "collections possibles : c")]
    public void Run_BadFile_SaysWhatIsWrong(string documents, string queries, string? collection, string place, string reason)
    {
        var code = Run(new() { Knowledge = folder, Rules = folder, Documents = Write("docs.jsonl", documents), Queries = Write("q.json", queries), Collection = collection });

        Assert.Equal((1, ""), (code, output.ToString()));
        Assert.Contains(place, errors.ToString(), StringComparison.Ordinal);
        Assert.Contains(reason, errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OneFileOfTwo_IsRefused()
    {
        Assert.Equal(1, Run(new() { Knowledge = folder, Rules = folder, Documents = "x" }));
        Assert.Contains("vont ensemble", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_AbsentFile_IsRefused()
    {
        Assert.Equal(1, Run(new() { Knowledge = folder, Rules = folder, Documents = Path.Combine(folder, "rien"), Queries = "x" }));
        Assert.Contains("fichier absent", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_BadSynonyms_NamesTheLine()
    {
        var code = Run(new() { Knowledge = folder, Rules = folder, Documents = Write("docs.jsonl", Documents), Queries = Write("q.json", Queries), Synonyms = Write("s.txt", "a, b\nseul\n") });

        Assert.Equal(1, code);
        Assert.Contains("s.txt(2,", errors.ToString(), StringComparison.Ordinal);
    }

    private int Run(RelevanceOptions options) => RelevanceCommand.Run(options, output, errors);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
