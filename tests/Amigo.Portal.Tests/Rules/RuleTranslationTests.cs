using System.Linq.Expressions;
using Amigo.Portal.Rules;
using Amigo.Portal.Tickets;
using Amigo.Rules;
using Xunit;

namespace Amigo.Portal.Tests.Rules;

/// <summary>Rules that filter requests are asked of both databases before they come into force, without either.</summary>
public sealed class RuleTranslationTests
{
    private static readonly RuleSet Rules = RuleSet.Load(PortalPaths.Resolve(new PortalOptions(), AppContext.BaseDirectory).Rules).Rules!;

    /// <summary>A status that only this program could tell: no database has such a function.</summary>
    private static readonly Expression<Func<Ticket, TicketFacts>> Untranslatable = ticket => new TicketFacts
    {
        Status = Secret(ticket.Status),
        AuthorId = ticket.AuthorId,
        BeneficiaryId = ticket.BeneficiaryId,
        SharedWithHeads = ticket.SharedWithHeads,
        Establishment = ticket.EstablishmentUai,
        TeamCode = ticket.Team,
        AgentId = ticket.AgentId,
        OpenedById = ticket.OpenedById,
        ResolvedAt = ticket.ResolvedAt,
        LastAnswerAt = ticket.LastAnswerAt,
    };

    [Fact]
    public void Check_ShippedRules_TranslateOnBoth() => Assert.Empty(RuleTranslation.Check(Rules));

    [Fact]
    public void Check_WhatDoesNotTranslate_IsToldWithItsRuleAndPlaceForEachDatabase()
    {
        var errors = RuleTranslation.Check(Rules, Untranslatable);

        var open = errors.Where(error => error.Message.Contains("« en-cours-ouverts »", StringComparison.Ordinal)).ToList();
        Assert.Equal(["SQLite", "PostgreSQL"], open.Select(error => error.Message.Split("pour ")[1].Split(' ')[0]));
        Assert.All(open, error => Assert.Equal(("onglets.json", 8, 21), (error.File, error.Line, error.Column)));
        // Whoever sees a request does so whatever its status.
        Assert.DoesNotContain(errors, error => error.File == "visibilite.json");
        Assert.Contains(errors, error => error.File == "fermeture-automatique.json");
        // The clock's rule reads a fact that this mapping has lost.
        Assert.Contains(errors, error => error.File == "transitions.json" && error.Message.Contains("WaitingUntil", StringComparison.Ordinal));
    }

    private static string Secret(string status) => string.Concat(status.Reverse());
}
