using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Mail;

public sealed class PostgresMailSendingTests(PostgresMailPortalFixture portal) : MailSendingTests(portal, portal.Smtp), IClassFixture<PostgresMailPortalFixture>;
