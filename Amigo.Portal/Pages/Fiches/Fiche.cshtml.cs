using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Feedback;
using Amigo.Portal.People;

namespace Amigo.Portal.Pages.Fiches;

public sealed class FicheModel(KnowledgeBase knowledge, RelatedKnowledge related, ArticleFeedback feedback, Viewer viewer, TimeProvider clock)
    : ArticlePageModel(knowledge, related, feedback, viewer, clock)
{
    protected override Article? Find(KnowledgeBase knowledge, string slug) => knowledge.FindSheet(slug);
}
