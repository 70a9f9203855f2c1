using System.Text.Json;
using Hue.Workflows.Engine.Audit.Log;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>Writes an export's JSON files.</summary>
public static class ExportJson
{
    /// <summary>manifest.json.</summary>
    public static byte[] Bytes(ExportManifest manifest)
        => JsonSerializer.SerializeToUtf8Bytes(manifest, LogJson.ForPeople().ExportManifest);

    /// <summary>selection.json.</summary>
    public static byte[] Bytes(SelectionManifest manifest)
        => JsonSerializer.SerializeToUtf8Bytes(manifest, LogJson.ForPeople().SelectionManifest);

    /// <summary>proofs.json.</summary>
    public static byte[] Bytes(ExportProofs proofs) => JsonSerializer.SerializeToUtf8Bytes(proofs, LogJson.Default.ExportProofs);

    /// <summary>Findings, for a store.</summary>
    public static string Text(IReadOnlyList<Finding> findings) => JsonSerializer.Serialize(findings, LogJson.Default.IReadOnlyListFinding);

    /// <summary>Findings as <see cref="Text"/> wrote them.</summary>
    public static IReadOnlyList<Finding> Findings(string text)
        => JsonSerializer.Deserialize(text, LogJson.Default.IReadOnlyListFinding) ?? [];
}
