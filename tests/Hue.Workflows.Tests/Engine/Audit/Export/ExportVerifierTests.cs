using System.IO.Compression;
using System.Text;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Storage.Audit.Export;
using Hue.Workflows.Tests.Cli.Drill;

namespace Hue.Workflows.Tests.Engine.Audit.Export;

[Collection(House.Name)]
public sealed class ExportVerifierTests(House house)
{
    [Fact]
    public void An_export_as_it_was_written_holds_on_both_counts()
    {
        var report = Verify(house.Export);
        Assert.True(report.ExitCode == 0, string.Join('\n', report.Findings));
        Assert.Equal("17", report.Facts["records"]);
        Assert.Equal("1", report.Facts["journalRecords"]);
    }

    [Fact]
    public void A_witness_that_is_trusted_has_to_have_signed()
    {
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        var witness = LogKey.Of(key, LogKeyRole.Witness, "nhan-chung", DateTimeOffset.UnixEpoch);
        var book = house.Book with { Keys = [.. house.Book.Keys, witness] };
        Assert.Equal(2, Verify(house.Export, book).ExitCode);
        var signed = SignedCheckpoint.Read(Encoding.UTF8.GetString(Entries(house.Export)[ExportLayout.Checkpoint]));
        var cosigned = signed.With(witness.Sign(key, signed.Checkpoint.Bytes()));
        Assert.Equal(SignatureState.Holds, book.Judge(cosigned, LogKeyRole.Witness));
    }

    [Fact]
    public void Keys_of_nobody_and_of_another_log_prove_nothing()
    {
        Assert.Equal(2, Verify(house.Export, house.Book with { Keys = [] }).ExitCode);
        Assert.Equal(2, Verify(house.Export, house.Book with { Origin = "another/log" }).ExitCode);
    }

    [Fact]
    public void A_key_that_was_not_in_use_then_makes_it_fail()
    {
        var expired = house.Book with { Keys = [house.Book.Keys[0] with { ValidTo = DateTimeOffset.UnixEpoch }] };
        Assert.Equal(1, Verify(house.Export, expired).ExitCode);
    }

    [Theory]
    [InlineData(ExportLayout.Records, "record 4")]
    [InlineData(ExportLayout.Journal, "journal record 1")]
    [InlineData(ExportLayout.Report, ExportLayout.Report)]
    [InlineData(ExportLayout.Checkpoint, ExportLayout.Checkpoint)]
    public void A_file_that_was_edited_is_named(string path, string where)
    {
        var report = Verify(Changed(path, text => text.Replace("Nguyễn", "Nguyên", StringComparison.Ordinal)
            .Replace("\ntime 2", "\ntime 3", StringComparison.Ordinal)));
        Assert.Equal((Verdict.Fails, 1), (report.Integrity, report.ExitCode));
        Assert.Contains(report.Findings, f => f.Where.En == where);
    }

    [Fact]
    public async Task A_calendar_that_was_changed_after_it_was_counted_by_is_named_although_the_house_signed_the_export()
    {
        var changed = await house.ExportAsync(0, name => [.. ExportRequest.CalendarsOf(house.Drill.Catalogue)(name)!, (byte)'\n']);
        var finding = Assert.Single(Verify(changed).Findings);
        Assert.Equal((Aspect.Integrity, Verdict.Fails, "calendars/hue.v1.json"), (finding.Of, finding.Verdict, finding.Where.En));
        Assert.Equal(2, Verify(await house.ExportAsync(0, _ => null)).ExitCode);
    }

