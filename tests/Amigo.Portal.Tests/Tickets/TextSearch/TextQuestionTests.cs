using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Tickets.TextSearch;

/// <summary>Both databases give the answers of the same table, in its order.</summary>
public abstract class TextQuestionTests(PortalFixture portal) : PortalTests(portal)
{
    [Fact]
    public async Task Find_QuestionsOfTheTable_GiveItsAnswersInItsOrder()
    {
        var cases = TextCases.Load();
        var keys = new Dictionary<int, string>();
        foreach (var given in cases.Tickets)
            keys.Add((await Portal.PutAsync(given)).Number, given.Key);

        var wrong = new List<string>();
        foreach (var question in cases.Questions)
        {
            var found = (await Portal.FindAsync(question.As, question.Text)).Select(reference => keys[reference.Number]).ToList();
            if (!found.SequenceEqual(question.Finds))
                wrong.Add($"{question.Why}: « {question.Text} » as {question.As} finds [{string.Join(", ", found)}], not [{string.Join(", ", question.Finds)}]");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
