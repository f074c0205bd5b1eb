namespace Bot.Data.Delivery;

/// <summary>A key that signs button tokens. The newest signs; all verify, so that old buttons keep working.</summary>
public sealed class SigningKey
{
    private SigningKey()
    {
    }

    public SigningKey(long id, Sealed value)
    {
        Id = id;
        Value = value;
    }

    public long Id { get; private set; }

    public Sealed Value { get; private set; } = null!;

    public static Purpose ValuePurpose(long id) => new("signing key", 0, id, []);
}
