// A small bot with Telegraf: `node telegraf.mjs <base URL> <token>`.
// The same conversation as grammy.mjs, from another library.
import { Markup, Telegraf } from "telegraf";
import { message } from "telegraf/filters";

const [apiRoot, token] = process.argv.slice(2);
if (!apiRoot || !token) {
  console.error("usage: node telegraf.mjs <base URL> <token>");
  process.exit(2);
}

const bot = new Telegraf(token, { telegram: { apiRoot } });

bot.start(async (ctx) => {
  const card = await ctx.replyWithHTML(
    `<b>Welcome</b>, payload ${ctx.payload || "none"}`,
    Markup.inlineKeyboard([Markup.button.callback("Tap me", "tap:1")]),
  );
  console.log(`sent card ${card.message_id}: ${card.text}`);
});

bot.action(/^tap:/, async (ctx) => {
  await ctx.answerCbQuery("Counted");
  await ctx.editMessageText("Tapped once");
  console.log(`answered ${ctx.callbackQuery.data}`);
});

bot.command("file", async (ctx) => {
  const source = Buffer.from("BEGIN:VCALENDAR");
  const sent = await ctx.replyWithDocument({ source, filename: "meetup.ics" }, { caption: "Friday" });
  console.log(`sent ${sent.document.file_name}, ${sent.document.file_size} bytes`);
});

bot.command("stop", async (ctx) => {
  await ctx.reply("Bye");
  bot.stop();
});

bot.on(message("text"), (ctx) =>
  ctx.reply(`You said: ${ctx.message.text}`, { reply_parameters: { message_id: ctx.message.message_id } }),
);

// One error goes to the log and the bot goes on, as in production.
bot.catch((error, ctx) => console.error(`update ${ctx.update.update_id}: ${error.message}`));

await bot.launch({ allowedUpdates: ["message", "callback_query"] }, () => console.log(`logged in as @${bot.botInfo.username} (${bot.botInfo.id})`));
console.log("stopped");
