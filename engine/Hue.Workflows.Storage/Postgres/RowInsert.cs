using System.Globalization;
using Npgsql;

namespace Hue.Workflows.Storage.Postgres;

/// <summary>
/// Inserts rows by lists of values, as one would by hand: a few rows are cheaper so than by arrays, each of which the server has to lay
/// out as a table of its own. What rows have in common is sent once: a value costs both sides more than its bytes do. One text for each of
/// some numbers of rows, so that each is prepared once; other numbers are made up of them.
/// </summary>
internal sealed class RowInsert
{
    /// <summary>Every number that one decision is likely to need.</summary>
    private static readonly int[] Sizes = [64, 32, 16, 12, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

    private readonly string[] texts;

    /// <param name="table">Table.</param>
    /// <param name="common">Columns whose values one statement's rows have in common, with commas between; empty for none.</param>
    /// <param name="own">Columns of each row, with commas between.</param>
    /// <param name="conflict">What happens to a row that is there; empty lets it fail.</param>
    public RowInsert(string table, string common, string own, string conflict)
    {
        var (shared, width) = (Columns(common), Columns(own));
        var columns = shared > 0 ? $"{common}, {own}" : own;
        texts =
        [
            .. Sizes
                .Select(rows => string.Join(", ", Enumerable.Range(0, rows).Select(row => Row(shared, shared + (row * width), width))))
                .Select(values => $"insert into {table} ({columns}) values {values} {conflict}"),
        ];
    }

    /// <summary>Adds as few statements as the rows need; none for none.</summary>
    /// <param name="batch">To what.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="values">Adds one row's own values to a statement, in the order of the columns.</param>
    public void Add<TRow>(NpgsqlBatch batch, IReadOnlyList<TRow> rows, Action<NpgsqlBatchCommand, TRow> values)
        => Add(batch, rows, static (_, _) => { }, values);

    /// <summary>Adds as few statements as the rows need; none for none.</summary>
    /// <param name="batch">To what.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="common">Adds what they have in common, told by any of them.</param>
    /// <param name="values">Adds one row's own values to a statement, in the order of the columns.</param>
    public void Add<TRow>(
        NpgsqlBatch batch,
        IReadOnlyList<TRow> rows,
        Action<NpgsqlBatchCommand, TRow> common,
        Action<NpgsqlBatchCommand, TRow> values)
    {
        for (var from = 0; from < rows.Count;)
        {
            var size = Array.FindIndex(Sizes, size => size <= rows.Count - from);
            var command = new NpgsqlBatchCommand(texts[size]);
            common(command, rows[from]);
            for (var end = from + Sizes[size]; from < end; from++)
                values(command, rows[from]);
            batch.BatchCommands.Add(command);
        }
    }

    private static int Columns(string names) => names.Length == 0 ? 0 : names.Split(',').Length;

    private static string Row(int shared, int before, int width)
        => $"({string.Join(", ", Enumerable.Range(1, shared).Concat(Enumerable.Range(before + 1, width)).Select(Parameter))})";

    private static string Parameter(int number) => string.Create(CultureInfo.InvariantCulture, $"${number}");
}
