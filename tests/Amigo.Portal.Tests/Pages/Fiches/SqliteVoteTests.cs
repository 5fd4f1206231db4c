using Amigo.Portal.Tests.Hosting;
using Xunit;

namespace Amigo.Portal.Tests.Pages.Fiches;

public sealed class SqliteVoteTests(PortalFixture portal) : VoteTests(portal), IClassFixture<PortalFixture>;
