using System.Diagnostics;
using Bot.Commands.Understanding.Times;
using CsCheck;
using NodaTime;
using NodaTime.Text;

namespace Bot.Tests.Understanding.Times;

/// <summary>What holds for every text, not only for those that somebody thought of.</summary>
public sealed class WhenLawsTests
{
    private static readonly string[] Pieces =
    [
        "every ", "other ", "2nd ", "second ", "tuesday ", "Tuesdays ", "next ", "this ", "last ", "of the month ", "in ", "2 ", "weeks ", "minutes ", "from ", "until ",
        "june ", "31 ", "6/10 ", "10.11. ", "12:15 ", "7pm ", "18h ", "half ", "past ", "quarter to ", "-", ":", ".", "/", ",", " or ", " and ", "noon ", "midnight ",
        "tonight ", "tomorrow ", "at ", "um ", "halb ", "acht ", "jeden ", "alle ", "zwei ", "Wochen ", "a las ", "toda ", "segunda ", "terça ", "le mardi ", "sur deux ",
        "quarterly ", "yearly ", "99999999999 ", "2026-02-30 ", "2199-12-31T23:59Z ", "UTC+25 ", "9999 weeks ", "10000 years ", "\uD83D", "\u0301", "Eastern ", "29 february ",
        "monthly ", "for ", "times ", "starting ", "weekends ", "0th ", "24:00 ",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char, 0, 120],
        OneOf(Pieces).Array[0, 12].Select(string.Concat));

    private static readonly Gen<WhenContext> AnyContext = Gen.Select(
        Gen.Int[0, 20 * 365 * 24], OneOf("America/Boise", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Apia", "Etc/UTC"), OneOf("en-US", "en-GB", "de-DE", "pt-BR", "es-US", "", "xx"),
        (hours, zone, locale) => new WhenContext(Instant.FromUtc(2020, 1, 1, 0, 0) + Duration.FromHours(hours), DateTimeZoneProviders.Tzdb[zone], locale));

    [Fact]
    public void No_text_makes_the_reader_throw_and_whatever_it_names_lies_ahead()
    {
        Gen.Select(AnyText, AnyContext).Sample(
            (text, context) => IsAhead(WhenReader.Read(text, context), context),
            iter: 5_000);
    }

    [Fact]
    public void A_date_written_in_full_is_read_as_itself_in_every_locale()
    {
        Gen.Select(AnyContext, Gen.Int[1, 60 * 24 * 3000]).Sample(
            (context, minutes) =>
            {
                var at = (context.Now + Duration.FromMinutes(minutes)).InZone(context.Zone);
                var local = at.LocalDateTime.With(TimeAdjusters.TruncateToMinute);
                var text = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(local);

                var reading = WhenReader.Read(text, context);

                if (WallClock.At(local, context.Zone).ToInstant() > context.Now)
                    Assert.Equal(WallClock.At(local, context.Zone), Assert.IsType<WhenReading.Once>(reading).At);
            },
            iter: 1_000);
    }

    [Fact]
    public void An_instant_written_with_its_offset_is_read_as_itself()
    {
        Gen.Select(AnyContext, Gen.Int[1, 60 * 24 * 3000], Gen.Int[-12, 13]).Sample(
            (context, minutes, hours) =>
            {
                var at = context.Now + Duration.FromMinutes(minutes);
                var text = OffsetDateTimePattern.Rfc3339.Format(at.WithOffset(Offset.FromHours(hours)));

                Assert.Equal(at, Assert.IsType<WhenReading.Once>(WhenReader.Read(text, context)).At.ToInstant());
            },
            iter: 1_000);
    }

    [Theory]
    [InlineData("every ")]
    [InlineData("tuesday or ")]
    [InlineData("1st and ")]
    [InlineData("6 to ")]
    [InlineData("segunda ")]
    [InlineData("xqzwvk ")]
    public void Long_nonsense_is_read_at_once(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, WhenReader.MostCharacters / piece.Length));
        var context = new WhenContext(Instant.FromUtc(2026, 11, 25, 17, 0), DateTimeZone.Utc, "en-US");
        WhenReader.Read(text, context);
        var watch = Stopwatch.StartNew();

        WhenReader.Read(text, context);

        // A generous bound for a busy machine: it is there to catch a search that explodes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), watch.Elapsed.ToString());
    }

    private static bool IsAhead(WhenReading? reading, WhenContext context) => reading switch
    {
        WhenReading.Once once => once.At.ToInstant() > context.Now && IsAhead(once.Doubt?.Alternative, context),
        WhenReading.Series series => Occurrences.After(series, context.Now, 3) is [var first, ..]
            && first.ToInstant() > context.Now
            && first == WallClock.At(series.Start, series.Zone)
            && IsAhead(series.Doubt?.Alternative, context),
        WhenReading.Unclear unclear => unclear.Candidates.All(candidate => IsAhead(candidate, context)),
        _ => true,
    };

    private static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);
}
