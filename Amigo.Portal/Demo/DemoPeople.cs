using Amigo.Portal.Data;
using Amigo.Portal.People;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Demo;

/// <summary>Fills an empty database with the invented establishments and people of the two CSV files beside this one.</summary>
public sealed class DemoPeople(AmigoDbContext db, WriteQueue writes)
{
    /// <summary>A domain that nobody can own.</summary>
    public const string EmailDomain = "amigo.example";

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

        db.Establishments.AddRange(Read("etablissements.csv", ReadEstablishment));
        db.People.AddRange(Read("personnes.csv", ReadPerson));
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    private static List<T> Read<T>(string file, Func<CsvRow, T> read)
    {
        var resource = $"{typeof(DemoPeople).Namespace}.{file}";
        using var stream = typeof(DemoPeople).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the program.");
        using var csv = CsvReader.Create(stream, new CsvReaderOptions(), leaveOpen: true);
        var rows = new List<T>();
        foreach (var row in csv)
            rows.Add(read(row));
        return rows;
    }

    private static Establishment ReadEstablishment(CsvRow row)
    {
        var (uai, name, city) = (Uai.Parse(row["Uai"].ToString()).ToString(), row["Nom"].ToString(), row["Commune"].ToString());
        return new Establishment
        {
            Uai = uai,
            Name = name,
            Kind = row["Nature"].ToString(),
            City = city,
            SearchName = Establishment.ToSearchName(name, city, uai),
        };
    }

    private static Person ReadPerson(CsvRow row)
    {
        var login = row["Identifiant"].ToString();
        var name = $"{row["Prenom"].ToString()} {row["Nom"].ToString()}";
        var email = row["Courriel"].ToString();
        var phone = row["Telephone"].ToString();
        var heads = Split(row["Responsable"].ToString());
        return new Person
        {
            Login = login,
            DisplayName = name,
            SearchName = Text.Fold($"{name} {login} {email}"),
            Email = email,
            Phone = phone.Length == 0 ? null : phone,
            Function = row["Fonction"].ToString(),
            IsAdministrator = bool.Parse(row["Administrateur"].ToString()),
            Establishments = [.. Split(row["Etablissements"].ToString())
                .Select(uai => new EstablishmentMembership { Uai = uai, IsHead = heads.Contains(uai) })],
            Teams = [.. Split(row["Equipes"].ToString()).Select(team => new TeamMembership { Team = team })],
        };
    }

    private static string[] Split(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
