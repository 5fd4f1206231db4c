using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Reading;
using Amigo.Rules;

namespace Amigo.Portal.Relevance;

/// <summary>The portal's own questions, which tell whether a change of its files or of its engine answers people better or worse.</summary>
/// <param name="Mean">Mean nDCG@10 recorded when the file was last measured, from 0 to 100.</param>
public sealed record PortalQuestions(double Mean, IReadOnlyList<PortalQuestion> Questions)
{
    public const string FileName = "pertinence.json";
    public const string Name = "amigo";

    private static readonly string[] Kinds = [KnowledgeBase.OfferKind, KnowledgeBase.SheetKind, KnowledgeBase.FaqKind];

    /// <summary>
    /// Each question once for each list of the results page (services, sheets, FAQ) where something is expected, asked as its profile.
    /// </summary>
    public JudgedCollection ToCollection(RuleSet rules, KnowledgeBase knowledge)
    {
        var scopes = ReaderProfile.Names.ToDictionary(name => name, name => ReaderProfile.Scopes(name, rules, knowledge));
        return new(Name, 1, [..
            from numbered in Questions.Index()
            let question = numbered.Item
            from kind in Kinds
            let expected = question.Expected.Where(pair => KindOf(pair.Key) == kind).ToDictionary()
            where expected.Count > 0
            select new JudgedQuery
            {
                Id = $"{numbered.Index + 1}",
                Texts = new Dictionary<string, string> { [Conditions.Clean] = question.Text },
                Grades = expected,
                Scopes = scopes[question.Profile],
                Kinds = [kind],
            }]);
    }

    /// <summary>Answers that the person who asks would never be shown: a mistake of the file, or of the rules.</summary>
    public IEnumerable<KbError> Unreachable(RuleSet rules, KnowledgeBase knowledge)
    {
        var scopes = ReaderProfile.Names.ToDictionary(name => name, name => ReaderProfile.Scopes(name, rules, knowledge).ToHashSet(StringComparer.Ordinal));
        return from question in Questions
               from id in question.Expected.Keys
               where !knowledge.SearchScopesOf(id).Any(scopes[question.Profile].Contains)
               select new KbError($"kb/{FileName}", question.Place.Line, question.Place.Column, $"le profil « {question.Profile} » ne voit pas « {id} »");
    }

    private static string KindOf(string id) =>
        Array.Find(Kinds, kind => id.StartsWith(kind + ":", StringComparison.Ordinal)) ?? KnowledgeBase.OfferKind;
}
