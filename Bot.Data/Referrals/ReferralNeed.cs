using System.Text.Json.Serialization;

namespace Bot.Data.Referrals;

public enum NeedUrgency
{
    Ordinary,
    Soon,
    Urgent,
}

public enum WindowKind
{
    Day,
    Weekend,
    ThisWeek,
    NextWeek,
}

/// <summary>When the client would come.</summary>
/// <param name="From">First local date of the community; weeks start on Monday.</param>
/// <param name="To">Last local date, inclusive.</param>
public sealed record NeedWindow(WindowKind Kind, DateOnly From, DateOnly To);

/// <summary>
/// What a client needs, as it was understood: the only thing a public card is drawn from. Nothing in here is what
/// somebody typed, except an area that the writer saw and posted.
/// </summary>
public sealed record ReferralNeed
{
    /// <summary>Taxonomy ids.</summary>
    public required IReadOnlyList<string> Specialties { get; init; }

    /// <summary>Specialties that members listed in their own words.</summary>
    public IReadOnlyList<string> OwnWords { get; init; } = [];

    public string? Area { get; init; }

    /// <summary>False for an area that nobody here works in and that the writer has yet to look at.</summary>
    public bool AreaIsKnown { get; init; }

    public NeedWindow? Window { get; init; }

    public NeedUrgency Urgency { get; init; }

    /// <summary>ISO 639-1, or "asl".</summary>
    public string? Language { get; init; }

    /// <summary>"female" or "male": whom the client would like to see.</summary>
    public string? Gender { get; init; }

    public bool InHome { get; init; }

    /// <summary>"morning", "afternoon", "evening", "HH:MM" or "after HH:MM".</summary>
    public string? Time { get; init; }

    /// <summary>Any kind of work will do: the writer said so.</summary>
    public bool IsAnyKind { get; init; }

    /// <summary>False while nobody could tell whether they can help.</summary>
    [JsonIgnore]
    public bool SaysWhat => IsAnyKind || Specialties.Count > 0 || OwnWords.Count > 0;
}
