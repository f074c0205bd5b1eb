// A small bot with discord.js: `node discordjs.mjs <API base URL> <token>`.
// It registers three commands. /hello answers with a card and suggests names; a press on the card's button redraws it;
// /note opens a form and answers it privately; a message that calls the bot is answered; /stop ends it.
import {
  ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, Events, GatewayIntentBits, LabelBuilder, MessageFlags, ModalBuilder, TextInputBuilder,
  TextInputStyle,
} from "discord.js";

const [apiBaseUrl, token] = process.argv.slice(2);
if (!apiBaseUrl || !token) {
  console.error("usage: node discordjs.mjs <API base URL> <token>");
  process.exit(2);
}

// discord.js puts the version behind the address itself.
const api = apiBaseUrl.replace(/\/v\d+$/, "");
const client = new Client({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages], rest: { api } });

const commands = [
  {
    name: "hello",
    description: "Says hello",
    options: [{ type: 3, name: "name", description: "To whom", required: true, autocomplete: true }],
  },
  { name: "note", description: "Keeps a note" },
  { name: "stop", description: "Ends the bot" },
];

async function answer(interaction) {
  if (interaction.isAutocomplete()) {
    await interaction.respond(["Maria", "Marco"].map((name) => ({ name, value: name.toLowerCase() })));
  } else if (interaction.isButton()) {
    await interaction.update({ content: "Pressed once", components: [] });
  } else if (interaction.isModalSubmit()) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply(`Kept: ${interaction.fields.getTextInputValue("text")}`);
  } else if (interaction.isChatInputCommand()) {
    await run(interaction);
  }
}

async function run(interaction) {
  switch (interaction.commandName) {
    case "hello": {
      const button = new ButtonBuilder().setCustomId("press:1").setLabel("Press me").setStyle(ButtonStyle.Primary);
      const components = [new ActionRowBuilder().addComponents(button)];
      await interaction.reply({ content: `Hello ${interaction.options.getString("name")}`, components, allowedMentions: { parse: [] } });
      break;
    }
    case "note": {
      const input = new TextInputBuilder().setCustomId("text").setStyle(TextInputStyle.Paragraph).setMaxLength(200);
      const label = new LabelBuilder().setLabel("Note").setTextInputComponent(input);
      await interaction.showModal(new ModalBuilder().setCustomId("note-form").setTitle("Private note").addLabelComponents(label));
      break;
    }
    case "stop":
      await interaction.reply({ content: "Bye", flags: MessageFlags.Ephemeral });
      await client.destroy();
      console.log("stopped");
      break;
  }
}

client.once(Events.ClientReady, async (ready) => {
  console.log(`logged in as ${ready.user.tag} in ${ready.guilds.cache.size} guild`);
  const registered = await ready.application.commands.set(commands);
  console.log(`registered ${registered.size} commands`);
});
client.on(Events.ShardResume, (_, replayed) => console.log(`resumed, ${replayed} events came again`));
client.on(Events.InteractionCreate, (interaction) => answer(interaction).catch((error) => console.error(error)));
client.on(Events.MessageCreate, async (message) => {
  if (message.author.bot || !message.mentions.has(client.user)) return;
  await message.reply({ content: `You said: ${message.cleanContent}`, allowedMentions: { repliedUser: false, parse: [] } });
});
client.on(Events.Error, (error) => console.error(error));
client.on(Events.Warn, (warning) => console.error(warning));

await client.login(token);
