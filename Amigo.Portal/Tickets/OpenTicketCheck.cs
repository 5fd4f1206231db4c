using System.Text.RegularExpressions;
using Amigo.Portal.Attachments;
using Amigo.Portal.Kb;
using Amigo.Portal.Kb.Catalogue;
using Amigo.Portal.People;
using Amigo.Portal.Rules;
using Amigo.Rules;

namespace Amigo.Portal.Tickets;

/// <summary>Checks a request against what its sender may use; every error at once, each beside its field.</summary>
public sealed partial class OpenTicketCheck(
    KnowledgeBase knowledge, OfferAccess offers, RuleBook rules, PersonLookup people, AttachmentService attachments)
{
    public const string AcademicServiceKind = "service-academique";

    /// <param name="viewer">Whose request it is.</param>
    /// <param name="sender">Who writes it: the same, or an agent for a caller.</param>
    public async Task<(CheckedOpenTicket? Request, IReadOnlyList<FieldError> Errors)> RunAsync(
        Viewer viewer, Viewer sender, OpenTicket request, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        var catalogue = knowledge.Catalogue;
        var set = rules.Current;
        var subcategory = CheckSubcategory(viewer, catalogue.FindSubcategory(request.Subcategory), errors);
        var establishment = CheckEstablishment(viewer, request.Establishment, errors);
        var shared = CheckVisibility(request.Visibility, errors);
        var beneficiary = await CheckBeneficiaryAsync(viewer, request.BeneficiaryId, errors, cancellationToken);
        var businessTeam = CheckBusinessTeam(viewer, catalogue, request.BusinessTeam, errors);
        var subject = CheckSubject(request.Subject, errors);
        var detail = CheckBody(request.Detail, nameof(OpenTicket.Detail), "Expliquez votre demande dans le détail.", errors);
        var phone = CheckPhone(request.Phone, errors);
        var availability = CheckAvailability(request.Availability, errors);
        var impact = CheckValue(set.Impacts, request.Impact, nameof(OpenTicket.Impact), "Choisissez qui est touché : l’impact.", errors);
        var urgency = CheckValue(set.Urgencies, request.Urgency, nameof(OpenTicket.Urgency), "Choisissez l’urgence.", errors);
        CheckOrigin(request, errors);
        await attachments.CheckDraftsAsync(sender, request.Attachments, errors, cancellationToken);
        if (errors.Count > 0)
            return (null, errors);

        return (new CheckedOpenTicket
        {
            Subcategory = subcategory!,
            Establishment = establishment!,
            SharedWithHeads = shared,
            Beneficiary = beneficiary,
            BusinessTeam = businessTeam,
            Subject = subject,
            Detail = detail,
            Phone = phone,
            Availability = availability,
            Impact = impact,
            Urgency = urgency,
        }, []);
    }

    /// <summary>Sanitises what was written and refuses what is empty or too long.</summary>
    public static string CheckBody(RichText text, string field, string missing, List<FieldError> errors)
    {
        if (text.Raw is { Length: > TicketDetail.BodyLength })
        {
            errors.Add(new(field, $"Ce texte est trop long : {TicketDetail.BodyLength:N0} caractères au plus."));
            return "";
        }

        var html = text.ToSafeHtml();
        if (RichText.IsBlank(html))
            errors.Add(new(field, missing));
        return html;
    }

    private Subcategory? CheckSubcategory(Viewer viewer, Subcategory? subcategory, List<FieldError> errors)
    {
        if (subcategory is not null && offers.CanUse(viewer, subcategory))
            return subcategory;
        errors.Add(new(nameof(OpenTicket.Subcategory), "Choisissez une sous-catégorie de vos offres de services."));
        return null;
    }

    private static ViewerEstablishment? CheckEstablishment(Viewer viewer, string? uai, List<FieldError> errors)
    {
        var establishment = viewer.Establishments.FirstOrDefault(own => own.Uai == uai);
        if (establishment is null)
            errors.Add(new(nameof(OpenTicket.Establishment), "Choisissez un de vos établissements."));
        return establishment;
    }

    /// <summary>What an agent writes down came by one of the ways that are not the portal.</summary>
    private static void CheckOrigin(OpenTicket request, List<FieldError> errors)
    {
        if (!TicketOrigin.All.ContainsKey(request.Origin) || (request.CallerId is not null && request.Origin == TicketOrigin.Portal))
            errors.Add(new(nameof(OpenTicket.Origin), "Dites comment la personne vous a joint."));
    }

    private static bool CheckVisibility(string? visibility, List<FieldError> errors)
    {
        if (visibility is not (OpenTicket.SharedVisibility or OpenTicket.PrivateVisibility))
            errors.Add(new(nameof(OpenTicket.Visibility), "Choisissez qui peut voir la demande."));
        return visibility == OpenTicket.SharedVisibility;
    }

    private async Task<Colleague?> CheckBeneficiaryAsync(
        Viewer viewer, int? personId, List<FieldError> errors, CancellationToken cancellationToken)
    {
        if (personId is not { } id)
            return null;
        var colleague = await people.FindAsync(viewer, id, cancellationToken);
        if (colleague is null)
            errors.Add(new(nameof(OpenTicket.BeneficiaryId), "Choisissez un ou une collègue de vos établissements."));
        return colleague;
    }

    private static BusinessTeam? CheckBusinessTeam(Viewer viewer, ServiceCatalogue catalogue, string? code, List<FieldError> errors)
    {
        if (string.IsNullOrEmpty(code))
            return null;
        var team = viewer.Establishments.Any(own => own.Kind == AcademicServiceKind) ? catalogue.FindBusinessTeam(code) : null;
        if (team is null)
            errors.Add(new(nameof(OpenTicket.BusinessTeam), "Choisissez une équipe de la liste."));
        return team;
    }

    private static string CheckSubject(string? subject, List<FieldError> errors)
    {
        var line = Text.OneLine(subject ?? "");
        if (line.Length == 0)
            errors.Add(new(nameof(OpenTicket.Subject), "Renseignez l’objet de la demande."));
        else if (line.Length > Ticket.SubjectLength)
            errors.Add(new(nameof(OpenTicket.Subject), $"L’objet est trop long : {Ticket.SubjectLength} caractères au plus."));
        return line;
    }

    private static string? CheckPhone(string? phone, List<FieldError> errors)
    {
        var line = Text.OneLine(phone ?? "");
        if (line.Length == 0)
            return null;
        if (line.Length > TicketDetail.PhoneLength || !PhoneNumber().IsMatch(line))
            errors.Add(new(nameof(OpenTicket.Phone), "Indiquez un numéro de téléphone, par exemple 02 61 91 00 00."));
        return line;
    }

    private static string? CheckAvailability(string? availability, List<FieldError> errors)
    {
        var text = Text.WellFormed(availability ?? "").Trim();
        if (text.Length > TicketDetail.AvailabilityLength)
            errors.Add(new(nameof(OpenTicket.Availability), $"Ce texte est trop long : {TicketDetail.AvailabilityLength} caractères au plus."));
        return text.Length == 0 ? null : text;
    }

    private static string CheckValue(IReadOnlyList<ListValue> values, string? code, string field, string message, List<FieldError> errors)
    {
        if (!values.Any(value => value.Code == code))
            errors.Add(new(field, message));
        return code ?? "";
    }

    [GeneratedRegex(@"^\+?[0-9][0-9 .()\-]{3,28}$")]
    private static partial Regex PhoneNumber();
}
