using System.Data.Common;
using System.Net.Sockets;
using Hue.Workflows.Storage.Audit.Searching;
using Npgsql;

namespace Hue.Workflows.Storage.Postgres;

/// <summary>PostgreSQL through one pool of connections, statements prepared once per connection.</summary>
internal sealed class PostgresDatabase : Database
{
    private const int ReadyWithinSeconds = 3;

    /// <summary>By index and never by a whole table, also where the plan was made when the table was still empty.</summary>
    private const string GenericPlans =
        "set plan_cache_mode = force_generic_plan; set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off";

    /// <summary>For the tables as they are now: a plan kept from when they were empty reads them whole for ever after.</summary>
    private const string FreshPlans = "set plan_cache_mode = force_custom_plan";

    /// <summary>A search's statement is made so that it goes by indexes; a plan that reads a whole table would hold up everybody.</summary>
    private const string Searching = "set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set jit = off; "
        + "set random_page_cost = 1.1; set statement_timeout = '20s'";

    private const int SearchesAtOnce = 10;

    /// <summary>Of gathered commits: while one group waits for the disk, the next is written.</summary>
    public const int GroupsAtOnce = 2;

    /// <summary>A step's commit is some 12 KB and goes in one piece so; in Npgsql's own 8 KiB it would go in two or three.</summary>
    private const int BatchBytes = 64 * 1024;

    public PostgresDatabase(string connectionString)
    {
        var settings = WithDefaults(connectionString);
        Source = Planned(settings, FreshPlans);
        Commands = Planned(settings, GenericPlans);
        Gathered = Planned(
            new NpgsqlConnectionStringBuilder(settings) { MaxPoolSize = GroupsAtOnce, MinPoolSize = 0 }.ToString(), GenericPlans);
        Searches = Planned(
            new NpgsqlConnectionStringBuilder(settings) { MaxAutoPrepare = 0, MaxPoolSize = SearchesAtOnce, MinPoolSize = 0 }.ToString(),
            Searching);
    }

    /// <summary>For lists, claims and all else.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>
    /// For loads and commits: their statements go by primary keys, so one plan is as good as the next. Left to itself, the server would
    /// plan each of them anew, since it cannot know how few rows an array brings.
    /// </summary>
    public NpgsqlDataSource Commands { get; }

    /// <summary>
    /// For commits that were gathered: as many as there are groups, so that these few server processes stay warm. The pool of all takes
    /// whichever connection has rested longest, and each of its processes has plans and tables of its own to fetch into the processor's
    /// cache.
    /// </summary>
    public NpgsqlDataSource Gathered { get; }

    /// <summary>For searches: few at once, their statements planned each time.</summary>
    public NpgsqlDataSource Searches { get; }

    /// <summary>Our defaults, where the setting says nothing.</summary>
    public static string WithDefaults(string connectionString)
    {
        var text = FromAddress(connectionString);
        var said = new DbConnectionStringBuilder { ConnectionString = text }; // Npgsql's own builder "contains" every key it knows
        var settings = new NpgsqlConnectionStringBuilder(text);
        if (!Says(said, nameof(settings.MaxAutoPrepare)))
            settings.MaxAutoPrepare = 200;
        if (!Says(said, nameof(settings.AutoPrepareMinUsages)))
            settings.AutoPrepareMinUsages = 2;
        if (!Says(said, nameof(settings.NoResetOnClose)))
            settings.NoResetOnClose = true; // no session carries a state, so a round of "discard" a command is for nothing
        if (!Says(said, nameof(settings.WriteBufferSize)))
            settings.WriteBufferSize = BatchBytes;
        if (!Says(said, nameof(settings.ApplicationName)))
            settings.ApplicationName = "hue-workflows";
        return settings.ConnectionString;
    }

