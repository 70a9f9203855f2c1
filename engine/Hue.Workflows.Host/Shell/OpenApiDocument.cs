using Hue.Workflows.Host.Dossiers;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hue.Workflows.Host.Shell;

/// <summary>The document at /openapi/v1.json; the web app's types are generated from the committed copy.</summary>
internal static class OpenApiDocument
{
    public const string Name = "v1";

    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Hue.Workflows",
                Version = Name,
                Description = "Hồ sơ thủ tục hành chính của thành phố Huế: giao diện lập trình. "
                    + "Unsafe methods want the anti-forgery token of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN.",
            };
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            NameInstants(schema, context);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(AddHeadersAsync);
    }

    /// <summary>Instants have a converter of our own, and the exporter does not look into those.</summary>
    private static void NameInstants(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = context.JsonTypeInfo.Type;
        if (type != typeof(DateTimeOffset) && type != typeof(DateTimeOffset?))
            return;
        schema.Type = type == typeof(DateTimeOffset) ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        schema.Format = "date-time";
    }

    private static Task AddHeadersAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<CommandMarker>().FirstOrDefault() is { } command)
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(
                Header(CommandHead.KeyHeader, true, "uuid", "Made by the client; the same again gives the first answer."));
            if (command.AsksRevision)
                operation.Parameters.Add(Header("If-Match", true, null, "The revision that was seen, in quotes."));
            operation.Parameters.Add(Header(CommandHead.ActingAsHeader, false, null, "office/role, for those who hold several."));
        }

        if (operation.OperationId == "StoreAttachment")
            operation.RequestBody = FileBody();
        // Declared once for the group as 400; it stands for every refusal.
        if (operation.Responses is { } responses && responses.Remove("400", out var refusal))
        {
            refusal.Description = "Refused";
            responses["default"] = refusal;
        }

        return Task.CompletedTask;
    }

    private static OpenApiRequestBody FileBody() => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/octet-stream"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
        },
    };

    private static OpenApiParameter Header(string name, bool required, string? format, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = format },
    };
}
