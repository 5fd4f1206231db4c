using Amigo.Portal.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Amigo.Portal.Data.Migrations.Sqlite;

/// <summary>
/// The full-text index of requests: a virtual table, which the model cannot say. Requests that are there
/// already are indexed after the start, from the newest down to the first.
/// </summary>
[DbContext(typeof(AmigoDbContext))]
[Migration("20261126235000_TicketText")]
public sealed class TicketText : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // It keeps no text, only where words stand: the words are those of our own analysis, and what is shown comes from the tables.
        migrationBuilder.Sql(
            """
            CREATE VIRTUAL TABLE "TicketTexts" USING fts5(
                "Subject", "Detail", "Comments", "Others", "Notes", "Access",
                content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2 tokenchars '='")
            """);
        migrationBuilder.Sql("""INSERT INTO "Counters" ("Name", "Value") SELECT 'textes', coalesce(max("Number"), 0) FROM "Tickets" """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""DROP TABLE "TicketTexts" """);
        migrationBuilder.Sql("""DELETE FROM "Counters" WHERE "Name" = 'textes'""");
    }
}
