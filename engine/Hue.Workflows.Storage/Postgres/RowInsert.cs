using System.Globalization;
using Npgsql;

namespace Hue.Workflows.Storage.Postgres;

/// <summary>
/// Inserts rows by lists of values, as one would by hand: a few rows are cheaper so than by arrays, each of which the server has to lay
/// out as a table of its own. One text for each of some numbers of rows, so that each is prepared once; other numbers are made up of them.
/// </summary>
internal sealed class RowInsert
{
    /// <summary>Every number that one decision is likely to need, and for many decisions few statements.</summary>
    private static readonly int[] Sizes = [64, 32, 16, 12, 8, 6, 5, 4, 3, 2, 1];

    private readonly string[] texts;

    /// <param name="table">Table.</param>
    /// <param name="columns">Columns, with commas between.</param>
    /// <param name="conflict">What happens to a row that is there; empty lets it fail.</param>
    public RowInsert(string table, string columns, string conflict)
    {
        var width = columns.Split(',').Length;
        texts =
        [
            .. Sizes
                .Select(rows => string.Join(", ", Enumerable.Range(0, rows).Select(row => Row(row * width, width))))
                .Select(values => $"insert into {table} ({columns}) values {values} {conflict}"),
        ];
    }

    /// <summary>Adds as few statements as the rows need; none for none.</summary>
    /// <param name="batch">To what.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="values">Adds one row's values to a statement, in the order of the columns.</param>
    public void Add<TRow>(NpgsqlBatch batch, IReadOnlyList<TRow> rows, Action<NpgsqlBatchCommand, TRow> values)
    {
        for (var from = 0; from < rows.Count;)
        {
            var size = Array.FindIndex(Sizes, size => size <= rows.Count - from);
            var command = new NpgsqlBatchCommand(texts[size]);
            for (var end = from + Sizes[size]; from < end; from++)
                values(command, rows[from]);
            batch.BatchCommands.Add(command);
        }
    }

    private static string Row(int before, int width) =>
        $"({string.Join(", ", Enumerable.Range(before + 1, width).Select(i => string.Create(CultureInfo.InvariantCulture, $"${i}")))})";
}
