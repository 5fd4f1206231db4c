using Amigo.Portal.Live.Presence;
using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Data;

/// <summary>
/// The same model on PostgreSQL, with what only several nodes need; a type of its own, because each database has its own migrations.
/// </summary>
public sealed class PostgresAmigoDbContext(DbContextOptions<PostgresAmigoDbContext> options) : AmigoDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        TicketPresence.Configure(modelBuilder);
    }
}
