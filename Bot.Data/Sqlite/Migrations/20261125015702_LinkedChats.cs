using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bot.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LinkedChats : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AnsweredAt",
                table: "Profiles",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "StaysHere",
                table: "Profiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Issue",
                table: "Posts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Uses",
                table: "Places",
                type: "TEXT",
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "Scene",
                table: "Inbox",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "AnswersAnywhere",
                table: "Chats",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "FormerMembers",
                columns: table => new
                {
                    FormerId = table.Column<long>(type: "INTEGER", nullable: false),
                    CurrentId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerMembers", x => x.FormerId);
                });

            migrationBuilder.CreateTable(
                name: "JoinCodes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    IssuerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<long>(type: "INTEGER", nullable: true),
                    IsUsed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JoinCodes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WrongGuesses",
                columns: table => new
                {
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WrongGuesses", x => new { x.Purpose, x.By });
                });

            migrationBuilder.CreateIndex(
                name: "IX_FormerMembers_CurrentId",
                table: "FormerMembers",
                column: "CurrentId");

            migrationBuilder.CreateIndex(
                name: "IX_JoinCodes_Hash",
                table: "JoinCodes",
                column: "Hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FormerMembers");

            migrationBuilder.DropTable(
                name: "JoinCodes");

            migrationBuilder.DropTable(
                name: "WrongGuesses");

            migrationBuilder.DropColumn(
                name: "AnsweredAt",
                table: "Profiles");

            migrationBuilder.DropColumn(
                name: "StaysHere",
                table: "Profiles");

            migrationBuilder.DropColumn(
                name: "Issue",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "Uses",
                table: "Places");

            migrationBuilder.DropColumn(
                name: "Scene",
                table: "Inbox");

            migrationBuilder.DropColumn(
                name: "AnswersAnywhere",
                table: "Chats");
        }
    }
}
