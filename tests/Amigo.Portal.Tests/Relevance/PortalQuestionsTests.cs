using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Reading;
using Amigo.Portal.Relevance;
using Amigo.Rules;
using Xunit;

namespace Amigo.Portal.Tests.Relevance;

/// <summary>The portal's own questions: what ships answers them as well as what was recorded, and a bad file is told line by line.</summary>
public sealed class PortalQuestionsTests : IDisposable
{
    /// <summary>How far below the recorded mean a measure may fall.</summary>
    private const double Tolerance = 1;

    private static readonly PortalPaths Paths = PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory);
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Load(Paths.Knowledge).Knowledge!;
    private static readonly RuleSet Rules = RuleSet.Load(Paths.Rules).Rules!;

    private readonly string folder = Directory.CreateTempSubdirectory("amigo-questions.").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Measure_RepositoryQuestions_AreAnsweredAsWellAsRecorded()
    {
        var errors = new List<KbError>();
        var questions = PortalQuestionsReader.Read(Paths.Knowledge, Knowledge, errors);

        Assert.Empty(errors);
        Assert.Empty(questions!.Unreachable(Rules, Knowledge));
        var mean = RelevanceMeter.MeasureQuality(questions.ToCollection(Rules, Knowledge), Knowledge.Index).Ndcg10;
        Assert.True(mean >= questions.Mean - Tolerance, $"nDCG@10 {mean:0.0}, recorded {questions.Mean:0.0}: see kb/pertinence.md");
    }

    [Fact]
    public void Read_RepositoryQuestions_AreEnoughAndOfEveryone()
    {
        var questions = PortalQuestionsReader.Read(Paths.Knowledge, Knowledge, [])!.Questions;

        Assert.True(questions.Count >= 160, $"{questions.Count}");
        Assert.Equal(ReaderProfile.Names.Order(), questions.Select(question => question.Profile).Distinct().Order());
        var titles = Knowledge.Catalogue.Subcategories.Select(leaf => leaf.Name).Concat(Knowledge.Sheets.Select(sheet => sheet.Title)).ToHashSet();
        Assert.DoesNotContain(questions, question => titles.Contains(question.Text));
    }

    [Theory]
    [InlineData("""{"moyenne": 80, "questions": [{"texte": "vpn", "profil": "lycee", "attendus": {"SD-NEANT": 3}}]}""", "« SD-NEANT »")]
    [InlineData("""{"moyenne": 80, "questions": [{"texte": "vpn", "profil": "lycee", "attendus": {"fiche:neant": 3}}]}""", "« fiche:neant »")]
    [InlineData("""{"moyenne": 80, "questions": [{"texte": "vpn", "profil": "lycee", "attendus": {"faq:vpn-teletravail": 4}}]}""", "de 1 (utile) à 3")]
    [InlineData("""{"moyenne": 80, "questions": [{"texte": "vpn", "profil": "lycee", "attendus": {}}]}""", "au moins un code")]
    [InlineData("""{"moyenne": 80, "questions": [{"texte": "vpn", "profil": "lycee"}]}""", "au moins un code")]
    [InlineData("""{"moyenne": 80, "questions": [{"texte": "vpn", "profil": "parent", "attendus": {"faq:vpn-teletravail": 3}}]}""", "valeurs possibles")]
    [InlineData("""{"moyenne": 80, "questions": [{"texte": "", "profil": "lycee", "attendus": {"faq:vpn-teletravail": 3}}]}""", "« texte » est vide")]
    [InlineData("""{"moyenne": 80, "questions": [{"texte": "vpn", "profil": "lycee", "note": 1, "attendus": {"faq:vpn-teletravail": 3}}]}""", "clé « note » inconnue")]
    [InlineData("""{"moyenne": "haute", "questions": [{"texte": "vpn", "profil": "lycee", "attendus": {"faq:vpn-teletravail": 3}}]}""", "un nombre")]
    [InlineData("""{"moyenne": 80, "questions": []}""", "est vide")]
    [InlineData("""{"moyenne": 80, "questions": [{"texte": "vpn",]}""", "JSON mal formé")]
    public void Read_BadFile_SaysWhereAndWhy(string text, string reason)
    {
        var errors = new List<KbError>();

        Assert.Null(Read(text, errors));
        Assert.Contains(errors, error => error.Message.Contains(reason, StringComparison.Ordinal) && error is { Line: 1, Column: > 0 });
    }

    [Fact]
    public void Read_SameQuestionTwice_NamesTheFirstLine()
    {
        var errors = new List<KbError>();
        const string question = """{"texte": "vpn", "profil": "lycee", "attendus": {"faq:vpn-teletravail": 3}}""";

        Read($"{{\"moyenne\": 80, \"questions\": [\n{question},\n{question}]}}", errors);

        var error = Assert.Single(errors);
        Assert.Equal(3, error.Line);
        Assert.Contains("ligne 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unreachable_AnswerOfAnotherOffer_IsTold()
    {
        var questions = Read("""{"moyenne": 80, "questions": [{"texte": "vpn", "profil": "ecole", "attendus": {"SD-VPN-CONNEXION": 3}}]}""", [])!;

        var error = Assert.Single(questions.Unreachable(Rules, Knowledge));
        Assert.Contains("« ecole » ne voit pas « SD-VPN-CONNEXION »", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoFile_IsNoError()
    {
        var errors = new List<KbError>();

        Assert.Null(PortalQuestionsReader.Read(folder, Knowledge, errors));
        Assert.Empty(errors);
    }

    private PortalQuestions? Read(string text, List<KbError> errors)
    {
        File.WriteAllText(Path.Combine(folder, PortalQuestions.FileName), text);
        return PortalQuestionsReader.Read(folder, Knowledge, errors);
    }
}
