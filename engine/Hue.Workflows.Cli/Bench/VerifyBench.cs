using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Storage;
using Hue.Workflows.Storage.Audit.Log;
using Hue.Workflows.Storage.Audit.Verifying;
using Npgsql;

namespace Hue.Workflows.Cli.Bench;

/// <summary>
/// A log of a million records in a PostgreSQL of its own, made by the database and sealed by our sealer: how long
/// <c>hue verify --database</c> takes over all of it and in how much memory, and how long the proof of one dossier takes.
/// </summary>
internal static class VerifyBench
{
    private const int Records = 1_000_000;
    private const int RecordsOfDossier = 20;
    private const int Proofs = 200;
    private const double SecondsMost = 30;
    private const double MegabytesMost = 500;
    private const double ProofMillisecondsMost = 50;

    public static async Task<BenchReport> MeasureAsync(BenchOptions options, CancellationToken cancellation)
    {
        await using var cluster = await Clusters.StartAsync(options, cancellation);
        var database = cluster.ConnectionString(await cluster.NewDatabaseAsync(cancellation));
        var folder = Directory.CreateTempSubdirectory("hue-verify-").FullName;
        try
        {
            var keys = KeyFolder.Create(folder, "bench/log", LogKeyRole.Log, DateTimeOffset.UnixEpoch);
            await using var stores = await Stores.OpenAsync(new StorageOptions { Database = database }, cancellation);
            options.Tell($"Making {Records} chained records …");
            await FillAsync(database, cancellation);
            options.Tell("Sealing them …");
            var watch = Stopwatch.StartNew();
            await stores.Sealer(keys, TimeProvider.System).SealAsync(cancellation);
            var sealing = watch.Elapsed;
            var processor = Process.GetCurrentProcess().TotalProcessorTime;
            var proofs = await ProveAsync(stores, cancellation);
            processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
            options.Tell("Verifying …");
            GC.Collect();
            watch.Restart();
            await using var verifier = DatabaseVerifier.On(
                new StorageOptions { Database = database }, new DatabaseQuestion(keys.ReadLast(), keys.ReadBook()));
            var report = await verifier.VerifyAsync(cancellation);
            return Report(watch.Elapsed, sealing, proofs, processor, report);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static BenchReport Report(
        TimeSpan verifying, TimeSpan sealing, double[] proofs, TimeSpan proofProcessor, VerdictReport report)
    {
        if (report.ExitCode != 0)
            throw new CannotMeasureException($"the verification does not hold: {report.Findings[0].Line.En}");
        Array.Sort(proofs);
        var megabytes = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        var proof = proofs[(int)(proofs.Length * 0.99)];
        return new BenchReport
        {
            Bench = "verify",
            Figures =
            [
                new("verifySeconds", verifying.TotalSeconds),
                new("recordsPerSecond", Records / verifying.TotalSeconds),
                new("peakMegabytes", megabytes),
                new("proofMillisecondsP50", proofs[proofs.Length / 2]),
                new("proofMillisecondsP99", proof),
                new("proofProcessorMilliseconds", proofProcessor.TotalMilliseconds / proofs.Length), // ours, not the server's
                new("sealedPerSecond", Records / sealing.TotalSeconds),
                new("records", Records),
            ],
            Target = SecondsMost,
            Claim = "1,000,000 records within 30 s and under 500 MB; the proof of a dossier in such a log under 50 ms, 99 of 100",
            Holds = verifying.TotalSeconds <= SecondsMost && megabytes < MegabytesMost && proof < ProofMillisecondsMost,
        };
    }

    /// <summary>Proofs of whole dossiers: every record and the head.</summary>
    private static async Task<double[]> ProveAsync(Stores stores, CancellationToken cancellation)
    {
        var latest = (await stores.Log.LatestAsync(cancellation))!;
        var dossiers = await stores.Log.AnyDossiersAsync(Proofs + 5, cancellation);
        var took = new List<double>();
        foreach (var dossier in dossiers)
        {
            var from = Stopwatch.GetTimestamp();
            await stores.Log.ProveAsync(dossier, latest, cancellation);
            took.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }

        return [.. took.Skip(5)]; // the first ones prepare the statements
    }

    private static async Task FillAsync(string database, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync(cancellation);
        await using (var free = new NpgsqlCommand("set session_replication_role = replica", connection))
            await free.ExecuteNonQueryAsync(cancellation);
        var rows = new RecordMaker(Records / RecordsOfDossier);
        await using (var copy = await connection.BeginBinaryImportAsync(
            "copy audit_record (dossier, sequence, at, kind, person, office, command, record, hash) from stdin (format binary)",
            cancellation))
        {
            for (var i = 0; i < Records; i++)
                await rows.WriteAsync(copy, i, cancellation);
            await copy.CompleteAsync(cancellation);
        }

        await using var analyze = new NpgsqlCommand("analyze", connection);
        await analyze.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Records such as the engine makes, dossiers side by side as in a busy house.</summary>
    private sealed class RecordMaker(int dossiers)
    {
        private readonly Guid[] ids = [.. Enumerable.Range(0, dossiers).Select(i => new Guid(i, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]))];
        private readonly string[] previous = [.. Enumerable.Repeat("", dossiers)];
        private readonly string padding = Convert.ToBase64String(RandomNumberGenerator.GetBytes(450));

        public async Task WriteAsync(NpgsqlBinaryImporter copy, int i, CancellationToken cancellation)
        {
            var (dossier, sequence) = (i % dossiers, (i / dossiers) + 1);
            var id = ids[dossier];
            const string actor = """{"actor":{"name":"Trần Quang Minh","office":"19777","person":"minh","role":"specialist"},""";
            var record = actor + string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                "at":"2026-03-02T01:00:00.0000000+00:00","calendar":"hue.v1","command":"{{id}}","definitionHash":"{{padding[..64]}}",
                """) + string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                "dossier":"{{id}}","event":{"kind":"task.completed","outcome":"dat","step":"tham-tra","task":{{sequence}}},
                """) + string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                "kind":"task.completed","previousHash":"{{previous[dossier]}}","procedure":"1.001193","sealed":"{{padding}}",
                """) + string.Create(CultureInfo.InvariantCulture, $$"""
                "sequence":{{sequence}},"version":1}
                """);
            previous[dossier] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(record)));
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(id, cancellation);
            await copy.WriteAsync((long)sequence, cancellation);
            await copy.WriteAsync(DateTime.UnixEpoch, NpgsqlTypes.NpgsqlDbType.TimestampTz, cancellation);
            await copy.WriteAsync("task.completed", cancellation);
            await copy.WriteAsync("minh", cancellation);
            await copy.WriteAsync("19777", cancellation);
            await copy.WriteAsync(id, cancellation);
            await copy.WriteAsync(record, cancellation);
            await copy.WriteAsync(previous[dossier], cancellation);
        }
    }
}
