using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bot.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Discord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.AddColumn<bool>(
                name: "AnswersAnywhere",
                table: "Chats",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Issue",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "Uses",
                table: "Places");

            migrationBuilder.DropColumn(
                name: "AnswersAnywhere",
                table: "Chats");
        }
    }
}
