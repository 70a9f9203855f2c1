namespace Hue.Workflows.Storage.Audit.Searching;

/// <summary>One thing asked of a dossier d.</summary>
/// <param name="Filter">The condition on d; adds its values to the statement it becomes part of.</param>
/// <param name="Lead">A statement of the ids ("dossier") that meet it, by an index; null where there is none.</param>
/// <param name="Stream">
/// "from … where …" that gives d newest first by an index, and the sort columns; null where there is none.
/// </param>
internal sealed record Criterion(
    Func<StatementText, string> Filter, Func<StatementText, string>? Lead = null, Func<StatementText, Stream>? Stream = null);

/// <summary>Dossiers newest first.</summary>
/// <param name="From">"from … where …", with a condition.</param>
/// <param name="FiledAt">Column by which it is sorted first.</param>
/// <param name="Id">Column by which it is sorted second.</param>
internal sealed record Stream(string From, string FiledAt, string Id)
{
    /// <summary>All dossiers. Reads dossier_list.</summary>
    public static readonly Stream All = new("from dossier d where true", "d.filed_at", "d.id");
}
