using Amigo.Portal.Kb.Reading;

namespace Amigo.Portal.Kb.Catalogue;

/// <summary>Builds the catalogue from its files, or says everything that is wrong in them.</summary>
public sealed class CatalogueReader
{
    private static readonly Dictionary<string, RequestKind> Kinds = new()
    {
        ["demande"] = RequestKind.ServiceRequest,
        ["incident"] = RequestKind.Incident,
    };

    private readonly ICollection<KbError> errors;
    private readonly Dictionary<string, (string File, int Line)> codes = new(StringComparer.Ordinal);
    private Dictionary<string, Team> teams = [];

    private CatalogueReader(ICollection<KbError> errors) => this.errors = errors;

    /// <summary>Null when anything is wrong: a catalogue is right as a whole or not used.</summary>
    public static ServiceCatalogue? Read(IReadOnlyList<KbFile> offers, KbFile? teams, KbFile? businessTeams, ICollection<KbError> errors)
    {
        var before = errors.Count;
        var reader = new CatalogueReader(errors);
        var teamList = reader.ReadTeams(teams, "equipes", "l’équipe", (map, code) => new Team(
            code, map.Text("nom", CatalogueNode.MaximumNameLength), map.OptionalText("description", CatalogueNode.MaximumDescriptionLength)), "description");
        reader.teams = teamList.DistinctBy(team => team.Code).ToDictionary(team => team.Code);
        var businessTeamList = reader.ReadTeams(businessTeams, "equipes-metier", "l’équipe métier", (map, code) =>
            new BusinessTeam(code, map.Text("nom", CatalogueNode.MaximumNameLength)));
        if (offers.Count == 0)
            errors.Add(new KbError("kb/catalogue", 1, 1, "aucun fichier .yaml : le catalogue est vide"));
        var offerList = offers.Select(reader.ReadOffer).OfType<Offer>().OrderBy(offer => offer.Name, FrenchText.Order).ToList();
        return errors.Count == before ? new ServiceCatalogue(offerList, teamList, businessTeamList) : null;
    }

    private List<T> ReadTeams<T>(KbFile? file, string key, string what, Func<StrictMap, string, T> create, params string[] otherKeys)
    {
        if (file is null)
            return [];
        var log = new ErrorLog(file.Name, errors);
        if (StrictYaml.Parse(file.Text, log) is not { } root)
            return [];
        var seen = new Dictionary<string, (string File, int Line)>(StringComparer.Ordinal);
        var list = new List<T>();
        foreach (var map in new StrictMap(root, log, "ce fichier", key).Maps(key))
        {
            var reader = new StrictMap(map, log, what, ["code", "nom", .. otherKeys]);
            var code = reader.LowerCode("code");
            Register(seen, code, reader.Place("code"), log);
            list.Add(create(reader, code));
        }

        return list;
    }

    private Offer? ReadOffer(KbFile file)
    {
        var log = new ErrorLog(file.Name, errors);
        if (StrictYaml.Parse(file.Text, log) is not { } root)
            return null;
        var map = new StrictMap(root, log, "l’offre", "code", "nom", "description", "groupes");
        return new Offer(Code(map, log), Name(map), Description(map), offer =>
            [.. map.Maps("groupes").Select(group => ReadGroup(group, offer, log))]);
    }

    private ServiceGroup ReadGroup(YamlMap node, Offer offer, ErrorLog log)
    {
        var map = new StrictMap(node, log, "le groupe de famille", "code", "nom", "description", "familles");
        return new ServiceGroup(Code(map, log), Name(map), Description(map), offer, group =>
            [.. map.Maps("familles").Select(family => ReadFamily(family, group, log))]);
    }

    private ServiceFamily ReadFamily(YamlMap node, ServiceGroup group, ErrorLog log)
    {
        var map = new StrictMap(node, log, "la famille de service", "code", "nom", "description", "services");
        return new ServiceFamily(Code(map, log), Name(map), Description(map), group, family =>
            [.. map.Maps("services").Select(service => ReadService(service, family, log))]);
    }

    private Service ReadService(YamlMap node, ServiceFamily family, ErrorLog log)
    {
        var map = new StrictMap(node, log, "le service", "code", "nom", "description", "mots-cles", "equipe", "sous-categories");
        var team = FindTeam(map, log, map.Text("equipe", StrictMap.MaximumCodeLength)) ?? new Team("", "", null);
        return new Service(Code(map, log), Name(map), Description(map), Keywords(map), team, family, service =>
            [.. map.Maps("sous-categories").Select(leaf => ReadSubcategory(leaf, service, log))]);
    }

    private Subcategory ReadSubcategory(YamlMap node, Service service, ErrorLog log)
    {
        var map = new StrictMap(node, log, "la sous-catégorie", "code", "nom", "type", "mots-cles", "equipe");
        var team = FindTeam(map, log, map.OptionalText("equipe", StrictMap.MaximumCodeLength));
        return new Subcategory(Code(map, log), Name(map), map.Choice("type", Kinds), Keywords(map), team, service);
    }

    private Team? FindTeam(StrictMap map, ErrorLog log, string? code)
    {
        if (string.IsNullOrEmpty(code))
            return null;
        if (!teams.TryGetValue(code, out var team))
            log.Add(map.Place("equipe"), $"équipe « {code} » inconnue : elle n’est pas dans equipes.yaml");
        return team;
    }

    private string Code(StrictMap map, ErrorLog log)
    {
        var code = map.Code("code");
        Register(codes, code, map.Place("code"), log);
        return code;
    }

    private static void Register(Dictionary<string, (string File, int Line)> known, string code, YamlElement place, ErrorLog log)
    {
        if (code.Length == 0)
            return;
        if (known.TryGetValue(code, out var first))
            log.Add(place, $"code « {code} » en double : il est déjà dans {first.File}, ligne {first.Line}");
        else
            known[code] = (log.File, place.Line);
    }

    private static string Name(StrictMap map) => map.Text("nom", CatalogueNode.MaximumNameLength);

    private static string? Description(StrictMap map) => map.OptionalText("description", CatalogueNode.MaximumDescriptionLength);

    private static IReadOnlyList<string> Keywords(StrictMap map) =>
        [.. map.Texts("mots-cles", CatalogueNode.MaximumKeywordLength).Select(text => text.Value)];
}
