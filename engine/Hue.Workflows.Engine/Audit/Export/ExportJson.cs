using System.Text.Json;
using Hue.Workflows.Engine.Audit.Log;

namespace Hue.Workflows.Engine.Audit.Export;

/// <summary>Writes an export's JSON files.</summary>
public static class ExportJson
{
    /// <summary>manifest.json.</summary>
    public static byte[] Bytes(ExportManifest manifest)
        => JsonSerializer.SerializeToUtf8Bytes(manifest, LogJson.ForPeople().ExportManifest);

    /// <summary>proofs.json.</summary>
    public static byte[] Bytes(ExportProofs proofs) => JsonSerializer.SerializeToUtf8Bytes(proofs, LogJson.Default.ExportProofs);
}
