// A small bot with grammY: `node grammy.mjs <base URL> <token>`.
// It answers /start with a card and /file with a document, counts taps on the card's button,
// echoes other messages, and stops on /stop.
import { Bot, InlineKeyboard, InputFile } from "grammy";

const [apiRoot, token] = process.argv.slice(2);
if (!apiRoot || !token) {
  console.error("usage: node grammy.mjs <base URL> <token>");
  process.exit(2);
}

const bot = new Bot(token, { client: { apiRoot } });

bot.command("start", async (ctx) => {
  const card = await ctx.reply(`<b>Welcome</b>, payload ${ctx.match || "none"}`, {
    parse_mode: "HTML",
    reply_markup: new InlineKeyboard().text("Tap me", "tap:1"),
  });
  console.log(`sent card ${card.message_id}: ${card.text}`);
});

bot.callbackQuery(/^tap:/, async (ctx) => {
  await ctx.answerCallbackQuery({ text: "Counted" });
  await ctx.editMessageText("Tapped once");
  console.log(`answered ${ctx.callbackQuery.data}`);
});

bot.command("file", async (ctx) => {
  const content = new TextEncoder().encode("BEGIN:VCALENDAR");
  const sent = await ctx.replyWithDocument(new InputFile(content, "meetup.ics"), { caption: "Friday" });
  console.log(`sent ${sent.document.file_name}, ${sent.document.file_size} bytes`);
});

bot.command("stop", async (ctx) => {
  await ctx.reply("Bye");
  await bot.stop();
});

bot.on("message:text", (ctx) => ctx.reply(`You said: ${ctx.message.text}`, { reply_parameters: { message_id: ctx.message.message_id } }));

// One error goes to the log and the bot goes on, as in production.
bot.catch((error) => console.error(`update ${error.ctx.update.update_id}: ${error.message}`));

await bot.start({
  allowed_updates: ["message", "callback_query"],
  onStart: (me) => console.log(`logged in as @${me.username} (${me.id})`),
});
console.log("stopped");
