namespace Hue.Workflows.SystemTests.Hosting;

/// <summary>One field of the catalogue, for hosts that have to start soon.</summary>
internal static class SmallCatalogue
{
    /// <summary>Copies it.</summary>
    /// <returns>The folder.</returns>
    public static string CopyTo(string folder)
    {
        foreach (var part in (string[])["_shared", "ho-tich"])
        {
            foreach (var file in Directory.EnumerateFiles(Checkout.At("procedures", part), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder, Path.GetRelativePath(Checkout.At("procedures"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy, overwrite: true);
            }
        }

        return folder;
    }
}
