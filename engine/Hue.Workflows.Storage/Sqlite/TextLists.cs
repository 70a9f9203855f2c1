using System.Text.Json.Serialization;

namespace Hue.Workflows.Storage.Sqlite;

/// <summary>Lists of words in one column.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class TextLists : JsonSerializerContext;
