using Amigo.Rules;

namespace Amigo.Benchmarks.Simulation;

/// <summary>Requests as rules see them, invented from a seed in the proportions of a portal in use.</summary>
internal static class InventedRequests
{
    private const int Seed = 20261126;
    private const int People = 40_000;

    private static readonly string[] Statuses = ["affectee", "reaffectee", "assignee", "en-attente", "a-completer", "resolue", "resolue", .. Enumerable.Repeat("fermee", 13)];
    private static readonly string[] Impacts = ["personne", "personne", "personne", "service", "departement"];
    private static readonly string[] Urgencies = ["critique", "haute", "moyenne", "moyenne", "basse"];
    private static readonly string[] Teams = ["messagerie", "reseau", "assistance", "securite", "examens", "vie-scolaire"];

    public static TicketFacts[] Make(int count, DateTime now)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(1, count).Select(number => Make(number, random, now))];
    }

    private static TicketFacts Make(int number, Random random, DateTime now)
    {
        var status = Pick(random, Statuses);
        var created = now.AddHours(-random.Next(1, 24 * 900));
        return new TicketFacts
        {
            Number = number,
            Status = status,
            Kind = random.Next(3) == 0 ? "demande" : "incident",
            Impact = Pick(random, Impacts),
            Urgency = Pick(random, Urgencies),
            Priority = "normale",
            OfferCode = "SD",
            ServiceCode = "SD-WEBMAIL",
            SubcategoryCode = "SD-WEBMAIL-ACCES",
            Establishment = "0350001A",
            AuthorId = random.Next(1, People),
            BeneficiaryId = random.Next(10) == 0 ? random.Next(1, People) : null,
            SharedWithHeads = random.Next(2) == 0,
            TeamCode = Pick(random, Teams),
            AgentId = status is "affectee" or "reaffectee" ? null : random.Next(1, 200),
            CreatedAt = created,
            ResolvedAt = status is "resolue" or "fermee" ? created.AddHours(random.Next(1, 400)) : null,
            LastAnswerAt = random.Next(5) == 0 ? created.AddHours(random.Next(1, 500)) : null,
            WaitingUntil = status == "en-attente" ? now.AddDays(random.Next(-5, 20)) : null,
        };
    }

    private static string Pick(Random random, string[] among) => among[random.Next(among.Length)];
}