    /// <summary>DIGIT: records carried a seal each but were not chained, so a cut tail went unseen.</summary>
    [Fact]
    public void A_tail_that_was_cut_leaves_the_rest_whole_and_the_dossier_incomplete()
    {
        var records = Entries(house.Export)[ExportLayout.Records];
        var lines = Encoding.UTF8.GetString(records).TrimEnd('\n').Split('\n');
        var report = Verify(Changed(ExportLayout.Records, _ => string.Concat(lines[..^2].Select(l => l + "\n"))));
        Assert.Equal(Verdict.Fails, report.Completeness);
        Assert.Contains(report.Findings, f => f.What.En.Contains("tail was cut", StringComparison.Ordinal)
            && f.What.Vi.Contains("phần cuối đã bị cắt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ExportLayout.Proofs)]
    [InlineData(ExportLayout.Checkpoint)]
    [InlineData(ExportLayout.Records)]
    [InlineData(ExportLayout.Manifest)]
    public void A_file_of_another_dossiers_export_does_not_pass(string path)
    {
        var entries = Entries(house.Export);
        var same = entries[path].AsSpan().SequenceEqual(Entries(house.Other)[path]);
        entries[path] = Entries(house.Other)[path];
        Assert.Equal(same ? 0 : 1, Verify(Zip(entries)).ExitCode);
    }

    [Fact]
    public void A_file_that_was_left_out_or_added_is_noticed()
    {
        foreach (var path in Entries(house.Export).Keys)
        {
            var entries = Entries(house.Export);
            entries.Remove(path);
            var report = Verify(Zip(entries));
            Assert.True(report.ExitCode > 0, path);
            BothLanguages.Check(report);
        }

        var more = Entries(house.Export);
        more["records2.jsonl"] = [];
        Assert.Equal(1, Verify(Zip(more)).ExitCode);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\..\\b")]
    [InlineData("c:evil")]
    [InlineData("RECORDS.jsonl")]
    public void A_name_that_climbs_out_or_is_there_twice_is_refused(string name)
    {
        var entries = Entries(house.Export);
        entries[name] = [1];
        Assert.Equal(2, Verify(Zip(entries)).ExitCode);
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        var entries = Entries(house.Export);
        entries["bomb"] = new byte[ExportLayout.EntryBytesMost + 1];
        var zip = Zip(entries);
        var report = Verify(zip);
        Assert.Equal(2, report.ExitCode);
        Assert.Contains("larger", report.Findings[0].What.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_that_was_cut_anywhere_is_refused()
    {
        for (var length = 0; length < house.Export.Length; length += 997)
            Assert.Equal(2, Verify(house.Export[..length]).ExitCode);
    }

    [Fact]
    public void Bytes_changed_at_random_never_crash_it_and_never_pass_unless_nothing_was_said_by_them()
    {
        var random = new Random(20260302);
        var whole = Entries(house.Export);
        for (var round = 0; round < 400; round++)
        {
            var entries = whole.ToDictionary(e => e.Key, e => e.Value.ToArray(), StringComparer.Ordinal);
            var (path, bytes) = entries.ElementAt(random.Next(entries.Count));
            if (bytes.Length == 0)
                continue;
            var at = random.Next(bytes.Length);
            bytes[at] ^= (byte)(1 << random.Next(8));
            var report = Verify(Zip(entries));
            Assert.True(report.ExitCode > 0, $"{path}, byte {at}");
            BothLanguages.Check(report);
        }
    }

    private VerdictReport Verify(byte[] zip, KeyBook? book = null)
        => new ExportVerifier([book ?? house.Book]).Verify(new MemoryStream(zip));

    private byte[] Changed(string path, Func<string, string> change)
    {
        var entries = Entries(house.Export);
        entries[path] = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(entries[path])));
        return Zip(entries);
    }

    private static Dictionary<string, byte[]> Entries(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        return archive.Entries.ToDictionary(
            e => e.FullName,
            e =>
            {
                using var from = e.Open();
                using var to = new MemoryStream();
                from.CopyTo(to);
                return to.ToArray();
            },
            StringComparer.Ordinal);
    }

    private static byte[] Zip(Dictionary<string, byte[]> entries)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in entries)
            {
                using var to = archive.CreateEntry(path, CompressionLevel.Fastest).Open();
                to.Write(bytes);
            }
        }

        return zip.ToArray();
    }
}
