using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Amigo.Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EstablishmentSearchNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(FoldedNames.FillEstablishments);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
