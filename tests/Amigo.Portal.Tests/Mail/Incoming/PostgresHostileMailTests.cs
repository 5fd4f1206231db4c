using Xunit;

namespace Amigo.Portal.Tests.Mail.Incoming;

public sealed class PostgresHostileMailTests(PostgresIncomingMailFixture portal) : HostileMailTests(portal), IClassFixture<PostgresIncomingMailFixture>;
