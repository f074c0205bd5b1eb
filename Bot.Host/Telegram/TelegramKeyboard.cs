using Bot.Commands.Chat;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Host.Telegram;

/// <summary>Lays buttons out in rows that a phone can show.</summary>
internal static class TelegramKeyboard
{
    private const int MostInRow = 3;

    /// <summary>Letters of all labels in a row; more are cut off on a narrow phone.</summary>
    private const int LongestRow = 30;

    /// <summary>Limit of CopyTextButton.text.</summary>
    private const int LongestCopy = 256;

    /// <returns>Null where no button can be shown.</returns>
    public static InlineKeyboardMarkup? Of(IEnumerable<ComposedButton> buttons, string botUsername, bool awaitsWords)
    {
        var rows = new List<List<InlineKeyboardButton>>();
        var length = 0;
        foreach (var button in buttons)
        {
            if (Button(button, botUsername) is not { } shown) continue;

            if (rows.Count == 0 || rows[^1].Count == MostInRow || length + shown.Text.Length > LongestRow)
            {
                rows.Add([]);
                length = 0;
            }

            rows[^1].Add(shown);
            length += shown.Text.Length;
        }

        return rows.Count == 0 ? null : new InlineKeyboardMarkup(rows) { ForceReply = awaitsWords };
    }

    private static InlineKeyboardButton? Button(ComposedButton button, string botUsername)
    {
        var label = TelegramText.Clean(button.Label);
        if (string.IsNullOrWhiteSpace(label)) return null;

        switch (button.Kind)
        {
            case ComposedButtonKind.Press:
                return InlineKeyboardButton.WithCallbackData(label, button.Value);
            case ComposedButtonKind.Copy:
                var copied = TelegramText.Clean(button.Value);
                return copied.Length is 0 or > LongestCopy
                    ? null
                    : new InlineKeyboardButton { Text = label, CopyText = new CopyTextButton { Text = copied } };
            case ComposedButtonKind.AddBotAsAdmin:
                return InlineKeyboardButton.WithUrl(label, TelegramLinks.AddAsAdmin(botUsername));
            case ComposedButtonKind.PickPlaces:
                return null;
            default:
                throw new NotSupportedException(button.Kind.ToString());
        }
    }
}
