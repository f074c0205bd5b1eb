using Bot.Host.Running;

return await BotProgram.RunAsync(args);
