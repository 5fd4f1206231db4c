using Amigo.Portal.Tickets;
using Amigo.Rules;

namespace Amigo.Portal.Seeding;

/// <summary>
/// The life of one request, told until history ends. Steps that the rules in force do not allow are left out,
/// so that a journal is always one that the portal could have written.
/// </summary>
internal sealed class Story(StoryBook book, Ticket ticket, Topic topic, Dice dice, double pace)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(5);
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromDays(20);

    private readonly Dictionary<string, string> _values = topic.Values(dice);
    private DateTime _at = ticket.CreatedAt;
    private bool _isOver;

    public void Tell(Part part)
    {
        var stays = part is Part.OwnCurrent or Part.SharedCurrent;
        var mustEnd = part is Part.OwnTreated or Part.SharedTreated;
        if (stays && dice.Chance(0.25))
            return;
        if (!stays && !mustEnd && dice.Chance(0.03) && Cancel())
            return;

        if (dice.Chance(0.08))
            Transfer();
        Take();
        if (dice.Chance(0.05))
            TransferBack();
        if (dice.Chance(0.12))
            Comment();
        if (dice.Chance(stays ? 0.35 : 0.16))
            Ask(mayStop: stays);
        if (!mustEnd && dice.Chance(stays ? 0.4 : 0.09))
            Wait(mayStop: stays);
        if (!stays)
            End();
    }

    private void End()
    {
        Resolve();
        if (dice.Chance(0.05))
        {
            Later(TimeSpan.FromHours(20));
            Do("rouvrir", Requester, "reouverture");
            Resolve();
        }

        if (dice.Chance(0.45))
            CloseByHand();
        else
            CloseByTheClock();
    }

    private int Requester => ticket.BeneficiaryId is { } beneficiary && dice.Chance(0.5) ? beneficiary : ticket.AuthorId;

    /// <summary>Grave requests are looked at first.</summary>
    private TimeSpan Eagerness => (ticket.Urgency, ticket.Priority) switch
    {
        (_, "critique") => TimeSpan.FromHours(0.7),
        (_, "haute") => TimeSpan.FromHours(3),
        (_, "basse") => TimeSpan.FromHours(30),
        _ => TimeSpan.FromHours(9),
    };

    private bool Cancel()
    {
        Later(TimeSpan.FromHours(5));
        return Do("annuler", ticket.AuthorId, "annulation");
    }

    private void Take()
    {
        Later(Eagerness);
        if (book.Population.DrawAgent(ticket.Team, dice) is not { } agent)
            return;
        var isGiven = dice.Chance(0.15);
        var actor = isGiven ? book.Population.DrawAgent(ticket.Team, dice) : agent;
        Do(isGiven ? "assigner" : "prendre-en-charge", actor, list: null, new Choice { Agent = agent, IsSaid = isGiven });
    }

    private void Transfer()
    {
        Later(Eagerness);
        var team = dice.Pick(book.Teams);
        if (team.Code == ticket.Team
            || book.Population.DrawAgent(team.Code, dice) is null
            || book.Population.DrawAgent(ticket.Team, dice) is not { } agent)
            return;
        _values["equipe"] = team.Name;
        Do("reaffecter", agent, "reaffectation", new Choice { Team = team.Code });
    }

    private void TransferBack()
    {
        Transfer();
        if (ticket.AgentId is null)
            Take();
    }

    private void Comment()
    {
        Later(Eagerness);
        if (_isOver || ticket.AgentId is not { } agent)
            return;
        var isAgent = dice.Chance(0.6);
        Record(isAgent ? agent : Requester, JournalEntry.Comment, ticket.Status, ticket.Status, Say(isAgent ? "commentaire.agent" : "commentaire.demandeur"), rule: null);
    }

    private void Ask(bool mayStop)
    {
        Later(Eagerness);
        Do("demander-complement", ticket.AgentId, "question");
        if (mayStop && dice.Chance(0.5))
            _isOver = true;
        Later(TimeSpan.FromHours(22), LongestAnswer);
        Do("completer", Requester, "reponse");
    }

    private void Wait(bool mayStop)
    {
        Later(Eagerness);
        var end = SchoolCalendar.AtWork(_at.AddMinutes((int)dice.Delay(TimeSpan.FromDays(12), TimeSpan.FromDays(60)).TotalMinutes), dice);
        var morning = ParisTime.ToUtc(ParisTime.FromUtc(end).Date);
        var until = morning > _at && dice.Chance(0.5) ? morning : (DateTime?)null;
        if (!Do("mettre-en-attente", ticket.AgentId, "attente", new Choice { Until = until }))
            return;
        if (mayStop && dice.Chance(0.6) && (ticket.WaitingUntil is null || ticket.WaitingUntil > book.End))
        {
            _isOver = true;
            return;
        }

        _at = ticket.WaitingUntil?.AddSeconds(dice.Below(300)) ?? end;
        if (ticket.WaitingUntil is null)
            Do("reprendre", ticket.AgentId, list: null);
        else if (book.FindResumption(ticket.Status) is { } resumption)
            Apply(resumption, actor: null, body: null);
    }

    private void Resolve()
    {
        Later(Eagerness * 2);
        Do("resoudre", ticket.AgentId, $"solution.{topic.Style}", new Choice { Solution = book.DrawSolution(ticket.Kind, dice) });
    }

    private void CloseByHand()
    {
        Later(TimeSpan.FromHours(30));
        Do("cloturer", Requester, list: null, new Choice { Satisfaction = dice.Chance(0.6) ? 5 - (int)(dice.Part() * dice.Part() * 5) : null });
    }

    private void CloseByTheClock()
    {
        if (_isOver || book.PatienceBeforeClosing is not { } patience || ticket.ResolvedAt is not { } resolvedAt)
            return;
        _at = resolvedAt + patience + TimeSpan.FromSeconds(dice.Below(300));
        if (book.FindClosing(ticket.Status) is { } closing)
            Apply(closing, actor: null, body: null);
    }

    private void Later(TimeSpan mean) => Later(mean, Longest);

    private void Later(TimeSpan mean, TimeSpan longest)
    {
        var then = _at.AddSeconds(30 + (int)(dice.Delay(mean, longest) * pace).TotalSeconds);
        _at = pace < 1 ? then : SchoolCalendar.AtWork(then, dice);
    }

    private bool Do(string code, int? actor, string? list, Choice? choice = null) =>
        actor is not null
        && book.Find(code, ticket.Status) is { } transition
        && Apply(transition, actor, list is null ? null : Say(list), choice);

    private bool Apply(Transition transition, int? actor, string? body, Choice? choice = null)
    {
        _isOver |= _at >= book.End;
        if (_isOver)
            return false;
        var (from, before) = (ticket.Status, TicketBefore.Of(ticket));
        ticket.MoveTo(book.Rules.Status(transition.To), _at);
        choice?.Apply(ticket);
        TicketDeadlines.Follow(ticket, before, book.Rules, _at);
        Record(actor, transition.Code, from, transition.To, body, transition.Rule, choice);
        return true;
    }

    private void Record(int? actor, string code, string from, string to, string? body, RuleReference? rule, Choice? choice = null)
    {
        _isOver |= _at >= book.End;
        if (_isOver)
            return;
        ticket.UpdatedAt = _at;
        ticket.Version++;
        if (actor is not null && (actor == ticket.AuthorId || actor == ticket.BeneficiaryId))
            ticket.LastAnswerAt = _at;
        ticket.Journal.Add(new JournalEntry
        {
            TicketNumber = ticket.Number,
            At = _at,
            AuthorId = actor,
            Transition = code,
            FromStatus = code == JournalEntry.Comment ? null : from,
            ToStatus = to,
            Team = choice?.Team,
            AgentId = choice is { IsSaid: true } ? choice.Agent : null,
            WaitingUntil = choice?.Until,
            SolutionCode = choice?.Solution,
            Body = body,
            Satisfaction = choice?.Satisfaction,
            RuleFile = rule?.File,
            RuleName = rule?.Rule,
            RuleVersion = rule?.Version,
        });
    }

    private string Say(string list) => Html.FromLines(book.Phrases.Draw(dice, list, _values));
}
