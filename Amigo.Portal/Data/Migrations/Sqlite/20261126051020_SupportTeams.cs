using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Amigo.Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SupportTeams : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_AgentId",
                table: "Tickets");

            migrationBuilder.AddColumn<int>(
                name: "MergedIntoNumber",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OpenedById",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "Tickets",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "portail");

            migrationBuilder.AddColumn<int>(
                name: "ParentNumber",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ResolveDueAt",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ResolveSecondsLeft",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SolutionCode",
                table: "Tickets",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TakeDueAt",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenAt",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AgentId",
                table: "Journal",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "Journal",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RelatedNumber",
                table: "Journal",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SolutionCode",
                table: "Journal",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "WaitingUntil",
                table: "Journal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SearchName",
                table: "Establishments",
                type: "TEXT",
                maxLength: 210,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "SavedFilters",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    IsDefault = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedFilters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedFilters_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_AgentId_Status_CreatedAt_Number",
                table: "Tickets",
                columns: new[] { "AgentId", "Status", "CreatedAt", "Number" },
                filter: "\"AgentId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_MergedIntoNumber",
                table: "Tickets",
                column: "MergedIntoNumber",
                filter: "\"MergedIntoNumber\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OpenedById",
                table: "Tickets",
                column: "OpenedById",
                filter: "\"OpenedById\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_ParentNumber",
                table: "Tickets",
                column: "ParentNumber",
                filter: "\"ParentNumber\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Team_Status_CreatedAt_Number",
                table: "Tickets",
                columns: new[] { "Team", "Status", "CreatedAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonTeams_Team",
                table: "PersonTeams",
                column: "Team");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_AgentId",
                table: "Journal",
                column: "AgentId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedFilters_PersonId_Name",
                table: "SavedFilters",
                columns: new[] { "PersonId", "Name" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Journal_People_AgentId",
                table: "Journal",
                column: "AgentId",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Tickets_People_OpenedById",
                table: "Tickets",
                column: "OpenedById",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Tickets_Tickets_MergedIntoNumber",
                table: "Tickets",
                column: "MergedIntoNumber",
                principalTable: "Tickets",
                principalColumn: "Number",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Tickets_Tickets_ParentNumber",
                table: "Tickets",
                column: "ParentNumber",
                principalTable: "Tickets",
                principalColumn: "Number",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Journal_People_AgentId",
                table: "Journal");

            migrationBuilder.DropForeignKey(
                name: "FK_Tickets_People_OpenedById",
                table: "Tickets");

            migrationBuilder.DropForeignKey(
                name: "FK_Tickets_Tickets_MergedIntoNumber",
                table: "Tickets");

            migrationBuilder.DropForeignKey(
                name: "FK_Tickets_Tickets_ParentNumber",
                table: "Tickets");

            migrationBuilder.DropTable(
                name: "SavedFilters");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_AgentId_Status_CreatedAt_Number",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_MergedIntoNumber",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_OpenedById",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_ParentNumber",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_Team_Status_CreatedAt_Number",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_PersonTeams_Team",
                table: "PersonTeams");

            migrationBuilder.DropIndex(
                name: "IX_Journal_AgentId",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "MergedIntoNumber",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "OpenedById",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ParentNumber",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ResolveDueAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ResolveSecondsLeft",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "SolutionCode",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "TakeDueAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "TakenAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "AgentId",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "RelatedNumber",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "SolutionCode",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "WaitingUntil",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "SearchName",
                table: "Establishments");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_AgentId",
                table: "Tickets",
                column: "AgentId");
        }
    }
}
