using Amigo.Portal.Pages;
using Amigo.Portal.Pages.Tickets;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amigo.Portal.Searches;

/// <summary>Counts a result as chosen when the page that it leads to is really shown to that visitor.</summary>
internal sealed class ResultFilter(SearchLogQueue queue) : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (HttpMethods.IsGet(context.HttpContext.Request.Method)
            && context.Result is null or PageResult
            && ResultMark.Parse(context.HttpContext.Request.Query[ResultMark.Parameter]) is { } mark
            && Shown(context.HandlerInstance) is { } id)
            queue.Add(new SearchClick(mark.Search, mark.Rank, id));
    }

    private static string? Shown(object page) => page switch
    {
        NouveauModel { Subcategory: { } leaf } => leaf.Code,
        ArticlePageModel { Article: { } article } => article.SearchId,
        _ => null,
    };
}
