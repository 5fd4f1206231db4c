using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Amigo.Rules;

namespace Amigo.Portal.Pages.Tickets;

public sealed class TraitesModel(Viewer viewer, RuleBook rules, TicketBoards boards) : BoardPageModel(viewer, rules, boards)
{
    public override Board Board => Board.Treated;

    public override string Heading => "Tickets traités";

    public override IReadOnlyList<string> Columns { get; } =
        ["reference", "classe", "objet", "date", "statut", "sous-categorie", "demandeur", "priorite", "rne"];
}
