using System.Text.Json.Serialization;

namespace Hue.Workflows.Host.Shell;

/// <summary>Problems are written where no endpoint's options are at hand; absent members are left out.</summary>
[JsonSerializable(typeof(Problem))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(UtcInstantConverter)])]
internal sealed partial class ProblemJson : JsonSerializerContext;