    public override async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            return await OnceAsync(Source, read, cancellation);
        }
        catch (StoreUnavailableException e) when (e.InnerException is not (TimeoutException or { InnerException: TimeoutException }))
        {
            // A pooled connection may have died with a restarted server: a read may be asked again, and the pool then opens a new one.
            return await OnceAsync(Source, read, cancellation);
        }
    }

    public override async Task<T> SearchAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            return await OnceAsync(Searches, read, cancellation);
        }
        catch (PostgresException ended) when (ended.SqlState == PostgresErrorCodes.QueryCanceled && !cancellation.IsCancellationRequested)
        {
            throw new SearchTooLongException(ended);
        }
    }

    public override Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellation)
        => OnceAsync(
            Source,
            async connection =>
            {
                await using var transaction = await connection.BeginTransactionAsync(cancellation);
                var result = await write(connection);
                await transaction.CommitAsync(cancellation);
                return result;
            },
            cancellation);

    public override async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            await using var command = Source.CreateCommand("select 1");
            command.CommandTimeout = ReadyWithinSeconds;
            return await command.ExecuteScalarAsync(cancellation) is 1;
        }
        catch (Exception e) when (IsUnavailable(e))
        {
            return false;
        }
    }

    public override DbCommand Command(DbConnection connection, string sql, params object?[] values)
    {
        var command = new NpgsqlCommand(sql, (NpgsqlConnection)connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = Value(value) });
        return command;
    }

    public override DbBatchCommand BatchCommand(string sql, params object?[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = Value(value) });
        return command;
    }

    public override string IsAnyOf(int parameter) => $"= any(${parameter})";

    public override string InvolvesAnyOf(int parameter) => $"d.offices_involved <> '{{}}' and d.offices_involved && ${parameter}";

    public override string NextPosition => "default";

    public override object Ids(IReadOnlyList<Guid> ids) => ids as Guid[] ?? [.. ids];

    public override DateTimeOffset Instant(DbDataReader row, int column) => new(row.GetDateTime(column));

    public override IReadOnlyList<string> List(DbDataReader row, int column) => row.GetFieldValue<string[]>(column);

    public override async ValueTask DisposeAsync()
    {
        await Searches.DisposeAsync();
        await Gathered.DisposeAsync();
        await Commands.DisposeAsync();
        await Source.DisposeAsync();
    }

    /// <summary>
    /// Whether the server is down, starting, stopping, full of connections or cut off: not our mistake, and no answer to the
    /// command.
    /// </summary>
    public static bool IsUnavailable(Exception e) => e switch
    {
        PostgresException { SqlState: var state } => state.StartsWith("08", StringComparison.Ordinal)
            || state.StartsWith("53", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal)
            || state.StartsWith("58", StringComparison.Ordinal) || state == PostgresErrorCodes.ReadOnlySqlTransaction,
        NpgsqlException { InnerException: IOException or SocketException or TimeoutException } => true,
        NpgsqlException { IsTransient: true } => true,
        SocketException or TimeoutException => true,
        _ => false,
    };

    public static StoreUnavailableException Unavailable(Exception cause) => new("PostgreSQL does not answer.", cause);

    private static async Task<T> OnceAsync<T>(
        NpgsqlDataSource source, Func<DbConnection, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellation);
            return await work(connection);
        }
        catch (Exception e) when (IsUnavailable(e))
        {
            throw Unavailable(e);
        }
    }

    private static NpgsqlDataSource Planned(string settings, string how)
    {
        var source = new NpgsqlDataSourceBuilder(settings);
        source.UsePhysicalConnectionInitializer(
            connection =>
            {
                using var command = new NpgsqlCommand(how, connection);
                command.ExecuteNonQuery();
            },
            async connection =>
            {
                await using var command = new NpgsqlCommand(how, connection);
                await command.ExecuteNonQueryAsync();
            });
        return source.Build();
    }

    private static bool Says(DbConnectionStringBuilder said, string setting)
        => said.Keys.Cast<string>()
            .Any(key => key.Replace(" ", "", StringComparison.Ordinal).Equals(setting, StringComparison.OrdinalIgnoreCase));

    /// <summary>"postgresql://user:password@host:port/database" as key=value pairs.</summary>
    private static string FromAddress(string text)
    {
        if (!text.StartsWith("postgres://", StringComparison.Ordinal) && !text.StartsWith("postgresql://", StringComparison.Ordinal))
            return text;
        var address = new Uri(text);
        var user = address.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.Port > 0 ? address.Port : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')),
            Username = Uri.UnescapeDataString(user[0]),
        };
        if (user.Length > 1)
            settings.Password = Uri.UnescapeDataString(user[1]);
        return settings.ConnectionString;
    }

    private static object Value(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset instant => instant.UtcDateTime,
        IReadOnlyList<string> list => list as string[] ?? [.. list],
        _ => value,
    };
}
