using MimeKit;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>Tells the mails that no person wrote: taking them would let two programs answer each other for ever.</summary>
internal static class AutomaticMail
{
    private static readonly string[] ProgramNames = ["mailer-daemon", "postmaster", "noreply", "no-reply", "nepasrepondre", "ne-pas-repondre", "bounce", "bounces"];
    private static readonly string[] MassPrecedences = ["bulk", "junk", "list", "auto_reply"];
    private static readonly string[] SuppressedAnswers = ["all", "oof", "autoreply"];
    private static readonly string[] AutomaticHeaders = ["X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply", "X-Loop"];

    /// <summary>Why it is one, in French; null when a person wrote it, as far as can be told.</summary>
    public static string? ReasonFor(MimeMessage message, string? sender)
    {
        var headers = message.Headers;
        if (headers[HeaderId.AutoSubmitted] is { } submitted && !First(submitted).Equals("no", StringComparison.OrdinalIgnoreCase))
            return "Réponse automatique (Auto-Submitted).";
        if (headers[HeaderId.Precedence] is { } precedence && MassPrecedences.Contains(First(precedence).ToLowerInvariant()))
            return "Envoi en nombre (Precedence).";
        if (headers["X-Auto-Response-Suppress"] is { } suppress && suppress.ToLowerInvariant().Split([',', ';', ' ']).Any(SuppressedAnswers.Contains))
            return "Message automatique (X-Auto-Response-Suppress).";
        if (headers.Contains(HeaderId.ListId))
            return "Message d’une liste de diffusion (List-Id).";
        if (headers[HeaderId.ReturnPath] is { } path && path.Trim() == "<>")
            return "Expéditeur vide (Return-Path) : avis d’un serveur.";
        if (AutomaticHeaders.FirstOrDefault(name => headers.Contains(name)) is { } found)
            return $"Réponse automatique ({found}).";
        return sender is not null && ProgramNames.Contains(sender.Split('@')[0]) ? "Écrit par un programme." : null;
    }

    /// <summary>The value without its parameters and comments.</summary>
    private static string First(string value) => value.Split([';', ' ', '('], 2)[0].Trim();
}
