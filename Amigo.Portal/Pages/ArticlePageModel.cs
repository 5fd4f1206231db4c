using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Articles;
using Amigo.Portal.Kb.Feedback;
using Amigo.Portal.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Pages;

/// <summary>What the page of a sheet and the page of a question share: the article for this reader, and what readers say of it.</summary>
public abstract class ArticlePageModel(KnowledgeBase knowledge, RelatedKnowledge related, ArticleFeedback feedback, Viewer viewer, TimeProvider clock) : PageModel
{
    public Article Article { get; private set; } = null!;

    public RelatedItems Related { get; private set; } = RelatedItems.None;

    public ArticleVote? Vote { get; private set; }

    /// <summary>Null but for administrators.</summary>
    public ArticleReport? Report { get; private set; }

    /// <summary>Why what was just posted cannot be kept.</summary>
    public string? VoteError { get; private set; }

    /// <summary>What was typed, shown again with the error.</summary>
    public string? VoteComment { get; private set; }

    /// <summary>The answer to a vote sent by htmx: only its part of the page.</summary>
    public bool IsFragment { get; private set; }

    /// <summary>Said to administrators only: a year has passed since it was read again.</summary>
    public bool NeedsReview => viewer.IsAdministrator && Article.NeedsReview(DateOnly.FromDateTime(ParisTime.FromUtc(clock.GetUtcNow().UtcDateTime)));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!Find(slug))
            return NotFound();
        Vote = await feedback.FindAsync(viewer, Article, cancellationToken);
        await ShowAsync(cancellationToken);
        return Page();
    }

    /// <summary>"Cette fiche vous a-t-elle aidé ?"</summary>
    public async Task<IActionResult> OnPostAvisAsync(
        string slug, string? version, string? utile, string? raison, string? commentaire, CancellationToken cancellationToken)
    {
        if (!Find(slug))
            return NotFound();
        IsFragment = Request.Headers.ContainsKey("HX-Request");
        VoteError = version != Article.Version ? "Ce texte a changé depuis que vous l’avez ouvert : relisez-le, puis répondez."
            : utile is not ("oui" or "non") ? "Répondez par oui ou par non."
            : commentaire?.Length > ArticleVote.CommentLength ? $"Ce texte est trop long : {ArticleVote.CommentLength} caractères au plus."
            : null;
        if (VoteError is null)
        {
            Vote = await feedback.SaveAsync(viewer, Article, utile == "oui", raison, commentaire, cancellationToken);
            return IsFragment ? Partial("_Vote", this) : Redirect(Url.Article(Article) + "#avis");
        }

        Vote = await feedback.FindAsync(viewer, Article, cancellationToken);
        VoteComment = commentaire;
        if (IsFragment)
            return Partial("_Vote", this);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await ShowAsync(cancellationToken);
        return Page();
    }

    /// <summary>The article of the address, or null.</summary>
    protected abstract Article? Find(KnowledgeBase knowledge, string slug);

    /// <summary>What else the page shows.</summary>
    protected virtual void Complete(KnowledgeBase knowledge, Audiences reader)
    {
    }

    private bool Find(string slug)
    {
        // A draft or a sheet for others is as unknown as a slug that was never used.
        if (Find(knowledge, slug) is not { } article || !article.IsReadBy(viewer.ReaderAudiences()))
            return false;
        Article = article;
        Complete(knowledge, viewer.ReaderAudiences());
        return true;
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Related = related.To(Article, viewer);
        if (viewer.IsAdministrator)
            Report = await feedback.ReportAsync(Article, cancellationToken);
    }
}
