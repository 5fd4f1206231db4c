using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Mail;

public sealed class PostgresMailRecipientTests(PostgresMailPortalFixture portal) : MailRecipientTests(portal), IClassFixture<PostgresMailPortalFixture>;
