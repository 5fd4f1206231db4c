using Microsoft.EntityFrameworkCore;

namespace Amigo.Portal.Data;

/// <summary>The same model on PostgreSQL; a type of its own, because each database has its own migrations.</summary>
public sealed class PostgresAmigoDbContext(DbContextOptions<PostgresAmigoDbContext> options) : AmigoDbContext(options);
