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

            migrationBuilder.CreateTable(
                name: "IncomingMails",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Mailbox = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    UidValidity = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClaimedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MessageId = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    Sender = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: true),
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    ActionKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IncomingMails", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IncomingMails_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_IncomingMails_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number");
                });

            migrationBuilder.CreateTable(
                name: "MailPreferences",
                columns: table => new
                {
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Delivery = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailPreferences", x => new { x.PersonId, x.Audience });
                    table.ForeignKey(
                        name: "FK_MailPreferences_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OutgoingMails",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MessageId = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    JournalEntryId = table.Column<long>(type: "INTEGER", nullable: true),
                    ReminderFor = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Event = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Template = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    RuleName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Delivery = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Lease = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutgoingMails", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutgoingMails_Journal_JournalEntryId",
                        column: x => x.JournalEntryId,
                        principalTable: "Journal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OutgoingMails_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OutgoingMails_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReplyTokens",
                columns: table => new
                {
                    Token = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyTokens", x => x.Token);
                    table.ForeignKey(
                        name: "FK_ReplyTokens_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReplyTokens_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_IncomingMails_ActionKey",
                table: "IncomingMails",
                column: "ActionKey",
                unique: true,
                filter: "\"ActionKey\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_IncomingMails_Mailbox_UidValidity_Uid",
                table: "IncomingMails",
                columns: new[] { "Mailbox", "UidValidity", "Uid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IncomingMails_Outcome_Id",
                table: "IncomingMails",
                columns: new[] { "Outcome", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_IncomingMails_PersonId_SettledAt",
                table: "IncomingMails",
                columns: new[] { "PersonId", "SettledAt" });

            migrationBuilder.CreateIndex(
                name: "IX_IncomingMails_TicketNumber",
                table: "IncomingMails",
                column: "TicketNumber");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_DueAt",
                table: "OutgoingMails",
                column: "DueAt",
                filter: "\"State\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_JournalEntryId_PersonId",
                table: "OutgoingMails",
                columns: new[] { "JournalEntryId", "PersonId" },
                unique: true,
                filter: "\"JournalEntryId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_MessageId",
                table: "OutgoingMails",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_PersonId_State",
                table: "OutgoingMails",
                columns: new[] { "PersonId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_State_Id",
                table: "OutgoingMails",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_TicketNumber_ReminderFor_PersonId",
                table: "OutgoingMails",
                columns: new[] { "TicketNumber", "ReminderFor", "PersonId" },
                unique: true,
                filter: "\"ReminderFor\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReplyTokens_PersonId",
                table: "ReplyTokens",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ReplyTokens_TicketNumber_PersonId",
                table: "ReplyTokens",
                columns: new[] { "TicketNumber", "PersonId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "IncomingMails");

            migrationBuilder.DropTable(
                name: "MailPreferences");

            migrationBuilder.DropTable(
                name: "OutgoingMails");

            migrationBuilder.DropTable(
                name: "ReplyTokens");

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
