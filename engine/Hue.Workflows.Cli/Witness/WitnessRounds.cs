using System.Net;
using System.Text;
using System.Text.Json;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Storage.Audit.Log;

namespace Hue.Workflows.Cli.Witness;

/// <summary>A witness's looks at a log.</summary>
internal sealed class WitnessRounds(HttpClient http, KeyFolder folder, KeyBook trusted, TextWriter output)
{
    private const int AnswerMost = 1 << 20;

    /// <summary>One look. What it signs it has kept before: it never signs two logs that do not follow on one another.</summary>
    /// <returns>0 signed, or nothing new; 1 refused; 2 the log does not answer.</returns>
    public async Task<int> LookAsync(CancellationToken cancellation)
    {
        try
        {
            if (await GetAsync("log/checkpoint", cancellation) is not { } text)
                return Said(0, "The log has no checkpoint yet.");
            var seen = SignedCheckpoint.Read(text);
            if (await ObjectionAsync(seen, cancellation) is { } objection)
                return Said(CommandRun.Faulty, $"REFUSED: {objection}");
            var own = folder.SignBytes(seen.Checkpoint.Bytes());
            if (seen.Signatures.Any(s => s.KeyId == own.KeyId))
                return Said(0, $"Nothing new: size {seen.Checkpoint.Size} is signed.");
            folder.SaveLast(seen);
            using var body = new StringContent(seen.With(own).Text(), Encoding.UTF8, "text/plain");
            using var answer = await http.PostAsync("log/witness", body, cancellation);
            return answer.StatusCode == HttpStatusCode.NoContent
                ? Said(0, $"Signed size {seen.Checkpoint.Size}, root {Convert.ToHexStringLower(seen.Checkpoint.Root)}.")
                : Said(CommandRun.AskedWrongly, $"The log did not take the signature ({(int)answer.StatusCode}): does it know this key?");
        }
        catch (Exception e) when (e is HttpRequestException or FormatException or JsonException or TaskCanceledException or IOException)
        {
            cancellation.ThrowIfCancellationRequested();
            return Said(CommandRun.AskedWrongly, $"The log does not answer as a log: {e.Message}");
        }
    }

    private async Task<string?> ObjectionAsync(SignedCheckpoint seen, CancellationToken cancellation)
    {
        var now = seen.Checkpoint;
        if (now.Origin != trusted.Origin)
            return $"the checkpoint is of the log \"{now.Origin}\", not of \"{trusted.Origin}\".";
        if (trusted.Judge(seen, LogKeyRole.Log) is var state and not SignatureState.Holds)
            return $"the checkpoint's signature is worth nothing ({state}).";
        if (folder.ReadLast()?.Checkpoint is not { } before)
            return null;
        if (now.Size < before.Size)
            return $"the log has shrunk from {before.Size} to {now.Size} records.";
        if (now.At < before.At)
            return $"the checkpoint's time went back, from {before.At:O} to {now.At:O}.";
        var proof = now.Size == before.Size ? [] : await ProofAsync(before.Size, now.Size, cancellation);
        if (!LogProofCheck.Consistent(before.Size, before.Root, now.Size, now.Root, proof))
            return $"the log of size {now.Size} does not start with the log of size {before.Size} that was seen before: a fork.";
        return now.Size == before.Size && !now.Heads.AsSpan().SequenceEqual(before.Heads)
            ? $"two checkpoints of size {now.Size} say that dossiers end in different places."
            : null;
    }

    private async Task<IReadOnlyList<byte[]>> ProofAsync(long from, long to, CancellationToken cancellation)
    {
        var text = await GetAsync($"log/consistency?from={from}&to={to}", cancellation)
            ?? throw new FormatException("it gives no proof of consistency.");
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.GetProperty("hashes").EnumerateArray().Select(h => Convert.FromHexString(h.GetString() ?? ""))];
    }

    private async Task<string?> GetAsync(string path, CancellationToken cancellation)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        var bytes = new byte[AnswerMost];
        var length = await body.ReadAtLeastAsync(bytes, AnswerMost, throwOnEndOfStream: false, cancellation);
        return length < AnswerMost ? Encoding.UTF8.GetString(bytes, 0, length) : throw new FormatException("its answer is too long.");
    }

    private int Said(int code, string what)
    {
        output.WriteLine(what);
        return code;
    }
}
