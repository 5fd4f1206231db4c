using Xunit;

namespace Amigo.Portal.Tests.Mail.Incoming;

public sealed class SqliteHostileMailTests(IncomingMailFixture portal) : HostileMailTests(portal), IClassFixture<IncomingMailFixture>;
