using System.Text;
using Hue.Workflows.Definitions.Forms;

namespace Hue.Workflows.Tests.Definitions.Forms;

/// <summary>Draft-07's verdicts, worked out by hand where validators are known to differ.</summary>
public sealed class FormValidatorTests
{
    private static readonly string Nines = new('9', 400);

    [Theory]
    [InlineData("""{"type":"integer"}""", "1.0", true)]
    [InlineData("""{"type":"integer"}""", "1e400", true)]
    [InlineData("""{"type":"integer"}""", "1.5e1", true)]
    [InlineData("""{"type":"integer"}""", "1.00000000000000000000000000001", false)]
    [InlineData("""{"type":"integer"}""", "1e-400", false)]
    [InlineData("""{"type":"integer"}""", "-0.0", true)]
    [InlineData("""{"type":"number","maximum":9007199254740992}""", "9007199254740993", false)]
    [InlineData("""{"type":"number","maximum":9007199254740993}""", "9007199254740993.0", true)]
    [InlineData("""{"minimum":0}""", "-0", true)]
    [InlineData("""{"exclusiveMinimum":0}""", "-0", false)]
    [InlineData("""{"exclusiveMinimum":0}""", "1e-999999999999999999999", true)]
    [InlineData("""{"maximum":1e308}""", "1e309", false)]
    [InlineData("""{"minimum":-1e309}""", "-1e308", true)]
    [InlineData("""{"multipleOf":0.01}""", "19.99", true)]
    [InlineData("""{"multipleOf":0.01}""", "1e-7", false)]
    [InlineData("""{"multipleOf":0.0001}""", "0.0075", true)]
    [InlineData("""{"multipleOf":0.1}""", "0.30000000000000004", false)]
    [InlineData("""{"multipleOf":7}""", "1e999999999999", false)]
    [InlineData("""{"multipleOf":8}""", "1e999999999999", true)]
    [InlineData("""{"multipleOf":1e-400}""", "3", true)]
    [InlineData("""{"multipleOf":3}""", "0", true)]
    [InlineData("""{"multipleOf":3}""", "\"no number\"", true)]
    public void A_number_is_decided_by_its_digits(string form, string value, bool valid) => AssertVerdict(form, value, valid);

    [Theory]
    [InlineData("""{"type":"integer"}""", true)]
    [InlineData("""{"maximum":100}""", false)]
    [InlineData("""{"minimum":100}""", true)]
    [InlineData("""{"multipleOf":9}""", true)]
    [InlineData("""{"multipleOf":7}""", false)]
    [InlineData("""{"enum":[1]}""", false)]
    public void A_number_of_400_digits_is_decided_by_its_digits(string form, bool valid) => AssertVerdict(form, Nines, valid);

    [Theory]
    [InlineData("""{"maxLength":1}""", "\"😀\"", true)]
    [InlineData("""{"minLength":2}""", "\"😀\"", false)]
    [InlineData("""{"maxLength":1}""", "\"\\ud83d\\ude00\"", true)]
    [InlineData("""{"maxLength":1}""", "\"\\ud800\"", true)]
    [InlineData("""{"maxLength":1}""", "\"\\udc00\\ud800\"", false)]
    [InlineData("""{"maxLength":4}""", "\"Hue\\u0302\"", true)]
    [InlineData("""{"maxLength":3}""", "\"Hue\\u0302\"", false)]
    [InlineData("""{"enum":["Huê"]}""", "\"Hue\\u0302\"", false)]
    [InlineData("""{"minLength":1}""", "\"\\u0000\"", true)]
    [InlineData("""{"minLength":1.0}""", "\"\"", false)]
    public void A_text_is_counted_in_code_points_and_compared_as_it_is(string form, string value, bool valid) =>
        AssertVerdict(form, value, valid);

    [Theory]
    [InlineData("""{"uniqueItems":true}""", "[1,1.0]", false)]
    [InlineData("""{"uniqueItems":true}""", "[1,\"1\",true,null,[1],{\"a\":1}]", true)]
    [InlineData("""{"uniqueItems":true}""", "[{\"a\":1,\"b\":[2]},{\"b\":[2.0],\"a\":1e0}]", false)]
    [InlineData("""{"uniqueItems":true}""", "[0,-0]", false)]
    [InlineData("""{"uniqueItems":true}""", "[[],{},false,0,\"\"]", true)]
    [InlineData("""{"enum":[{"a":[1,2]}]}""", "{\"a\":[1.0,2]}", true)]
    [InlineData("""{"enum":[{"a":[1,2]}]}""", "{\"a\":[2,1]}", false)]
    [InlineData("""{"enum":[null]}""", "null", true)]
    [InlineData("""{"type":["string","null"]}""", "null", true)]
    [InlineData("""{"items":false}""", "[]", true)]
    [InlineData("""{"items":false}""", "[1]", false)]
    [InlineData("""{"items":{"type":"string"}}""", "{\"0\":1}", true)]
    [InlineData("true", "1", true)]
    [InlineData("false", "1", false)]
    public void Values_are_equal_by_what_they_mean(string form, string value, bool valid) => AssertVerdict(form, value, valid);

