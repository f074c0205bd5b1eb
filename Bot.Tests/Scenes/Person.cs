namespace Bot.Tests.Scenes;

/// <summary>Somebody in the group, by what they do and what they see; how, differs from platform to platform.</summary>
internal abstract class Person(Scene scene, string name)
{
    public string Name => name;

    /// <summary>What the bot shows to this person alone, in any place, oldest first.</summary>
    public abstract IReadOnlyList<Seen> Alone { get; }

    /// <summary>Every text of the bot that this person could ever read, in any place.</summary>
    public abstract IReadOnlyList<string> EverythingRead { get; }

    protected Scene Scene => scene;

    /// <summary>A command as one writes it, <c>/refer prenatal; area: Boise</c>; where the platform has options, they are filled in.</summary>
    public abstract Task TypesAsync(string line);

    /// <summary>An ordinary message in the group.</summary>
    public abstract Task SaysAsync(string words);

    /// <summary>A message in the group that mentions the bot.</summary>
    public abstract Task MentionsAsync(string words);

    /// <summary>Answers the question that the bot has asked: in a form where there is one, else in the private chat.</summary>
    public abstract Task AnswersAsync(string words);

    /// <summary>From now on the bot cannot write to them in private.</summary>
    public abstract void ClosesPrivateChat();

    /// <summary>Sends what no button of the message carries, as a changed app can.</summary>
    public abstract Task PressesForgedAsync(Seen message, string token);

    /// <summary>Presses, and waits until the platform shows that the press was received.</summary>
    public abstract Task PressesAsync(Seen message, string label);

    /// <summary>What the button of a message carries.</summary>
    public abstract string TokenOf(Seen message, string label);

    /// <summary>Presses the newest button of this name that they see, once there is one.</summary>
    public async Task PressesAsync(string label)
    {
        Seen? found = null;
        await scene.WaitUntilAsync(
            () => (found = Alone.Concat(scene.GroupMessages).OrderBy(seen => seen.At).LastOrDefault(seen => seen.Labels.Contains(label))) is not null,
            $"{name} to see a button [{label}]");
        await PressesAsync(found!, label);
    }

    /// <summary>Waits until the bot tells them this in private: the newest of them.</summary>
    public async Task<Seen> SeesAsync(string words)
    {
        Seen? found = null;
        await scene.WaitUntilAsync(
            () => (found = Alone.LastOrDefault(seen => seen.Says(words))) is not null, $"{name} to be told alone: {words}");
        return found!;
    }

    public bool HasRead(string words) => EverythingRead.Any(text => text.Contains(words, StringComparison.OrdinalIgnoreCase));

    public int TimesTold(string words) => Alone.Count(seen => seen.Says(words));

    public override string ToString() => name;
}
