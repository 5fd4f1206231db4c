using MimeKit;

namespace Amigo.Portal.Mail.Incoming;

/// <summary>
/// Parses a mail in two passes: the first only counts, so that a mail made of a million empty parts or lines is refused before
/// anything is built of it.
/// </summary>
internal static class BoundedParser
{
    public const int MaximumParts = 300;
    public const int MaximumDepth = 20;
    public const int MaximumHeaders = 4_000;
    public const int MaximumHeaderBytes = 128 * 1024;

    private static readonly ParserOptions Bounds = new() { MaxMimeDepth = MaximumDepth + 1, MaxAddressGroupDepth = 3 };

    public static MimeMessage Parse(byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            new Counter(new MemoryStream(content, writable: false)).ReadMessage(cancellationToken);
            return MimeMessage.Load(Bounds, new MemoryStream(content, writable: false), cancellationToken);
        }
        catch (FormatException)
        {
            throw new MailTooComplexException("Ce n’est pas un courriel : ses en-têtes sont illisibles.");
        }
    }

    private sealed class Counter(Stream content) : MimeReader(Bounds, content)
    {
        private int parts;
        private int depth;
        private int headers;

        protected override void OnHeaderRead(Header header, int beginLineNumber, CancellationToken cancellationToken)
        {
            if (++headers > MaximumHeaders || header.RawField.Length + header.RawValue.Length > MaximumHeaderBytes)
                throw new MailTooComplexException("Ses en-têtes sont trop nombreux ou trop longs.");
        }

        protected override void OnMimePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => Count();

        protected override void OnMessagePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => Descend();

        protected override void OnMessagePartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long endOffset, long headersEndOffset, int lines, CancellationToken cancellationToken) =>
            depth--;

        protected override void OnMultipartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => Descend();

        protected override void OnMultipartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long endOffset, long headersEndOffset, int lines, CancellationToken cancellationToken) =>
            depth--;

        private void Count()
        {
            if (++parts > MaximumParts)
                throw new MailTooComplexException($"Il a plus de {MaximumParts} parties.");
        }

        private void Descend()
        {
            Count();
            if (++depth > MaximumDepth)
                throw new MailTooComplexException($"Ses parties sont emboîtées sur plus de {MaximumDepth} niveaux.");
        }
    }
}
