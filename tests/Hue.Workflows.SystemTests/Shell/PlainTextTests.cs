using System.Text;
using Hue.Workflows.Host.Shell;

namespace Hue.Workflows.SystemTests.Shell;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Đăng ký khai sinh", "dang ky khai sinh")]
    [InlineData("NGHỊ ĐỊNH số 63/2010", "nghi dinh so 63/2010")]
    [InlineData("ẨẰỮỢ ểễ", "aauo ee")]
    public void Text_is_lower_case_and_without_marks(string text, string plain)
    {
        Assert.Equal(plain, PlainText.Of(text));
        Assert.Equal(plain, PlainText.Of(text.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void A_text_of_any_length_is_read_whole()
    {
        foreach (var letters in new[] { 255, 256, 257, 1023, 1024, 1025, 5000 })
            Assert.Equal(new string('a', letters) + " d", PlainText.Of(new string('ẩ', letters) + " Đ"));
    }
}
