using Amigo.Portal.Mail;
using Quartz;

namespace Amigo.Portal.Jobs;

/// <summary>The jobs by name: the same on every node, and in French where administrators read it.</summary>
internal static class JobNames
{
    public static readonly JobKey Lifecycle = new("cycle-de-vie");
    public static readonly JobKey Drafts = new("brouillons");
    public static readonly JobKey Searches = new("recherches");
    public static readonly JobKey Reminders = new("rappels");
    public static readonly JobKey IncomingMail = new("courriel-recu");

    private static readonly Dictionary<JobKey, string> Labels = new()
    {
        [Lifecycle] = "Fermeture automatique et reprise des demandes en attente",
        [MailBell.Job] = "Envoi des courriels",
        [IncomingMail] = "Relève de la boîte de réception",
        [Reminders] = "Rappels avant fermeture et ménage des courriels",
        [Drafts] = "Ménage des pièces jointes abandonnées",
        [Searches] = "Oubli des recherches anciennes",
    };

    public static string LabelOf(JobKey job) => Labels.GetValueOrDefault(job, job.Name);

    /// <summary>In the order in which they are shown.</summary>
    public static int RankOf(JobKey job) => Labels.Keys.TakeWhile(key => !key.Equals(job)).Count();
}
