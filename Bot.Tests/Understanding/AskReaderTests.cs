using Bot.Commands.Understanding;

namespace Bot.Tests.Understanding;

public sealed class AskReaderTests
{
    [Theory]
    [InlineData("who handles prenatal massage near Boise?")]
    [InlineData("who does prenatel?")]
    [InlineData("If you do cupping in Boise and have space, message me")]
    [InlineData("kite surfing recovery, who does that?")]
    [InlineData("I do deep tissue but my client needs lymphatic work, who does that?")]
    [InlineData("@warm_bot who does prenatal?")]
    public void A_question_to_the_group_is_heard(string text) => Assert.True(Read(text).IsAsk);

    [Theory]
    [InlineData("I handle prenatal too")]
    [InlineData("who handles the snacks?")]
    [InlineData("thanks to whoever took my prenatal client")]
    [InlineData("Who does prenatal? Never mind, found someone")]
    [InlineData("Lisa, do you do prenatal?")]
    [InlineData("@dora do you know anyone who does cupping?")]
    [InlineData("anyone?")]
    [InlineData("")]
    public void Everything_else_is_met_with_silence(string text) => Assert.False(Read(text).IsAsk);

    [Fact]
    public void What_the_writer_does_is_not_what_is_asked_for()
    {
        var reading = Read("I do deep tissue, but who does prenatal?");

        Assert.Equal(["prenatal"], reading.Need.Specialties);
    }

    [Fact]
    public void A_plain_question_is_sure_and_a_mended_one_is_not()
    {
        Assert.True(Read("who does prenatal massage?").IsSure);
        Assert.False(Read("who does prenatel masage?").IsSure);
    }

    [Theory]
    [InlineData("good morning everyone")]
    [InlineData("I love reflexology")]
    [InlineData("https://example.com/lunch")]
    public void Chatter_is_dropped_before_anything_is_stored(string text) => Assert.False(Readers.Asks.IsPossiblyAsk(text));

    private static AskReading Read(string text) => Readers.Asks.Read(text, Readers.Context);
}
