namespace Bot.Data.Directory;

/// <summary>What a member says of themselves one at a time; the newest answer to each counts. The names stand in the database.</summary>
public enum ProfileAnswer
{
    Area,
    Languages,
    Availability,
    Contact,
    PublicContact,
    Licence,
    InHome,
    Trades,
    PerWeek,
    Approach,
    Telling,
    Away,
}
