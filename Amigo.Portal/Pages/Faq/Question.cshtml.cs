using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Feedback;
using Amigo.Portal.People;

namespace Amigo.Portal.Pages.Faq;

public sealed class QuestionModel(KnowledgeBase knowledge, RelatedKnowledge related, ArticleFeedback feedback, Viewer viewer, TimeProvider clock)
    : ArticlePageModel(knowledge, related, feedback, viewer, clock)
{
    public FaqTheme Theme { get; private set; } = null!;

    public Article? Previous { get; private set; }

    public Article? Next { get; private set; }

    protected override Article? Find(KnowledgeBase knowledge, string slug) => knowledge.FindFaq(slug);

    protected override void Complete(KnowledgeBase knowledge, Audiences reader)
    {
        Theme = knowledge.FaqThemes.First(theme => theme.Name == Article.Theme);
        var readable = Theme.Entries.Where(other => other.IsReadBy(reader)).ToList();
        var place = readable.IndexOf(Article);
        Previous = readable.ElementAtOrDefault(place - 1);
        Next = readable.ElementAtOrDefault(place + 1);
    }
}
