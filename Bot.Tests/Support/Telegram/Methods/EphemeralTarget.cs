namespace Bot.Tests.Support.Telegram;

/// <summary>Whom an ephemeral message is for, and the tap it is shown in place of, if any.</summary>
internal sealed record EphemeralTarget(FakeUser Receiver, CallbackTap? InPlaceOf);
