using System.Text.Json;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.WorkingTime;

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
    public static string Text(IReadOnlyList<Finding> findings)
        => JsonSerializer.Serialize([.. findings.Select(StoredFinding.From)], LogJson.ForStore.IReadOnlyListStoredFinding);

    /// <summary>Findings as <see cref="Text(IReadOnlyList{Finding})"/> wrote them, or releases of before in English alone.</summary>
    public static IReadOnlyList<Finding> Findings(string text)
        => [.. (JsonSerializer.Deserialize(text, LogJson.ForStore.IReadOnlyListStoredFinding) ?? []).Select(stored => stored.Finding())];

    /// <summary>A sentence in both languages, for a column of text.</summary>
    public static string Text(LocalText sentence) => JsonSerializer.Serialize(sentence, LogJson.ForStore.LocalText);

    /// <summary>A sentence as <see cref="Text(LocalText)"/> wrote it; one of releases of before stands for both languages.</summary>
    public static LocalText Sentence(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return text.StartsWith('{') && JsonSerializer.Deserialize(text, LogJson.ForStore.LocalText) is { } sentence
                ? sentence
                : new LocalText(text, text);
        }
        catch (JsonException)
        {
            return new LocalText(text, text); // it began with a brace by chance
        }
    }
}
