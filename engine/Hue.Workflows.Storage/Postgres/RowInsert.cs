using System.Globalization;
using Npgsql;

namespace Hue.Workflows.Storage.Postgres;

/// <summary>
/// Inserts rows by lists of values, as one would by hand: a few rows are cheaper so than by arrays, each of which the server has to lay
/// out as a table of its own. One text for each small number of rows, so that each is prepared once; more rows are cut into several.
/// </summary>
internal sealed class RowInsert
{
    private const int RowsMax = 6;
    private readonly string[] texts;

    /// <param name="table">Table.</param>
    /// <param name="columns">Columns, with commas between.</param>
    /// <param name="conflict">What happens to a row that is there; empty lets it fail.</param>
    public RowInsert(string table, string columns, string conflict)
    {
        var width = columns.Split(',').Length;
        texts =
        [
            .. Enumerable.Range(1, RowsMax)
                .Select(rows => string.Join(", ", Enumerable.Range(0, rows).Select(row => Row(row * width, width))))
                .Select(values => $"insert into {table} ({columns}) values {values} {conflict}"),
        ];
    }

    /// <summary>Adds as many statements as the rows need; none for none.</summary>
    /// <param name="batch">To what.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="values">Adds one row's values to a statement, in the order of the columns.</param>
    public void Add<TRow>(NpgsqlBatch batch, IReadOnlyList<TRow> rows, Action<NpgsqlBatchCommand, TRow> values)
    {
        for (var from = 0; from < rows.Count; from += RowsMax)
        {
            var to = Math.Min(rows.Count, from + RowsMax);
            var command = new NpgsqlBatchCommand(texts[to - from - 1]);
            for (var i = from; i < to; i++)
                values(command, rows[i]);
            batch.BatchCommands.Add(command);
        }
    }

    private static string Row(int before, int width) =>
        $"({string.Join(", ", Enumerable.Range(before + 1, width).Select(i => string.Create(CultureInfo.InvariantCulture, $"${i}")))})";
}
