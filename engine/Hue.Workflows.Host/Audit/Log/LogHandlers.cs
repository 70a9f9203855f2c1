using System.Text;
using Hue.Workflows.Engine.Audit.Log;
using Hue.Workflows.Host.Audit.Search;
using Hue.Workflows.Host.Dossiers;
using Hue.Workflows.Host.Security;
using Hue.Workflows.Host.Shell;
using Hue.Workflows.Storage.Audit.Log;

namespace Hue.Workflows.Host.Audit.Log;

/// <summary>Answers of the log.</summary>
internal static class LogHandlers
{
    private const int CosignatureMost = 4096;

    public static async Task<IResult> LatestAsync(StoreGate gate, CancellationToken cancellation)
        => Text(await gate.Open.Log.LatestAsync(cancellation));

    public static async Task<IResult> AtAsync(long size, StoreGate gate, CancellationToken cancellation)
        => Text(await gate.Open.Log.AtAsync(size, cancellation));

    public static async Task<IResult> ConsistencyAsync(long from, long to, StoreGate gate, CancellationToken cancellation)
    {
        if (from < 0 || from > to || await gate.Open.Log.AtAsync(to, cancellation) is not { } at)
            return Problems.NotFound();
        var proof = await gate.Open.Log.ConsistencyAsync(from, at, cancellation);
        return Results.Ok(new ConsistencyView(from, to, [.. proof.Select(Convert.ToHexStringLower)]));
    }

    public static IResult Keys(LogKeeper keeper) => Results.Bytes(keeper.Keys.ReadBook().Bytes(), "application/json");

    /// <summary>A witness's signature: the whole signed checkpoint, which has to be one of ours.</summary>
    public static async Task<IResult> CosignAsync(
        HttpRequest request, StoreGate gate, LogKeeper keeper, TimeProvider clock, CancellationToken cancellation)
    {
        if (request.ContentLength is null or > CosignatureMost)
            return Problems.TooLarge();
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        try
        {
            var signed = SignedCheckpoint.Read(await reader.ReadToEndAsync(cancellation));
            var own = await gate.Open.Log.AtAsync(signed.Checkpoint.Size, cancellation);
            var book = keeper.Keys.ReadBook();
            var good = signed.Signatures
                .Where(s => book.Judge(signed.Checkpoint, s, LogKeyRole.Witness) == SignatureState.Holds).ToList();
            if (own is null || own.Signed.Checkpoint.Body() != signed.Checkpoint.Body() || good.Count == 0)
                return Problems.Forbidden();
            foreach (var signature in good)
                await gate.Open.Log.AddWitnessAsync(own.Size, signature, clock.GetUtcNow(), cancellation);
            return Results.NoContent();
        }
        catch (FormatException)
        {
            return Problems.Forbidden(); // it is no signature of anything
        }
    }

    public static async Task<IResult> StateAsync(LogState state, CancellationToken cancellation)
        => Results.Ok(await state.ReadAsync(cancellation));

    public static async Task<IResult> ExportAsync(
        Guid id, DossierRoom room, LogKeeper keeper, DossierZips zips, Journal journal, HttpContext http, CancellationToken cancellation)
    {
        var person = Person.Of(http);
        if (await room.FindAsync(id, person, cancellation) is not { } row)
            return Problems.NotFound();
        await journal.ReadAsync(person, row, cancellation, "export");
        await keeper.SealAsync(cancellation); // what has just been done is in it
        return await zips.OfAsync(row.Id, row.Number, cancellation) is { } zip
            ? Results.File(zip, "application/zip", $"{row.Number}.zip")
            : Problems.Of(
                StatusCodes.Status503ServiceUnavailable, "not-sealed", "Hồ sơ chưa được niêm phong",
                "Nhật ký chưa niêm phong được bản ghi nào của hồ sơ: xem trang Toàn vẹn rồi thử lại.");
    }

    private static IResult Text(StoredCheckpoint? checkpoint)
        => checkpoint is null ? Problems.NotFound() : Results.Text(checkpoint.Signed.Text(), "text/plain", Encoding.UTF8);
}
