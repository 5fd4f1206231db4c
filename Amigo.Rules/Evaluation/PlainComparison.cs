namespace Amigo.Rules.Evaluation;

/// <summary>
/// What a comparison means to the person it is about, whom it calls "vous"; the request is "elle". It knows the facts, never the rules, and
/// names nobody: what it cannot say so is left unsaid.
/// </summary>
internal static class PlainComparison
{
    private static readonly Dictionary<string, (string Yes, string No)> Roles = new()
    {
        [nameof(TicketFacts.AuthorId)] = ("vous en êtes le demandeur", "vous n’en êtes pas le demandeur"),
        [nameof(TicketFacts.BeneficiaryId)] = ("elle a été faite pour vous", "elle n’a pas été faite pour vous"),
        [nameof(TicketFacts.AgentId)] = ("elle vous est assignée", "elle ne vous est pas assignée"),
        [nameof(TicketFacts.OpenedById)] = ("vous l’avez ouverte pour son demandeur", "vous ne l’avez pas ouverte pour son demandeur"),
    };

    private static readonly Dictionary<string, (string Yes, string No)> Presences = new()
    {
        [nameof(TicketFacts.BeneficiaryId)] = ("elle a un bénéficiaire", "elle n’a pas de bénéficiaire"),
        [nameof(TicketFacts.AgentId)] = ("un agent l’a prise en charge", "personne ne l’a prise en charge"),
        [nameof(TicketFacts.OpenedById)] = ("un agent l’a ouverte pour son demandeur", "son demandeur l’a ouverte lui-même"),
        [nameof(TicketFacts.ResolvedAt)] = ("elle est résolue", "elle n’est pas résolue"),
        [nameof(TicketFacts.LastAnswerAt)] = ("le demandeur a écrit depuis l’ouverture", "le demandeur n’a rien écrit depuis l’ouverture"),
        [nameof(TicketFacts.WaitingUntil)] = ("son attente a une date de fin", "son attente n’a pas de date de fin"),
    };

    private static readonly Dictionary<string, (string Yes, string No)> Flags = new()
    {
        [nameof(TicketFacts.SharedWithHeads)] = ("elle est partagée avec les responsables", "elle n’est pas partagée avec les responsables"),
        [nameof(ViewerFacts.IsAgent)] = ("vous êtes agent de support", "vous n’êtes pas agent de support"),
        [nameof(ViewerFacts.IsAdministrator)] = ("vous êtes administrateur", "vous n’êtes pas administrateur"),
    };

    /// <summary>A list of the person with the fact of the request looked for in it.</summary>
    private static readonly Dictionary<(string, string), (string Yes, string No)> Memberships = new()
    {
        [(nameof(ViewerFacts.Teams), nameof(TicketFacts.TeamCode))] = ("vous appartenez à l’équipe qui l’a", "vous n’appartenez pas à l’équipe qui l’a"),
        [(nameof(ViewerFacts.HeadOf), nameof(TicketFacts.Establishment))] = ("vous dirigez son établissement", "vous ne dirigez pas son établissement"),
        [(nameof(ViewerFacts.Establishments), nameof(TicketFacts.Establishment))] = ("vous travaillez dans son établissement", "vous ne travaillez pas dans son établissement"),
    };

    private static readonly Dictionary<string, string> Nouns = new()
    {
        [nameof(TicketFacts.Status)] = "son statut",
        [nameof(TicketFacts.Kind)] = "sa nature",
        [nameof(TicketFacts.Impact)] = "son impact",
        [nameof(TicketFacts.Urgency)] = "son urgence",
        [nameof(TicketFacts.Priority)] = "sa priorité",
        [nameof(TicketFacts.OfferCode)] = "son offre",
        [nameof(TicketFacts.ServiceCode)] = "son service",
        [nameof(TicketFacts.SubcategoryCode)] = "sa sous-catégorie",
        [nameof(TicketFacts.Establishment)] = "son établissement",
        [nameof(TicketFacts.TeamCode)] = "son équipe",
    };

    private static readonly Dictionary<string, string> Dates = new()
    {
        [nameof(TicketFacts.CreatedAt)] = "son ouverture",
        [nameof(TicketFacts.ResolvedAt)] = "sa résolution",
        [nameof(TicketFacts.LastAnswerAt)] = "la dernière réponse du demandeur",
        [nameof(TicketFacts.WaitingUntil)] = "la fin de son attente",
    };

    /// <summary>The clause, or null.</summary>
    /// <param name="met">The comparison.</param>
    /// <param name="isTrue">What it answers.</param>
    public static string? Of(MetComparison met, bool isTrue) => met switch
    {
        { Relation: Relation.Is, Left: { } flag } => Choose(Flags, flag, isTrue),
        { Relation: Relation.NotEqual } => Equality(met, !isTrue),
        { Relation: Relation.Equal } => Equality(met, isTrue),
        { Relation: Relation.In, Left: { } fact, Right: { } list } => Choose(Memberships, (list, fact), isTrue),
        { Relation: Relation.In, Left: { } fact } => Value(fact, met.FirstText, met.SecondText, isTrue),
        { Relation: Relation.Less or Relation.LessOrEqual } => Moment(met, isTrue ? "précède" : "ne précède pas"),
        { Relation: Relation.Greater or Relation.GreaterOrEqual } => Moment(met, isTrue ? "suit" : "ne suit pas"),
        _ => null,
    };

    private static string? Equality(MetComparison met, bool isEqual)
    {
        if (met.Right == nameof(ViewerFacts.PersonId) && met.Left is { } role)
            return Choose(Roles, role, isEqual);
        if (met.Left == nameof(ViewerFacts.PersonId) && met.Right is { } other)
            return Choose(Roles, other, isEqual);
        if (met.Left is not { } fact || met.Right is not null)
            return null;
        return met.Second is null ? Choose(Presences, fact, !isEqual)
            : met.Second is bool wanted ? Choose(Flags, fact, isEqual == wanted)
            : Value(fact, met.FirstText, met.SecondText, isEqual);
    }

    private static string? Value(string fact, string value, string wanted, bool isTrue) =>
        !Nouns.TryGetValue(fact, out var noun) ? null
        : isTrue ? $"{noun} est «\u00A0{value}\u00A0»"
        : $"{noun} est «\u00A0{value}\u00A0», il faudrait «\u00A0{string.Join("\u00A0», «\u00A0", wanted.Split(", "))}\u00A0»";

    private static string? Moment(MetComparison met, string verb)
    {
        if (met.Left is not { } fact || !Dates.TryGetValue(fact, out var date))
            return null;
        if (met.First is null)
            return Choose(Presences, fact, false);
        var other = met.Right is { } right && Dates.TryGetValue(right, out var named) ? named : "";
        return met.Second is null ? null : $"{date}, le {met.FirstText}, {verb} {(other.Length > 0 ? $"{other}, le " : "le ")}{met.SecondText}";
    }

    private static string? Choose<TKey>(Dictionary<TKey, (string Yes, string No)> words, TKey key, bool isTrue)
        where TKey : notnull => words.TryGetValue(key, out var pair) ? (isTrue ? pair.Yes : pair.No) : null;
}
