namespace Bot.Data;

/// <summary>A private value as it rests in the database: only <see cref="Vault"/> makes one or opens one.</summary>
public sealed class Sealed
{
    internal Sealed(byte[] bytes) => Bytes = bytes;

    internal byte[] Bytes { get; }

    public override string ToString() => "(sealed)";
}
