using System.Globalization;
using Amigo.Portal.Data;
using Amigo.Portal.People;
using CsvHelper;
using CsvHelper.Configuration.Attributes;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Demo;

/// <summary>Fills an empty database with the invented establishments and people of the two CSV files beside this one.</summary>
public sealed class DemoPeople(AmigoDbContext db, WriteQueue writes)
{
    /// <summary>Those whom the sign-in page puts first, with what each is there to show.</summary>
    public static IReadOnlyDictionary<string, string> Roles { get; } = new Dictionary<string, string>
    {
        ["camille.martin"] = "Demandeuse : ouvre des demandes et les suit",
        ["anne.riou"] = "Collègue de Camille : peut être bénéficiaire d’une demande",
        ["yves.legoff"] = "Responsable : voit les demandes partagées de son collège",
        ["erwan.morvan"] = "Demandeur d’un service académique",
        ["nolwenn.tanguy"] = "Agente de l’équipe Messagerie",
        ["paul.kerbrat"] = "Agent de l’équipe Réseau",
        ["admin"] = "Administratrice : règles et connaissances",
    };

    public Task FillAsync(CancellationToken cancellationToken) => writes.RunAsync(db, async () =>
    {
        if (await db.People.AnyAsync(cancellationToken))
            return;

        db.Establishments.AddRange(Read<EstablishmentRow>("etablissements.csv").Select(row => row.ToEstablishment()));
        db.People.AddRange(Read<PersonRow>("personnes.csv").Select(row => row.ToPerson()));
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    private static List<T> Read<T>(string file)
    {
        var resource = $"{typeof(DemoPeople).Namespace}.{file}";
        using var stream = typeof(DemoPeople).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the program.");
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<T>()];
    }

    private sealed class EstablishmentRow
    {
        public required string Uai { get; init; }

        [Name("Nom")]
        public required string Name { get; init; }

        [Name("Nature")]
        public required string Kind { get; init; }

        [Name("Commune")]
        public required string City { get; init; }

        public Establishment ToEstablishment() =>
            new() { Uai = People.Uai.Parse(Uai).ToString(), Name = Name, Kind = Kind, City = City };
    }

    private sealed class PersonRow
    {
        [Name("Identifiant")]
        public required string Login { get; init; }

        [Name("Prenom")]
        public required string FirstName { get; init; }

        [Name("Nom")]
        public required string LastName { get; init; }

        [Name("Courriel")]
        public required string Email { get; init; }

        [Name("Telephone")]
        public required string Phone { get; init; }

        [Name("Fonction")]
        public required string Function { get; init; }

        [Name("Etablissements")]
        public required string Establishments { get; init; }

        [Name("Responsable")]
        public required string Heads { get; init; }

        [Name("Equipes")]
        public required string Teams { get; init; }

        [Name("Administrateur")]
        public required bool IsAdministrator { get; init; }

        public Person ToPerson()
        {
            var heads = Split(Heads);
            var name = $"{FirstName} {LastName}";
            return new Person
            {
                Login = Login,
                DisplayName = name,
                SearchName = Text.Fold($"{name} {Login} {Email}"),
                Email = Email,
                Phone = Phone.Length == 0 ? null : Phone,
                Function = Function,
                IsAdministrator = IsAdministrator,
                Establishments = [.. Split(Establishments).Select(uai => new EstablishmentMembership { Uai = uai, IsHead = heads.Contains(uai) })],
                Teams = [.. Split(Teams).Select(team => new TeamMembership { Team = team })],
            };
        }

        private static string[] Split(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