    [Theory]
    [InlineData("""{"required":["toString"]}""", "{}", false)]
    [InlineData("""{"required":["__proto__"]}""", "{\"__proto__\":1}", true)]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", "{\"a\":1,\"a\":\"x\"}", true)]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", "{\"a\":\"x\",\"a\":1}", false)]
    [InlineData("""{"additionalProperties":false}""", "{\"a\":1}", false)]
    [InlineData("""{"properties":{"a":true},"additionalProperties":{"type":"string"}}""", "{\"a\":1,\"b\":\"x\"}", true)]
    [InlineData("""{"required":["a"]}""", "[]", true)]
    [InlineData("""{"minProperties":1,"maxProperties":1}""", "{\"a\":1,\"a\":2}", true)]
    [InlineData("""{"allOf":[{"minimum":1},{"maximum":3}]}""", "4", false)]
    [InlineData("""{"oneOf":[{"minimum":1},{"maximum":3}]}""", "2", false)]
    [InlineData("""{"anyOf":[{"minimum":5},{"maximum":3}]}""", "4", false)]
    [InlineData("""{"not":{"not":{"type":"string"}}}""", "1", false)]
    [InlineData("""{"$ref":"#/definitions/a","maxLength":1,"definitions":{"a":{"type":"string"}}}""", "\"long\"", true)]
    [InlineData("""{"$ref":"#/definitions/a~1b%25","definitions":{"a/b%":{"type":"string"}}}""", "1", false)]
    [InlineData("""{"properties":{"a":{"$ref":"#"}},"additionalProperties":false}""", "{\"a\":{\"a\":{\"b\":1}}}", false)]
    public void Schemas_are_put_together_as_draft_07_says(string form, string value, bool valid) => AssertVerdict(form, value, valid);

    [Theory]
    [InlineData("date", "2024-02-29", true)]
    [InlineData("date", "2023-02-29", false)]
    [InlineData("date", "1900-02-29", false)]
    [InlineData("date", "0000-01-01", true)]
    [InlineData("date", "2024-04-31", false)]
    [InlineData("date", "2024-1-1", false)]
    [InlineData("date", "２０２４-01-01", false)]
    [InlineData("date", "2024-01-01\\n", false)]
    [InlineData("time", "08:00:00+07:00", true)]
    [InlineData("time", "08:00:00", false)]
    [InlineData("time", "23:59:60Z", true)]
    [InlineData("time", "06:59:60+07:00", true)]
    [InlineData("time", "08:00:60Z", false)]
    [InlineData("date-time", "2026-03-02T08:00:00.123+07:00", true)]
    [InlineData("date-time", "2026-03-02 08:00:00Z", false)]
    [InlineData("date-time", "2026-03-02T08:00:00+0700", false)]
    [InlineData("date-time", "2026-03-02T24:00:00Z", false)]
    [InlineData("email", "ten@example.vn", true)]
    [InlineData("email", "ten@example", false)]
    [InlineData("email", "a..b@example.vn", false)]
    [InlineData("email", "tên@example.vn", false)]
    [InlineData("email", "ten@example.vn\\n", false)]
    public void A_format_asks_for_what_exists(string format, string text, bool valid)
    {
        AssertVerdict($$"""{"format":"{{format}}"}""", $"\"{text}\"", valid);
        AssertVerdict($$"""{"format":"{{format}}"}""", "7", true);
    }

    [Theory]
    [InlineData("""{"type":"object","if":{}}""", "if")]
    [InlineData("""{"properties":{"a":{"const":1}},"contains":{}}""", "const")]
    [InlineData("""{"definitions":{"a":{"items":[{}]}}}""", "items")]
    [InlineData("""{"then":{},"else":{}}""", "then")]
    [InlineData("""{"patternProperties":{}}""", "patternProperties")]
    [InlineData("""{"propertyNames":{}}""", "propertyNames")]
    [InlineData("""{"dependencies":{}}""", "dependencies")]
    [InlineData("""{"additionalItems":false}""", "additionalItems")]
    [InlineData("""{"$ref":"other.json"}""", "$ref")]
    [InlineData("""{"$ref":"#/definitions/none"}""", "$ref")]
    [InlineData("""{"$ref":"#"}""", "$ref")]
    [InlineData("""{"definitions":{"a":{"allOf":[{"$ref":"#/definitions/b"}]},"b":{"not":{"$ref":"#/definitions/a"}}},"$ref":"#/definitions/a"}""", "$ref")]
    [InlineData("""{"format":"uri"}""", "format")]
    [InlineData("""{"pattern":"("}""", "pattern")]
    [InlineData("""{"pattern":"(?=a)"}""", "pattern")]
    [InlineData("""{"pattern":"(a{1000}){1000}"}""", "pattern")]
    [InlineData("""{"type":"text"}""", "type")]
    [InlineData("""{"required":"a"}""", "required")]
    [InlineData("""{"minLength":-1}""", "minLength")]
    [InlineData("""{"multipleOf":0}""", "multipleOf")]
    [InlineData("""{"enum":[]}""", "enum")]
    [InlineData("""{"enum":[1,2,1.0]}""", "enum")]
    [InlineData("""{"anyOf":[]}""", "anyOf")]
    [InlineData("""{"items":{"properties":{"a":{"$id":"x"}}}}""", "$id")]
    [InlineData("""{"$schema":"https://json-schema.org/draft/2020-12/schema"}""", "$schema")]
    public void A_keyword_outside_the_agreed_set_is_refused_by_name(string form, string keyword)
    {
        var validator = Validator(form);

        Assert.Equal(keyword, validator.Refusals[0].Keyword);
        Assert.Throws<InvalidOperationException>(() => validator.Check("1"));
    }

    [Fact]
    public void Names_that_look_like_keywords_are_names() =>
        AssertVerdict("""{"properties":{"if":{"enum":[{"const":1}],"default":{"contains":1}}},"x-ui":{"then":1}}""", """{"if":{"const":1}}""", true);

    [Fact]
    public void Each_field_has_one_message_in_words_a_clerk_understands_and_they_are_sorted()
    {
        const string form = """
            {"type":"object","additionalProperties":false,"required":["hoTen","so"],"properties":{
              "hoTen":{"type":"string","title":"Họ tên"},"so":{"type":"string","pattern":"^[0-9]{12}$","minLength":12,"x-ui":{"help":"12 chữ số."}},
              "loai":{"enum":["a","b"],"x-enumTitles":["Loại A","Loại B"]},"ngay":{"format":"date"},
              "ds":{"type":"array","items":{"type":"object","properties":{"a/b":{"type":"integer","minimum":3}}}}}}
            """;

        var errors = Validator(form)
            .Check("""{"so":"1234567890ab","loai":"c","ngay":"2023-02-29","thua":1,"ds":[{"a/b":3},{"a/b":1},{"a/b":"x"}]}""");

        Assert.Equal(
            [
                ("/ds/1/a~1b", "Phải từ 3 trở lên."), ("/ds/2/a~1b", "Phải là số nguyên."), ("/hoTen", "Chưa nhập \"Họ tên\"."),
                ("/loai", "Phải chọn một trong: Loại A, Loại B."), ("/ngay", "Phải là một ngày có thật, ví dụ 2026-03-02."),
                ("/so", "Chưa đúng dạng: 12 chữ số."), ("/thua", "Biểu mẫu không có mục này."),
            ],
            errors.Select(error => (error.Pointer, error.Message)));
    }

    [Theory]
    [InlineData(100_000)]
    public void A_value_may_be_as_deep_as_it_likes(int depth)
    {
        var deep = new string('[', depth) + new string(']', depth);
        var members = string.Concat(Enumerable.Repeat("{\"a\":", depth / 10)) + "1" + new string('}', depth / 10);

        AssertVerdict("""{"type":"array"}""", deep, true);
        AssertVerdict("""{"type":"string"}""", deep, false);
        AssertVerdict("""{"items":{"$ref":"#"}}""", deep, true);
        AssertVerdict("""{"uniqueItems":true}""", $"[{deep},{deep}]", false);
        AssertVerdict("""{"anyOf":[{"type":"integer"},{"type":"object","properties":{"a":{"$ref":"#"}},"required":["a"]}]}""", members,
            true);
        AssertVerdict("""{"anyOf":[{"type":"string"},{"type":"object","properties":{"a":{"$ref":"#"}},"required":["a"]}]}""", members,
            false);
    }

    [Fact]
    public void A_form_that_asks_itself_twice_is_decided_in_time()
    {
        const string form = """
            {"oneOf":[{"type":"object","properties":{"a":{"$ref":"#"}},"required":["x"]},{"type":"object","properties":{"a":{"$ref":"#"}}}]}
            """;

        AssertVerdict(form, string.Concat(Enumerable.Repeat("{\"a\":", 200)) + "{}" + new string('}', 200), true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nope")]
    [InlineData("{\"a\":1,}")]
    [InlineData("1 2")]
    [InlineData("NaN")]
    [InlineData("\"\t\"")]
    [InlineData("\uFEFF1")]
    public void What_is_not_JSON_is_an_error_of_the_whole(string value) =>
        Assert.Equal("", Assert.Single(Validator("true").Check(value)).Pointer);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_not_JSON() => Assert.NotEmpty(Validator("true").Check([(byte)'"', 0xC3, 0x28, (byte)'"']));

    private static FormValidator Validator(string form) => new(Encoding.UTF8.GetBytes(form));

    private static void AssertVerdict(string form, string value, bool valid)
    {
        var validator = Validator(form);

        Assert.Empty(validator.Refusals);
        Assert.Equal(valid, validator.Check(value).Count == 0);
    }
}
