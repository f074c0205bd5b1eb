using Bot.Commands.Understanding;
using Bot.Data.Referrals;

namespace Bot.Tests.Understanding;

public sealed class NeedReaderTests
{
    private static readonly DateOnly Today = Readers.Context.Today;

    [Fact]
    public void The_whole_of_a_question_is_understood()
    {
        var need = Read("prenatal near Boise on Saturday, speaks Spanish");

        Assert.Equal(["prenatal"], need.Specialties);
        Assert.Equal(new NeedArea("Boise", IsKnown: true), need.Area);
        Assert.Equal(["saturday"], need.Days);
        Assert.Equal(new NeedWindow(WindowKind.Day, new DateOnly(2026, 12, 5), new DateOnly(2026, 12, 5)), need.Window);
        Assert.Equal("es", need.Language);
        Assert.Null(need.LeftOver);
    }

    [Fact]
    public void A_clients_name_and_number_are_left_over_and_no_area()
    {
        var need = Read("prenatal for Maria Lopez, 208-555-0142");

        Assert.Equal(["prenatal"], need.Specialties);
        Assert.Null(need.Area);
        Assert.Contains("Maria Lopez, 208-555-0142", need.LeftOver, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prenatal in Boise this week", WindowKind.ThisWeek, "2026-12-01", "2026-12-06")]
    [InlineData("prenatal next week", WindowKind.NextWeek, "2026-12-07", "2026-12-13")]
    [InlineData("prenatal this weekend", WindowKind.Weekend, "2026-12-05", "2026-12-06")]
    [InlineData("prenatal tomorrow", WindowKind.Day, "2026-12-02", "2026-12-02")]
    [InlineData("prenatal today", WindowKind.Day, "2026-12-01", "2026-12-01")]
    [InlineData("prenatal monday", WindowKind.Day, "2026-12-07", "2026-12-07")]
    [InlineData("prenatal next friday", WindowKind.Day, "2026-12-11", "2026-12-11")]
    [InlineData("deep tissue el sábado", WindowKind.Day, "2026-12-05", "2026-12-05")]
    public void A_window_is_local_dates(string text, WindowKind kind, string from, string to)
    {
        var window = Read(text).Window;

        Assert.Equal(new NeedWindow(kind, DateOnly.Parse(from, null), DateOnly.Parse(to, null)), window);
    }

    [Fact]
    public void A_habit_is_no_window()
    {
        var need = Read("thai on Mondays");

        Assert.Null(need.Window);
        Assert.Equal(["monday"], need.Days);
    }

    [Fact]
    public void Labels_win_over_guesses_in_any_order_and_on_lines_of_their_own()
    {
        var need = Read("deep tissue near Boise tomorrow; note: likes it quiet\nlanguage: Spanish; when: Saturday\narea: Garden City; urgent: yes");

        Assert.Equal(["deep-tissue"], need.Specialties);
        Assert.Equal(new NeedArea("Garden City", IsKnown: false), need.Area);
        Assert.Equal(["saturday"], need.Days);
        Assert.Equal("es", need.Language);
        Assert.Equal("likes it quiet", need.Note);
        Assert.Equal(NeedUrgency.Urgent, need.Urgency);
    }

    [Theory]
    [InlineData("deep tissue, client is in pain")]
    [InlineData("prenatal, in her third trimester")]
    [InlineData("sports massage for someone in need")]
    [InlineData("swedish for a client in a wheelchair")]
    [InlineData("swedish in the morning")]
    [InlineData("prenatal in December")]
    [InlineData("oncology, in remission")]
    [InlineData("lymphatic drainage in Spanish")]
    [InlineData("deep tissue at 5 with Maria")]
    [InlineData("massage in room 12B near 208-555-0142")]
    public void What_only_sounds_like_a_place_is_none(string text) => Assert.Null(Read(text).Area);

    [Theory]
    [InlineData("prenatal in garden city on friday", "garden city")]
    [InlineData("prenatal around Coeur Falls please", "Coeur Falls")]
    [InlineData("deep tissue near twin falls tomorrow", "twin falls")]
    [InlineData("deep tissue in Salt Lake City with Maria", "Salt Lake City")]
    [InlineData("Lymphdrainage in Köln", "Köln")]
    public void An_unknown_area_is_a_guess(string text, string expected) =>
        Assert.Equal(new NeedArea(expected, IsKnown: false), Read(text).Area);

    [Theory]
    [InlineData("MERIDIAN prenatal")]
    [InlineData("prenatal, meridian")]
    public void A_known_area_needs_no_preposition(string text) => Assert.True(Read(text).Area?.IsKnown);

    [Fact]
    public void The_longer_of_two_known_areas_wins() => Assert.Equal("boise north end", Read("thai in boise north end").Area?.Text);

    [Fact]
    public void A_slip_is_mended_and_said()
    {
        var need = Read("prenatel");

        Assert.Equal(["prenatal"], need.Specialties);
        Assert.True(need.WasCorrected);
    }

    [Fact]
    public void A_members_own_words_are_matched_like_a_name() =>
        Assert.Equal(["kite surfing recovery"], Read("Kite Surfing recovery in Boise").OwnWords);

    [Fact]
    public void A_service_beyond_the_taxonomy_is_named_as_typed() => Assert.Equal("dry needling", Read("dry needling near Boise").Unknown);

    [Theory]
    [InlineData("prenatal, urgent", NeedUrgency.Urgent)]
    [InlineData("prenatal asap", NeedUrgency.Urgent)]
    [InlineData("prenatal, not urgent", NeedUrgency.Ordinary)]
    [InlineData("prenatal soon", NeedUrgency.Soon)]
    [InlineData("prenatal tomorrow", NeedUrgency.Soon)]
    [InlineData("prenatal next week", NeedUrgency.Ordinary)]
    public void Urgent_is_only_what_says_so(string text, NeedUrgency expected) => Assert.Equal(expected, Read(text).Urgency);

    [Fact]
    public void Wishes_about_the_therapist_are_read()
    {
        var need = Read("prenatal, prefers a woman, home visit, takes workers comp, Friday after 5pm");

        Assert.Equal("female", need.Gender);
        Assert.True(need.InHome);
        Assert.Equal("workers-comp", need.Insurance);
        Assert.Equal("after 17:00", need.Time);
        Assert.Equal(["mobile-in-home", "insurance-claims"], need.AlsoOk);
    }

    [Fact]
    public void What_is_not_wanted_is_not_asked_for() => Assert.Equal(["swedish"], Read("swedish, not deep tissue").Specialties);

    [Fact]
    public void A_day_at_the_calendars_end_has_no_window() =>
        Assert.Null(Readers.Needs.Read("prenatal tomorrow", Readers.Context with { Today = DateOnly.MaxValue }).Window);

    private static Need Read(string text) => Readers.Needs.Read(text, Readers.Context with { Today = Today });
}
