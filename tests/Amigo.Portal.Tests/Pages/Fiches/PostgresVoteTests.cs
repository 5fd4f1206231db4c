using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Fiches;

public sealed class PostgresVoteTests(PostgresPortalFixture portal) : VoteTests(portal), IClassFixture<PostgresPortalFixture>;
