using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Bot.Data.Directory;
using Bot.Data.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bot.Data;

/// <summary>Everything the bot remembers. Read freely; changes are committed by <see cref="Writer"/> alone.</summary>
public abstract class BotDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Community> Communities => Set<Community>();

    public DbSet<CommunityChat> Chats => Set<CommunityChat>();

    public DbSet<Place> Places => Set<Place>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<FormerMember> FormerMembers => Set<FormerMember>();

    public DbSet<Profile> Profiles => Set<Profile>();

    public DbSet<Referral> Referrals => Set<Referral>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<JoinCode> JoinCodes => Set<JoinCode>();

    public DbSet<WrongGuesses> WrongGuesses => Set<WrongGuesses>();

    public DbSet<InboxUpdate> Inbox => Set<InboxUpdate>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    /// <summary>Clears what the database's log still holds of values that were erased. To be called after an erasure.</summary>
    /// <returns>False where somebody was reading just then: call again later.</returns>
    public abstract Task<bool> ClearLogAsync(CancellationToken cancellationToken);

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite can neither compare nor order a DateTimeOffset; ticks it can.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<Sealed>().HaveConversion<SealedBytes>();
        configurationBuilder.Properties<CommunityId>().HaveConversion<CommunityIdValue>();
        configurationBuilder.Properties<ChatId>().HaveConversion<ChatIdValue>();
        configurationBuilder.Properties<PlaceId>().HaveConversion<PlaceIdValue>();
        configurationBuilder.Properties<MemberId>().HaveConversion<MemberIdValue>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CommunityChat>(chat =>
        {
            chat.HasIndex(c => new { c.Platform, c.ExternalId }).IsUnique();
            chat.HasIndex(c => c.CommunityId);
        });
        modelBuilder.Entity<Place>().HasIndex(place => new { place.ChatId, place.Topic }).IsUnique();
        modelBuilder.Entity<Member>().OwnsMany(member => member.Accounts, account =>
        {
            account.ToTable("Accounts");
            account.HasKey(a => new { a.Platform, a.ExternalId });
        });
        modelBuilder.Entity<Member>().Ignore(member => member.DisplayName);
        modelBuilder.Entity<Conversation>().Ignore(talk => talk.FormName);
        modelBuilder.Entity<Conversation>().HasIndex(talk => new { talk.MemberId, talk.ChatId }).IsUnique();
        modelBuilder.Entity<FormerMember>(former =>
        {
            former.HasKey(f => f.FormerId);
            former.Property(f => f.FormerId).ValueGeneratedNever();
            former.HasIndex(f => f.CurrentId);
        });
        modelBuilder.Entity<JoinCode>().HasIndex(code => code.Hash).IsUnique();
        modelBuilder.Entity<WrongGuesses>(wrong =>
        {
            wrong.HasKey(w => new { w.Purpose, w.By });
        });

        modelBuilder.Entity<Profile>(profile =>
        {
            profile.HasIndex(p => new { p.ChatId, p.MemberId }).IsUnique();
            profile.Property(p => p.AnsweredAt).HasConversion<AnswerTimes>();
            profile.Property("SaidAvailability");
            profile.Property("SaidAvailabilityAt");
            profile.PrimitiveCollection(p => p.Languages).HasField("languages").UsePropertyAccessMode(PropertyAccessMode.Field);
            profile.OwnsMany(p => p.Specialties, listed =>
            {
                listed.ToTable("ListedSpecialties");
                listed.WithOwner().HasForeignKey("ProfileId");
                listed.HasKey("ProfileId", nameof(ListedSpecialty.Name));
            });
        });

        modelBuilder.Entity<Referral>(referral =>
        {
            referral.HasIndex(r => new { r.ChatId, r.Status });
            referral.Ignore(r => r.StandingOffers);
            referral.Property(r => r.Need).HasConversion<NeedJson>();
            referral.OwnsMany(r => r.Offers, offer =>
            {
                offer.ToTable("Offers");
                offer.WithOwner().HasForeignKey("ReferralId");
                offer.HasKey("ReferralId", nameof(Offer.By));
            });
            referral.OwnsOne(r => r.Note, note =>
            {
                note.ToTable("PrivateNotes");
                note.WithOwner().HasForeignKey("ReferralId");
            });
        });

        modelBuilder.Entity<InboxUpdate>(update =>
        {
            update.HasKey(u => new { u.Platform, u.Bot, u.Key });
            update.HasIndex(u => u.Id).IsUnique();
            update.HasIndex(u => new { u.State, u.Lane, u.Id });
            update.Property(u => u.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<Post>(post =>
        {
            post.Ignore(p => p.Nonce);
            post.HasIndex(p => p.Key).IsUnique();
            post.HasIndex(p => new { p.State, p.DueAt });
            post.HasIndex(p => p.PlaceId);
        });

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (typeof(Aggregate).IsAssignableFrom(entity.ClrType))
                modelBuilder.Entity(entity.ClrType).Property(nameof(Aggregate.Version)).IsConcurrencyToken();

            // Ids come from the IdSource, never from the database.
            if (!entity.IsOwned() && entity.FindProperty("Id") is { } id)
                id.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }
    }

    private void RaiseVersions()
    {
        // Looks for changes once; asking the tracker again for every part would look again.
        var entries = ChangeTracker.Entries().ToList();
        var changed = entries
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(entry => RootOf(entry, entries))
            .OfType<Aggregate>()
            .ToHashSet();
        foreach (var root in changed) root.RaiseVersion();
    }

    /// <summary>A part that was removed is in no collection of its root any more; its key still names the root.</summary>
    private static object? RootOf(EntityEntry entry, List<EntityEntry> entries)
    {
        if (entry.Metadata.FindOwnership() is not { } ownership) return entry.Entity;

        var ownerKey = ownership.Properties.Select(property => entry.Property(property.Name).CurrentValue).ToArray();
        return entries
            .Where(owner => owner.Metadata == ownership.PrincipalEntityType)
            .FirstOrDefault(owner => ownership.PrincipalKey.Properties
                .Select(property => owner.Property(property.Name).CurrentValue).SequenceEqual(ownerKey))?.Entity;
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private sealed class SealedBytes() : ValueConverter<Sealed, byte[]>(value => value.Bytes, bytes => new Sealed(bytes));

    /// <remarks>Enums by name, as in the columns, so that a value put between two others changes no stored row.</remarks>
    private sealed class NeedJson() : ValueConverter<ReferralNeed, string>(
        need => JsonSerializer.Serialize(need, NeedFormat), json => JsonSerializer.Deserialize<ReferralNeed>(json, NeedFormat)!)
    {
        private static readonly JsonSerializerOptions NeedFormat = new() { Converters = { new JsonStringEnumConverter() } };
    }

    /// <remarks>By name, for the same reason. A row from before these were kept holds nothing.</remarks>
    private sealed class AnswerTimes() : ValueConverter<ImmutableDictionary<ProfileAnswer, DateTimeOffset>, string>(
        times => JsonSerializer.Serialize(times, JsonSerializerOptions.Default),
        json => json.Length == 0
            ? ImmutableDictionary<ProfileAnswer, DateTimeOffset>.Empty
            : JsonSerializer.Deserialize<ImmutableDictionary<ProfileAnswer, DateTimeOffset>>(json, JsonSerializerOptions.Default)!);

    private sealed class CommunityIdValue() : ValueConverter<CommunityId, long>(id => id.Value, value => new CommunityId(value));

    private sealed class ChatIdValue() : ValueConverter<ChatId, long>(id => id.Value, value => new ChatId(value));

    private sealed class PlaceIdValue() : ValueConverter<PlaceId, long>(id => id.Value, value => new PlaceId(value));

    private sealed class MemberIdValue() : ValueConverter<MemberId, long>(id => id.Value, value => new MemberId(value));
}
