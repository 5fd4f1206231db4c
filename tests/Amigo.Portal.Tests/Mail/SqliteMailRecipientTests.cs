using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Mail;

public sealed class SqliteMailRecipientTests(MailPortalFixture portal) : MailRecipientTests(portal), IClassFixture<MailPortalFixture>;
