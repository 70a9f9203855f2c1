using System.Buffers;
using System.Text.Json;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Alerts;

namespace Hue.Workflows.Host.Alerts;

/// <summary>A webhook's request: several deliveries, each with an id of its own by which the receiver drops repeats.</summary>
internal static class WebhookBody
{
    private static readonly JsonWriterOptions Letters = new() { Encoder = HostJson.Letters };

    public static ReadOnlyMemory<byte> Of(IReadOnlyList<DeliveryItem> items)
    {
        var bytes = new ArrayBufferWriter<byte>(512 * items.Count);
        using var json = new Utf8JsonWriter(bytes, Letters);
        json.WriteStartObject();
        json.WriteStartArray("deliveries");
        foreach (var item in items)
            Write(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, DeliveryItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("kind", item.Alert is null ? "bulletin" : "alert");
        json.WriteString("key", item.Item);
        if (item.Alert is { } alert)
        {
            json.WriteString("dossier", alert.Dossier.Value);
            json.WriteString("number", item.DossierNumber);
            json.WriteString("office", alert.Office);
            json.WriteString("term", alert.Term);
            json.WriteNumber("epoch", alert.Epoch);
            json.WriteString("rung", alert.Rung);
            json.WriteString("subject", alert.Subject);
            json.WriteStartArray("tell");
            foreach (var word in alert.Tell)
                json.WriteStringValue(word);
            json.WriteEndArray();
            json.WriteString("raisedAt", alert.RaisedAt.UtcDateTime);
            if (item.InsteadOf is not null)
            {
                json.WriteStartObject("standIn");
                json.WriteString("person", item.StandIn);
                json.WriteString("insteadOf", item.InsteadOf);
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }
}
