using Amigo.Portal.Kb;
using Amigo.Portal.Mail;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Amigo.Portal.Pages.Admin;

/// <summary>What an administrator looks at first: is what was saved in force, and does everything go out?</summary>
[Authorize(Policies.Administrator)]
public sealed class IndexModel(RuleStore rules, KnowledgeStore knowledge, MailAdministration mails, IOptions<MailOptions> options) : PageModel
{
    public RuleState Rules { get; } = rules.State;

    public KnowledgeState Knowledge { get; } = knowledge.State;

    public bool HasServer { get; } = options.Value.HasServer;

    public IReadOnlyDictionary<MailState, int> Mails { get; private set; } = new Dictionary<MailState, int>();

    public async Task OnGetAsync(CancellationToken cancellationToken) => Mails = await mails.CountAsync(cancellationToken);
}
