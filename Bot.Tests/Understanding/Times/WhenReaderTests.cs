using Bot.Commands.Understanding.Times;
using NodaTime;

namespace Bot.Tests.Understanding.Times;

public sealed class WhenReaderTests
{
    private static readonly DateTimeZone Boise = DateTimeZoneProviders.Tzdb["America/Boise"];

    /// <summary>A Wednesday, ten in the morning.</summary>
    private static readonly Instant Now = new LocalDateTime(2026, 11, 25, 10, 0).InZoneStrictly(Boise).ToInstant();

    [Fact]
    public void Every_second_Tuesday_is_the_second_of_each_month_and_offers_every_other()
    {
        var series = Assert.IsType<WhenReading.Series>(Read("every 2nd Tuesday 12:15"));

        Assert.Equal("FREQ=MONTHLY;BYDAY=2TU", series.Rule);
        Assert.Equal(new LocalDateTime(2026, 12, 8, 12, 15), series.Start);
        Assert.Equal(Boise, series.Zone);
        Assert.Equal(DoubtKind.NthOrEveryNth, series.Doubt?.Kind);
        var other = Assert.IsType<WhenReading.Series>(series.Doubt?.Alternative);
        Assert.Equal("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", other.Rule);
        Assert.Equal(new LocalDateTime(2026, 12, 1, 12, 15), other.Start);
    }

    [Theory]
    [InlineData("2nd Tuesday of the month 12:15")]
    [InlineData("every 2nd Tuesday of the month 12:15")]
    [InlineData("every 2nd and 4th Tuesday 12:15")]
    [InlineData("every first Tuesday 12:15")]
    [InlineData("every other Tuesday 12:15")]
    public void What_can_only_mean_one_thing_raises_no_doubt(string text) => Assert.Null(Assert.IsType<WhenReading.Series>(Read(text)).Doubt);

    [Fact]
    public void Next_Friday_is_next_week_and_offers_the_coming_one()
    {
        var once = Assert.IsType<WhenReading.Once>(Read("next Friday 6pm"));

        Assert.Equal(new LocalDateTime(2026, 12, 4, 18, 0), once.At.LocalDateTime);
        Assert.Equal(DoubtKind.NextOrComing, once.Doubt?.Kind);
        Assert.Equal(new LocalDateTime(2026, 11, 27, 18, 0), Assert.IsType<WhenReading.Once>(once.Doubt?.Alternative).At.LocalDateTime);
    }

    [Fact]
    public void Until_June_ends_before_it_and_offers_its_end()
    {
        var series = Assert.IsType<WhenReading.Series>(Read("every Tuesday 6pm until June"));

        Assert.Equal("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270531T235959", series.Rule);
        Assert.Equal("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630T235959", Assert.IsType<WhenReading.Series>(series.Doubt?.Alternative).Rule);
    }

