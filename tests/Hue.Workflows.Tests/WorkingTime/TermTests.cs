using Hue.Workflows.WorkingTime;

namespace Hue.Workflows.Tests.WorkingTime;

public class TermTests
{
    [Theory]
    [InlineData("5 workingDays")]
    [InlineData("0.25 workingDays")]
    [InlineData("4 workingHours")]
    [InlineData("20 calendarDays")]
    [InlineData("1 months")]
    [InlineData("sameDay")]
    public void A_term_reads_as_it_is_written(string text)
    {
        Assert.True(Term.TryParse(text, out var term, out var fault), fault);
        Assert.Equal(text, term.ToString());
    }

    [Theory]
    [InlineData("", "is not a term")]
    [InlineData("5", "is not a term")]
    [InlineData("workingDays", "is not a term")]
    [InlineData("5  workingDays", "is not a unit")]
    [InlineData("5 days", "write workingDays")]
    [InlineData("5 WorkingDays", "is not a unit")]
    [InlineData("1 sameDay", "write \"sameDay\" alone")]
    [InlineData("2,5 workingDays", "with a point")]
    [InlineData("five workingDays", "is not an amount")]
    [InlineData("1e3 workingDays", "is not an amount")]
    [InlineData("0 workingDays", "positive")]
    [InlineData("-1 workingDays", "positive")]
    [InlineData("2.5 calendarDays", "write 3")]
    [InlineData("0.5 months", "write 1")]
    [InlineData("10001 workingDays", "at most 10000")]
    [InlineData("0.00001 workingDays", "four decimals")]
    [InlineData("99999999999999999999999999999999 workingDays", "is not an amount")]
    public void A_text_that_is_no_term_says_what_to_write(string text, string says)
    {
        Assert.False(Term.TryParse(text, out _, out var fault));
        Assert.Contains(says, fault, StringComparison.Ordinal);
    }
}
