using System.Reflection;
using Bot.Data.Communities;
using Xunit.Sdk;

namespace Bot.Tests.Scenes;

/// <summary>What members notice is the same on both.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothPlatformsAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Platform.Telegram], [Platform.Discord]];
}