    [Theory]
    [InlineData("mondays 7pm for 6 weeks", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270110T235959")]
    [InlineData("mondays 7pm, 6 times", "FREQ=WEEKLY;BYDAY=MO;COUNT=6")]
    [InlineData("every 3 weeks on Monday at 7pm", "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO")]
    [InlineData("quarterly on the second Wednesday 6pm", "FREQ=MONTHLY;INTERVAL=3;BYDAY=2WE")]
    [InlineData("every June 12 at noon", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=12")]
    [InlineData("last working day of the month 4pm", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")]
    [InlineData("the 1st and 15th of each month, 9am", "FREQ=MONTHLY;BYMONTHDAY=1,15")]
    [InlineData("daily 7am", "FREQ=DAILY")]
    public void A_series_carries_the_rule_that_calendars_know(string text, string rule) => Assert.Equal(rule, Assert.IsType<WhenReading.Series>(Read(text)).Rule);

    [Theory]
    [InlineData("", WhenProblem.Nothing)]
    [InlineData("hello there", WhenProblem.Nothing)]
    [InlineData("someday", WhenProblem.Nothing)]
    [InlineData("Friday", WhenProblem.NoTime)]
    [InlineData("every 2nd Tuesday", WhenProblem.NoTime)]
    [InlineData("6pm", WhenProblem.NoDate)]
    [InlineData("monthly on Tuesdays 6pm", WhenProblem.NoDate)]
    [InlineData("June 31 6pm", WhenProblem.ImpossibleDate)]
    [InlineData("7th Monday of the month 6pm", WhenProblem.ImpossibleDate)]
    [InlineData("Friday 24:30", WhenProblem.ImpossibleTime)]
    [InlineData("Friday 13pm", WhenProblem.ImpossibleTime)]
    [InlineData("today 9am", WhenProblem.InThePast)]
    [InlineData("last Friday 6pm", WhenProblem.InThePast)]
    [InlineData("May 1 2025 6pm", WhenProblem.InThePast)]
    [InlineData("every Tuesday except the first, 6pm", WhenProblem.NotAllUnderstood)]
    [InlineData("6pm Friday, room 12", WhenProblem.NotAllUnderstood)]
    [InlineData("Friday 6pm Atlantis time", WhenProblem.NotAllUnderstood)]
    [InlineData("thuesday 6pm", WhenProblem.SeveralChoices)]
    [InlineData("tonight at midnight", WhenProblem.SeveralChoices)]
    [InlineData("Friday 6pm Eastern, 6pm Pacific", WhenProblem.NotAllUnderstood)]
    public void What_names_no_date_says_why(string text, WhenProblem problem) =>
        Assert.Equal(problem, Assert.IsType<WhenReading.Unclear>(Read(text)).Problem);

    [Fact]
    public void A_choice_comes_with_its_readings()
    {
        var unclear = Assert.IsType<WhenReading.Unclear>(Read("Friday or Saturday 6pm"));

        Assert.Equal(WhenProblem.SeveralChoices, unclear.Problem);
        Assert.Equal(
            [new LocalDateTime(2026, 11, 27, 18, 0), new LocalDateTime(2026, 11, 28, 18, 0)],
            unclear.Candidates.Select(candidate => Assert.IsType<WhenReading.Once>(candidate).At.LocalDateTime));
    }

    [Fact]
    public void Midnight_is_asked_about_since_it_begins_and_ends_a_day()
    {
        var unclear = Assert.IsType<WhenReading.Unclear>(Read("Friday midnight"));

        Assert.Equal(
            [new LocalDateTime(2026, 11, 27, 0, 0), new LocalDateTime(2026, 11, 28, 0, 0)],
            unclear.Candidates.Select(candidate => Assert.IsType<WhenReading.Once>(candidate).At.LocalDateTime));
    }

    [Fact]
    public void A_weekday_that_its_date_is_not_is_asked_about_with_the_date()
    {
        var unclear = Assert.IsType<WhenReading.Unclear>(Read("Friday December 1 6pm"));

        Assert.Equal(WhenProblem.WeekdayAndDateDisagree, unclear.Problem);
        Assert.Equal(new LocalDateTime(2026, 12, 1, 18, 0), Assert.IsType<WhenReading.Once>(Assert.Single(unclear.Candidates)).At.LocalDateTime);
    }

    [Fact]
    public void In_two_minutes_is_right_within_the_hour_that_comes_twice()
    {
        // 2026-11-01 at 01:30 for the second time: the clocks have just gone back.
        var now = Instant.FromUtc(2026, 11, 1, 8, 30);

        var once = Assert.IsType<WhenReading.Once>(WhenReader.Read("in 2 minutes", new WhenContext(now, Boise, "en-US")));

        Assert.Equal(now + Duration.FromMinutes(2), once.At.ToInstant());
    }

    [Fact]
    public void A_numeric_date_where_both_orders_are_in_use_offers_the_other()
    {
        var once = Assert.IsType<WhenReading.Once>(WhenReader.Read("6/10 19:00", new WhenContext(Now, Boise, "en-CA")));

        Assert.Equal(new LocalDateTime(2027, 10, 6, 19, 0), once.At.LocalDateTime);
        Assert.Equal(new LocalDateTime(2027, 6, 10, 19, 0), Assert.IsType<WhenReading.Once>(once.Doubt?.Alternative).At.LocalDateTime);
    }

    private static WhenReading Read(string text) => WhenReader.Read(text, new WhenContext(Now, Boise, "en-US"));
}
