using System.Text.Json.Serialization;

namespace Bot.Commands.Chat;

/// <summary>What a press asks for. The code is part of every token that was ever sent, so it is never given to another action.</summary>
public readonly record struct ButtonAction(byte Code);

[JsonDerivedType(typeof(PressButton), "press")]
[JsonDerivedType(typeof(CopyButton), "copy")]
[JsonDerivedType(typeof(AddBotAsAdminButton), "admin")]
[JsonDerivedType(typeof(PickPlacesButton), "places")]
public abstract record Button(Text Label);

/// <summary>Calls the handler of <paramref name="Action"/>. It carries ids only, and grants nothing: who may is checked at the press.</summary>
/// <param name="Subject">What it is about: a referral's id, or 0.</param>
/// <param name="Argument">A second id, a code or a page; 0 where there is none.</param>
public sealed record PressButton(Text Label, ButtonAction Action, long Subject = 0, long Argument = 0) : Button(Label);

/// <summary>Puts a text on the presser's clipboard, where the platform can; elsewhere it is not shown.</summary>
public sealed record CopyButton(Text Label, Text Copied) : Button(Label);

/// <summary>Opens the platform's own dialogue in which an admin gives the bot more rights; left out where there is none.</summary>
public sealed record AddBotAsAdminButton(Text Label) : Button(Label);

/// <summary>
/// Lets the presser pick places of the chat, where the platform can; elsewhere it is left out. What is picked comes back
/// as a press of <paramref name="Action"/>.
/// </summary>
public sealed record PickPlacesButton(Text Label, ButtonAction Action, long Subject = 0) : Button(Label);
