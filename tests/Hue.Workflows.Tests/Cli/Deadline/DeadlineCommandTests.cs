using System.Diagnostics;
using System.Text.Json;
using Hue.Workflows.Tests.Architecture;

namespace Hue.Workflows.Tests.Cli.Deadline;

/// <summary>Runs the program as a person or a script would.</summary>
public class DeadlineCommandTests
{
    [Fact]
    public void One_question_is_answered_for_reading_aloud()
    {
        var (code, output, _) = Hue("--received", "2026-02-13T16:40+07:00", "--term", "5 workingDays", "--at", "2026-02-25T09:00+07:00");

        Assert.Equal(0, code);
        Assert.StartsWith("Đến hạn lúc 17:00 thứ Sáu 27/02/2026", output, StringComparison.Ordinal);
        Assert.Contains("còn 2 ngày 6 giờ", output, StringComparison.Ordinal);
        Assert.Contains("Mùng 1 Tết Bính Ngọ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_in_JSON_is_one_object_on_one_line()
    {
        var (code, output, _) = Hue(
            "--office", "19777", "--received", "2026-03-02T09:00+07:00", "--term", "5 workingDays", "--extend", "1 workingDays",
            "--suspend", "2026-03-04T10:00+07:00/2026-03-09T09:00+07:00", "--at", "2026-03-13T17:00:01+07:00", "--json");

        Assert.Equal(0, code);
        Assert.Single(output.TrimEnd('\n').Split('\n'));
        var answer = JsonDocument.Parse(output).RootElement;
        Assert.Equal("2026-03-13T17:00:00+07:00", answer.GetProperty("due").GetString());
        Assert.True(answer.GetProperty("overdue").GetBoolean());
        Assert.Equal("quá 0 phút", answer.GetProperty("remaining").GetString());
        Assert.Equal("due", answer.GetProperty("explain").EnumerateArray().Last().GetProperty("kind").GetString());
    }

    [Fact]
    public void A_batch_answers_each_line_and_a_bad_line_stops_nothing()
    {
        var file = Path.GetTempFileName();
        File.WriteAllLines(file,
        [
            """{"received": "2026-02-13T16:40+07:00", "term": "5 workingDays", "at": null}""",
            """{"received": "2026-03-02T09:00+07:00", "term": "5 workingDays", "suspensions": [["2026-03-04T10:00+07:00", null]]}""",
            """{"received": "2026-02-13T16:40+07:00", "term": "5 days"}""",
            "not JSON",
            "",
            """{"received": "2026-02-13T16:40+07:00", "term": "5 workingDays", "suspension": []}""",
            """{"received": "2027-12-31T16:40+07:00", "term": "5 workingDays"}""",
            """{"received": "2026-02-13T16:40+07:00", "term": "5 workingDays", "office": "ward"}""",
            """{"received": "2026-02-10T09:00+07:00", "term": "3 workingDays", "suspensions": [], "extensions": ["3 workingDays"]}""",
        ]);

        var (code, output, errors) = Hue("--batch", file);
        File.Delete(file);

        var answers = output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(1, code);
        Assert.Equal(9, answers.Count);
        Assert.Equal("2026-02-27T17:00:00+07:00", answers[0].GetProperty("due").GetString());
        Assert.Equal(JsonValueKind.Null, answers[1].GetProperty("due").ValueKind);
        string[] says = ["write workingDays", "Not JSON", "not an object", "\"suspension\" is not known", "hue.v2.json", "no office has the id"];
        for (var i = 0; i < says.Length; i++)
            Assert.Contains(says[i], answers[2 + i].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("2026-02-25T17:00:00+07:00", answers[8].GetProperty("due").GetString());
        Assert.Contains("6 of 9", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("write it as 2026-02-13T16:40+07:00", "--received", "13/02/2026", "--term", "sameDay")]
    [InlineData("--term is missing", "--received", "2026-02-13T16:40+07:00")]
    [InlineData("write 19753 for Phường Phú Xuân", "--received", "2026-02-13T16:40+07:00", "--term", "sameDay", "--office", "phu-xuan")]
    [InlineData("before the receipt", "--received", "2026-02-13T16:40+07:00", "--term", "sameDay", "--suspend", "2026-02-12T16:40+07:00/")]
    [InlineData("is not FROM/TO", "--received", "2026-02-13T16:40+07:00", "--term", "sameDay", "--suspend", "2026-02-14T16:40+07:00")]
    [InlineData("there is no file", "--batch", "/nowhere.jsonl")]
    [InlineData("--bogus", "--bogus")]
    public void A_question_asked_wrongly_says_what_to_write(string says, params string[] arguments)
    {
        var (code, output, errors) = Hue(arguments);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(says, errors, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Errors) Hue(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "hue.dll"), "deadline" },
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var hue = Process.Start(start)!;
        var errors = hue.StandardError.ReadToEndAsync();
        var output = hue.StandardOutput.ReadToEnd();
        hue.WaitForExit();
        return (hue.ExitCode, output, errors.Result);
    }
}
