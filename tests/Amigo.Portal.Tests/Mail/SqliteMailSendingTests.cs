using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Mail;

public sealed class SqliteMailSendingTests(MailPortalFixture portal) : MailSendingTests(portal, portal.Smtp), IClassFixture<MailPortalFixture>;
