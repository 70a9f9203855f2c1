using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hue.Workflows.Cli.New;

/// <summary>The files that a new procedure begins with: the commune's standard flow, a general form, one scenario.</summary>
internal static class FirstFiles
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<(string Name, string Text)> Of(string code, string field, string title, DateOnly validFrom)
    {
        yield return ("procedure.json", Procedure(code, field, title, validFrom));
        yield return ("scenarios/tiep-nhan.json", Scenario(validFrom));
    }

    private static string Procedure(string code, string field, string title, DateOnly validFrom) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""
        {
          "$schema": "../../../_schema/procedure.schema.json",
          "code": "{{{code}}}",
          "version": 1,
          "title": {{{JsonSerializer.Serialize(title, Plain)}}},
          "field": "{{{field}}}",
          "levels": ["commune"],
          "authority": "city",
          "subjects": ["citizen"],
          "review": "curated",
          "validFrom": "{{{validFrom:yyyy-MM-dd}}}",
          "legalBases": [
            {
              "id": "nd-118",
              "number": "118/2025/NĐ-CP",
              "title": "Nghị định về thủ tục hành chính theo cơ chế một cửa, một cửa liên thông",
              "note": ""
            }
          ],
          "provenance": [
            {
              "id": "ban-thao",
              "source": "Bản thảo, chưa có nguồn",
              "retrieved": "{{{validFrom:yyyy-MM-dd}}}",
              "note": "Thay bằng quyết định công bố và nơi đã đọc."
            }
          ],
          "channels": [{"kind": "counter", "source": "ban-thao"}],
          "papers": [],
          "fees": [],
          "results": [{"id": "ket-qua", "title": "Kết quả giải quyết"}],
          "term": {"unknown": true},
          "ladder": "standard.v2",
          "documents": {"block": "one-stop.v1"},
          "refusalReasons": {"block": "general.v1"},
          "form": {"block": "request-citizen.v1"},
          "flow": {"block": "commune-standard.v1"},
          "openPoints": ["Bản thảo: thời hạn, giấy tờ, phí và căn cứ chưa được ghi."]
        }

        """);

    private static string Scenario(DateOnly validFrom) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""
        {
          "title": "Tiếp nhận tại quầy",
          "kind": "granted",
          "office": "19777",
          "start": "{{{FirstMonday(validFrom):yyyy-MM-dd}}}T08:00+07:00",
          "channel": "counter",
          "form": {
            "nguoiYeuCau": {
              "hoTen": "Nguyễn Thị Bé",
              "soDinhDanh": "046180006622",
              "dienThoai": "0905999000",
              "diaChi": {"tinhThanh": "Thành phố Huế", "xaPhuong": "Phường Vỹ Dạ", "chiTiet": "5 Hàn Mặc Tử"}
            },
            "noiDung": "Đề nghị giải quyết"
          },
          "papers": [],
          "script": [
            {"do": "receive", "due": "{{{FirstMonday(validFrom).AddDays(4):yyyy-MM-dd}}}T17:00+07:00", "reason": "Chưa rõ thời hạn"},
            {"expect": {"status": 2, "step": ["tham-tra"]}}
          ]
        }

        """);

    private static DateOnly FirstMonday(DateOnly from) => from.AddDays(((int)DayOfWeek.Monday - (int)from.DayOfWeek + 7) % 7);
}
