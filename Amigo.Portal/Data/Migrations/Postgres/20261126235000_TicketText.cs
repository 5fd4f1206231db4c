using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amigo.Portal.Data.Migrations.Postgres;

/// <summary>
/// The full-text index of requests: text vectors, which the model cannot say. Requests that are there
/// already are indexed after the start, from the newest down to the first.
/// </summary>
[DbContext(typeof(PostgresAmigoDbContext))]
[Migration("20261126235000_TicketText")]
public sealed class TicketText : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // French as PostgreSQL has it, but for its list of words to leave out: "son" and "pas" are what some requests are about.
        migrationBuilder.Sql(
            """
            CREATE TEXT SEARCH DICTIONARY amigo_french_stem (TEMPLATE = snowball, LANGUAGE = french);
            CREATE TEXT SEARCH CONFIGURATION amigo_french (COPY = pg_catalog.french);
            ALTER TEXT SEARCH CONFIGURATION amigo_french ALTER MAPPING REPLACE french_stem WITH amigo_french_stem;
            CREATE TABLE "TicketTexts" (
                "TicketNumber" integer PRIMARY KEY REFERENCES "Tickets" ("Number") ON DELETE CASCADE,
                "Subject" tsvector NOT NULL,
                "Public" tsvector NOT NULL,
                "WithNotes" tsvector NULL);
            CREATE INDEX "IX_TicketTexts_Subject" ON "TicketTexts" USING gin ("Subject");
            CREATE INDEX "IX_TicketTexts_Public" ON "TicketTexts" USING gin ("Public");
            CREATE INDEX "IX_TicketTexts_WithNotes" ON "TicketTexts" USING gin ("WithNotes") WHERE "WithNotes" IS NOT NULL;
            """);
        migrationBuilder.Sql("""INSERT INTO "Counters" ("Name", "Value") SELECT 'textes', coalesce(max("Number"), 0) FROM "Tickets" """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            DROP TABLE "TicketTexts";
            DROP TEXT SEARCH CONFIGURATION amigo_french;
            DROP TEXT SEARCH DICTIONARY amigo_french_stem;
            """);
        migrationBuilder.Sql("""DELETE FROM "Counters" WHERE "Name" = 'textes'""");
    }
}
