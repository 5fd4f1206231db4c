using Amigo.Portal.Tests.Hosting;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]
[assembly: AssemblyFixture(typeof(MailboxServer))]
