// A small bot with Eris: `node eris.mjs <API base URL> <token>`.
// The same conversation as discordjs.mjs, from another library, with the gateway's payloads compressed (zlib-stream).
import http from "node:http";
import { Client, Constants } from "eris";

const { ApplicationCommandTypes, ButtonStyles, ComponentTypes, InteractionTypes, MessageFlags, TextInputStyles } = Constants;
const [apiBaseUrl, token] = process.argv.slice(2);
if (!apiBaseUrl || !token) {
  console.error("usage: node eris.mjs <API base URL> <token>");
  process.exit(2);
}

// Eris always asks for HTTPS at the usual port. The agent decides what is really done: plain HTTP at the port of the address.
const { hostname, port, pathname } = new URL(apiBaseUrl);
const agent = new http.Agent();
agent.protocol = "https:";
agent.defaultPort = Number(port);

const bot = new Client(`Bot ${token}`, {
  intents: ["guilds", "guildMessages"],
  compress: true,
  restMode: true,
  rest: { agent, domain: hostname, baseURL: pathname },
  allowedMentions: { everyone: false, roles: false, users: false, repliedUser: false },
});

const commands = [
  {
    type: ApplicationCommandTypes.CHAT_INPUT,
    name: "hello",
    description: "Says hello",
    options: [{ type: 3, name: "name", description: "To whom", required: true, autocomplete: true }],
  },
  { type: ApplicationCommandTypes.CHAT_INPUT, name: "note", description: "Keeps a note" },
  { type: ApplicationCommandTypes.CHAT_INPUT, name: "stop", description: "Ends the bot" },
];

async function answer(interaction) {
  switch (interaction.type) {
    case InteractionTypes.APPLICATION_COMMAND_AUTOCOMPLETE:
      return interaction.result(["Maria", "Marco"].map((name) => ({ name, value: name.toLowerCase() })));
    case InteractionTypes.MESSAGE_COMPONENT:
      return interaction.editParent({ content: "Pressed once", components: [] });
    case InteractionTypes.MODAL_SUBMIT:
      await interaction.defer(MessageFlags.EPHEMERAL);
      return interaction.editOriginalMessage(`Kept: ${interaction.data.components[0].components[0].value}`);
    case InteractionTypes.APPLICATION_COMMAND:
      return run(interaction);
  }
}

async function run(interaction) {
  switch (interaction.data.name) {
    case "hello": {
      const button = { type: ComponentTypes.BUTTON, style: ButtonStyles.PRIMARY, custom_id: "press:1", label: "Press me" };
      const components = [{ type: ComponentTypes.ACTION_ROW, components: [button] }];
      return interaction.createMessage({ content: `Hello ${interaction.data.options[0].value}`, components });
    }
    case "note": {
      const input = { type: ComponentTypes.TEXT_INPUT, custom_id: "text", label: "Note", style: TextInputStyles.PARAGRAPH, max_length: 200 };
      const components = [{ type: ComponentTypes.ACTION_ROW, components: [input] }];
      return interaction.createModal({ title: "Private note", custom_id: "note-form", components });
    }
    case "stop":
      await interaction.createMessage({ content: "Bye", flags: MessageFlags.EPHEMERAL });
      bot.disconnect({ reconnect: false });
      console.log("stopped");
  }
}

bot.once("ready", async () => {
  console.log(`logged in as ${bot.user.username} in ${bot.guilds.size} guild`);
  const registered = await bot.bulkEditCommands(commands);
  console.log(`registered ${registered.length} commands`);
});
bot.on("shardResume", () => console.log("resumed"));
bot.on("interactionCreate", (interaction) => answer(interaction).catch((error) => console.error(error)));
bot.on("messageCreate", async (message) => {
  if (message.author.bot || !message.mentions.some((user) => user.id === bot.user.id)) return;
  await bot.createMessage(message.channel.id, { content: `You said: ${message.cleanContent}`, messageReference: { messageID: message.id } });
});
bot.on("error", (error) => console.error(error));
bot.on("warn", (warning) => console.error(warning));

await bot.connect();
