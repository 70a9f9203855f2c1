using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Hue.Workflows.Engine.Audit.Export;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Storage.Audit.Log;
using Hue.Workflows.Tests.Cli.Drill;

namespace Hue.Workflows.Tests.Cli.Verify;

/// <summary>What a stranger may hand to <c>hue verify</c>: always a verdict and its exit code, never a crash, never a pass.</summary>
[Collection(House.Name)]
public sealed class VerifyVerbTests(House house) : IDisposable
{
    private const long Gigabyte = 1L << 30;
    private const long AllocatedMost = 16 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10); // a busy builder; alone it takes milliseconds
    private readonly string folder = Directory.CreateTempSubdirectory("hue-verify-").FullName;

    private string Keys => Path.Combine(folder, "trusted");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_command_ends_with_0_1_or_2_and_says_two_verdicts()
    {
        Trust(house.Book);
        AssertExit(0, house.Export, "ĐÚNG / HOLDS");
        AssertExit(1, With(ExportLayout.Proofs, Entry(house.Other, ExportLayout.Proofs)), "SAI / DOES NOT HOLD");
        AssertExit(1, With(ExportLayout.Checkpoint, OtherLogsCheckpoint()), "another log");
        AssertExit(2, house.Export[..(house.Export.Length / 2)], "KHÔNG KẾT LUẬN ĐƯỢC / CANNOT TELL");
        AssertExit(2, With("../../../etc/cron.d/x", "x"u8.ToArray()), "climbs out");
        AssertExit(2, With("bomb", new byte[ExportLayout.EntryBytesMost + 1]), "larger");
        var stranger = KeyFolder.Create(Path.Combine(folder, "stranger"), "another/log", LogKeyRole.Log, DateTimeOffset.UnixEpoch);
        Trust(stranger.ReadBook());
        AssertExit(2, house.Export, "whose keys were not given");
        Trust(house.Book with { Keys = [house.Book.Keys[0] with { ValidTo = house.Book.Keys[0].ValidFrom }] });
        AssertExit(1, house.Export, "not in use");
    }

    [Fact]
    public void What_it_finds_is_said_in_vietnamese_then_in_english_and_members_of_json_are_as_they_were()
    {
        Trust(house.Book);
        var (_, text) = Run(With("added.txt", [1]));
        Assert.Contains(
            "✗ Nguyên vẹn, added.txt: Không có trong bản kê: tệp được thêm vào.\n"
                + "/ integrity, added.txt: It is not in the manifest: it was added.\n",
            text, StringComparison.Ordinal);
        Assert.Contains("\n· Các khóa được cung cấp không có khóa của nhân chứng", text, StringComparison.Ordinal);
        Assert.Contains("\n/ The keys given name no witness", text, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(Run(With(ExportLayout.Records, "{}\n"u8.ToArray()), "--json").Said);
        var finding = json.RootElement.GetProperty("findings").EnumerateArray()
            .First(f => f.GetProperty("where").GetString() == "record 1");
        Assert.Equal(
            ["of", "verdict", "where", "what", "whereVi", "whatVi"], finding.EnumerateObject().Select(member => member.Name));
        Assert.Equal("It is of another dossier.", finding.GetProperty("what").GetString());
        Assert.Equal(
            ("bản ghi 1", "Thuộc hồ sơ khác."),
            (finding.GetProperty("whereVi").GetString(), finding.GetProperty("whatVi").GetString()));
        Assert.StartsWith("The keys given", json.RootElement.GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Các khóa", json.RootElement.GetProperty("notesVi")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hole")]
    [InlineData("export, then a hole")]
    [InlineData("one file of a gigabyte")]
    public void A_file_of_a_gigabyte_is_judged_at_once_and_in_little_memory(string what)
    {
        var path = Path.Combine(folder, "large.zip");
        using (var file = File.Create(path))
        {
            if (what == "export, then a hole")
                file.Write(house.Export);
            if (what == "one file of a gigabyte")
                WriteStored(file);
            else
                file.SetLength(Gigabyte);
        }

        using var zip = File.OpenRead(path);
        Assert.True(zip.Length >= Gigabyte);
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var report = new ExportVerifier([house.Book]).Verify(zip);
        Assert.Equal(2, report.ExitCode);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, AllocatedMost);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
    }

    [Fact]
    public async Task A_rotated_key_counts_for_what_it_signed_in_its_time_and_for_nothing_after()
    {
        var keys = Path.Combine(folder, "keys");
        Directory.CreateDirectory(keys);
        foreach (var file in Directory.EnumerateFiles(house.Drill.KeyPath))
            File.Copy(file, Path.Combine(keys, Path.GetFileName(file)));
        var rotated = KeyFolder.Open(keys);
        rotated.Rotate(DateTimeOffset.UtcNow);
        var book = rotated.ReadBook();
        Assert.Equal(2, book.Keys.Count);
        Assert.Equal(0, Verify(house.Export, book)); // by the old key, when it was in use
        Assert.Equal(0, Verify(await house.ExportAsync(0, keys: rotated), book)); // the old key's checkpoint, the new key's manifest
        Assert.Equal(1, Verify(await house.ExportAsync(0), book)); // by the old key, after it was taken out of use
        if (!OperatingSystem.IsWindows())
        {
            var mode = File.GetUnixFileMode(Path.Combine(keys, "signing.key"));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
            File.SetUnixFileMode(Path.Combine(keys, "signing.key"), mode | UnixFileMode.GroupRead);
            Assert.Contains("chmod 600", Assert.Throws<KeyRefusedException>(() => KeyFolder.Open(keys)).Message, StringComparison.Ordinal);
        }
    }

    private static int Verify(byte[] zip, KeyBook book) => new ExportVerifier([book]).Verify(new MemoryStream(zip)).ExitCode;

    private void Trust(KeyBook book)
    {
        Directory.CreateDirectory(Keys);
        File.WriteAllBytes(Path.Combine(Keys, "log.json"), book.Bytes());
    }

    private void AssertExit(int expected, byte[] zip, string says)
    {
        var (exit, said) = Run(zip);
        Assert.True(exit == expected, $"{exit}, not {expected}: {said}");
        Assert.Contains(says, said, StringComparison.Ordinal);
    }

    private (int Exit, string Said) Run(byte[] zip, params string[] more)
    {
        var path = Path.Combine(folder, "export.zip");
        File.WriteAllBytes(path, zip);
        var (exit, output, errors) = CommandLine.Run(["verify", path, "--keys", Keys, .. more]);
        Assert.Empty(errors);
        return (exit, Encoding.UTF8.GetString(output));
    }

    private static byte[] OtherLogsCheckpoint()
    {
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        var checkpoint = new Checkpoint("another/log", 1000, LogHash.Empty(), HeadMap.EmptyRoot(), DateTimeOffset.UnixEpoch);
        var signer = LogKey.Of(key, LogKeyRole.Log, "another/log", DateTimeOffset.UnixEpoch);
        return Encoding.UTF8.GetBytes(new SignedCheckpoint(checkpoint, [signer.Sign(key, checkpoint.Bytes())]).Text());
    }

    /// <summary>The export with one file replaced, or one more.</summary>
    private byte[] With(string path, byte[] content)
    {
        using var zip = new MemoryStream();
        zip.Write(house.Export);
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(path)?.Delete();
            using var to = archive.CreateEntry(path, CompressionLevel.Fastest).Open();
            to.Write(content);
        }

        return zip.ToArray();
    }

    private static byte[] Entry(byte[] zip, string path)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var from = archive.GetEntry(path)!.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }

    /// <summary>A sound zip with one stored file of a gigabyte, most of which is a hole on the disk.</summary>
    private static void WriteStored(FileStream file)
    {
        var name = "records.jsonl"u8;
        void Head(uint signature, bool central)
        {
            using var to = new BinaryWriter(file, Encoding.ASCII, leaveOpen: true);
            to.Write(signature);
            if (central)
                to.Write((ushort)20);
            foreach (var value in (ushort[])[20, 0, 0, 0, 33])
                to.Write(value);
            to.Write(0u);
            to.Write((uint)Gigabyte);
            to.Write((uint)Gigabyte);
            to.Write((ushort)"records.jsonl".Length);
            to.Write((ushort)0);
            if (central)
                to.Write(new byte[14]);
        }

        Head(0x04034b50, central: false);
        file.Write(name);
        file.Seek(Gigabyte, SeekOrigin.Current);
        var directory = file.Position;
        Head(0x02014b50, central: true);
        file.Write(name);
        using var end = new BinaryWriter(file, Encoding.ASCII, leaveOpen: true);
        var length = (uint)(file.Position - directory);
        end.Write(0x06054b50u);
        end.Write(0u);
        end.Write((ushort)1);
        end.Write((ushort)1);
        end.Write(length);
        end.Write((uint)directory);
        end.Write((ushort)0);
    }
}
