using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Amigo.Rules;

namespace Amigo.Portal.Pages.Tickets;

public sealed class EnCoursModel(Viewer viewer, RuleBook rules, TicketBoards boards) : BoardPageModel(viewer, rules, boards)
{
    public override Board Board => Board.Current;

    public override string Heading => "Tickets en cours";

    public override IReadOnlyList<string> Columns { get; } =
        ["reference", "objet", "date", "statut", "service", "sous-categorie", "priorite", "demandeur", "rne"];
}
