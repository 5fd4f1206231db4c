namespace Amigo.Portal.Mail.Incoming.Texts;

/// <summary>A line of a mail as its reader sees it.</summary>
internal readonly record struct MailLine(string Text, LineMark Mark)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public bool IsQuoted => Mark == LineMark.Quoted;
}
