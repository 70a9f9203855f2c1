using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Storage.Audit.Log;

namespace Hue.Workflows.SystemTests.Log;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class KeyFolderTests : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("hue-keys-").FullName, "log");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

    [Fact]
    public void The_key_file_is_its_owners_alone_and_refused_otherwise()
    {
        KeyFolder.Create(folder, "test/log", LogKeyRole.Log, Morning);
        var key = Path.Combine(folder, "signing.key");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        File.SetUnixFileMode(key, File.GetUnixFileMode(key) | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600", Assert.Throws<KeyRefusedException>(() => KeyFolder.Open(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rotated_key_stays_published_and_signs_nothing_any_more()
    {
        var keys = KeyFolder.Create(folder, "test/log", LogKeyRole.Log, Morning);
        var before = keys.Sign(Of(1, Morning.AddHours(1)));
        keys.Rotate(Morning.AddHours(2));
        var book = keys.ReadBook();
        Assert.Equal([Morning.AddHours(2), null], book.Keys.Select(k => k.ValidTo));
        Assert.Equal(SignatureState.Holds, book.Judge(before, LogKeyRole.Log));
        Assert.Equal(SignatureState.Holds, book.Judge(keys.Sign(Of(2, Morning.AddHours(3))), LogKeyRole.Log));
        Assert.Equal(SignatureState.KeyNotValidThen, book.Judge(keys.Sign(Of(2, Morning.AddHours(1))), LogKeyRole.Log));
        Assert.Equal(SignatureState.Wrong, book.Judge(before with { Checkpoint = Of(2, Morning.AddHours(1)) }, LogKeyRole.Log));
        Assert.Equal(SignatureState.KeyUnknown, (book with { Keys = [book.Keys[1]] }).Judge(before, LogKeyRole.Log));
    }

    [Fact]
    public void A_signed_checkpoint_reads_as_it_was_written_and_in_no_other_form()
    {
        var text = KeyFolder.Create(folder, "test/log", LogKeyRole.Log, Morning).Sign(Of(7, Morning)).Text();
        Assert.Equal(text, SignedCheckpoint.Read(text).Text());
        foreach (var wrong in new[] { "\n7\n", " 7\n", "07\n", "7\r\n" })
            Assert.Throws<MalformedCheckpointException>(
                () => SignedCheckpoint.Read(text.Replace("\n7\n", "\n" + wrong, StringComparison.Ordinal)));
        Assert.Throws<MalformedCheckpointException>(() => SignedCheckpoint.Read(text[..^1]));
        Assert.Throws<MalformedCheckpointException>(() => SignedCheckpoint.Read(""));
    }

    private static Checkpoint Of(long size, DateTimeOffset at) => new("test/log", size, LogHash.Empty(), HeadMap.EmptyRoot(), at);
}
