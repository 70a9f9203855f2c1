using Hue.Workflows.Engine.Audit;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using Hue.Workflows.Storage.Absences;
using Hue.Workflows.Storage.Accounts;
using Hue.Workflows.Storage.Audit;
using Hue.Workflows.Storage.Alerts;
using Hue.Workflows.Storage.Audit.Log;
using Hue.Workflows.Storage.Audit.Searching;
using Hue.Workflows.Storage.Audit.Verifying;
using Hue.Workflows.Storage.Attachments;
using Hue.Workflows.Storage.Bulletins;
using Hue.Workflows.Storage.Calendars;
using Hue.Workflows.Storage.Dossiers;
using Hue.Workflows.Storage.Migrations;
using Hue.Workflows.Storage.Postgres;
using Hue.Workflows.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Hue.Workflows.Storage;

/// <summary>An open database: everything that is kept, behind the engine's contracts.</summary>
public sealed class Stores : IAsyncDisposable
{
    private const string SqlitePrefix = "sqlite:";
    private readonly Database database;
    private readonly DossierKeys keys;

    private Stores(Database database, IDossierStore dossiers, DossierKeys keys, string connectionString)
    {
        (this.database, this.keys) = (database, keys);
        Dossiers = dossiers;
        Queries = new DossierQueries(database, keys);
        KeyRing = new KeyRing(database);
        Journal = new JournalStore(database);
        Accounts = new AccountStore(database, Journal, TimeProvider.System);
        Uploads = new UploadBook(database);
        Amendments = new AmendmentStore(database, Journal);
        Absences = new AbsenceStore(database);
        Outbox = new AlertOutbox(database, TimeProvider.System);
        Deliveries = new DeliveryQueue(database, TimeProvider.System);
        DeliveryLists = new DeliveryLists(database, Journal);
        Log = new LogReader(database);
        Trail = new TrailSearch(database, Turn);
        Bulletins = new BulletinStore(database, TimeProvider.System);
        Checks = new CheckBook(database);
        Alarms = new AlarmBook(database);
        ConnectionString = connectionString;
    }

    /// <summary>Where commands are loaded from and committed to.</summary>
    public IDossierStore Dossiers { get; }

    /// <summary>What people look at.</summary>
    public IDossierQueries Queries { get; }

    /// <summary>Who may sign in, and as what.</summary>
    public AccountStore Accounts { get; }

    /// <summary>Keys that several hosts share to read each other's cookies.</summary>
    public KeyRing KeyRing { get; }

    /// <summary>Who has sent which file.</summary>
    public UploadBook Uploads { get; }

    /// <summary>Records of what is no dossier's event: refusals, sign-ins, changes of roles, reads of personal data.</summary>
    public JournalStore Journal { get; }

    /// <summary>Who is away, and who stands in.</summary>
    public AbsenceStore Absences { get; }

    /// <summary>Amendments of calendars.</summary>
    public AmendmentStore Amendments { get; }

    /// <summary>Lets alerts out whose time has come.</summary>
    public AlertOutbox Outbox { get; }

    /// <summary>What is on its way to receivers outside.</summary>
    public DeliveryQueue Deliveries { get; }

    /// <summary>How the lanes stand, for the operator.</summary>
    public DeliveryLists DeliveryLists { get; }

    /// <summary>The key that a dossier's personal values are sealed with; null when there is none, or it is destroyed.</summary>
    public async Task<DossierKey?> KeyOfAsync(DossierId dossier, CancellationToken cancellation)
        => (await database.ListAsync(
            $"select {DossierKeys.All} from dossier_key k where k.dossier = $1", r => keys.Kept(r, 0, dossier), cancellation,
            dossier.Value)).SingleOrDefault();

    /// <summary>Reads of the sealed log: checkpoints, proofs, state.</summary>
    public LogReader Log { get; }

    /// <summary>What auditors search.</summary>
    public TrailSearch Trail { get; }

    /// <summary>The checks that the house made of itself.</summary>
    public CheckBook Checks { get; }

    /// <summary>What whoever runs the house has to look at.</summary>
    public AlarmBook Alarms { get; }

    /// <summary>Seals records into the log, signing with the key of a folder.</summary>
    public LogSealer Sealer(KeyFolder keys, TimeProvider clock)
        => new(database, Turn, keys, clock);

    /// <summary>Verifies every record there is, changing nothing.</summary>
    public DatabaseVerifier Verifier(DatabaseQuestion question) => new(database, question);

    /// <summary>Bulletins, and what they count.</summary>
    public BulletinStore Bulletins { get; }

    /// <summary>Whether several hosts may share this database.</summary>
    public bool IsPostgres => database is PostgresDatabase;

    /// <summary>For the alarm clock's own tables; ADO.NET form, may hold a password.</summary>
    public string ConnectionString { get; }

    internal Database Database => database;

    private SealTurn Turn => IsPostgres ? new PostgresSealTurn() : new SqliteSealTurn();

    /// <summary>Opens the database, and upgrades its schema when this release is newer.</summary>
    /// <exception cref="DatabaseIsNewerException">The database is of a newer release.</exception>
    /// <exception cref="DatabaseIsOlderException">It is of an older one, and only its owner may upgrade it.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be reached.</exception>
    /// <exception cref="ArgumentException">The setting is neither form.</exception>
    public static Task<Stores> OpenAsync(StorageOptions options, CancellationToken cancellation)
    {
        var setting = options.Database.Trim();
        var keys = new DossierKeys(MasterKeys.Read(options.MasterKeyFile));
        if (setting.StartsWith(SqlitePrefix, StringComparison.OrdinalIgnoreCase) && setting.Length > SqlitePrefix.Length)
            return OpenSqliteAsync(setting[SqlitePrefix.Length..], keys, cancellation);
        if (setting.StartsWith("postgres", StringComparison.Ordinal) || setting.Contains("Host=", StringComparison.OrdinalIgnoreCase))
            return OpenPostgresAsync(setting, keys, cancellation);
        throw new ArgumentException("Database must be \"sqlite:PATH\", or a PostgreSQL connection string such as "
            + "\"Host=…;Database=…;Username=…\".", nameof(options));
    }

    /// <summary>Whether the database answers now.</summary>
    public Task<bool> IsReadyAsync(CancellationToken cancellation) => database.IsReadyAsync(cancellation);

    /// <summary>
    /// Whether another dossier than this one names a file, as a paper or as its result. Reads every dossier: for rare use.
    /// </summary>
    public async Task<bool> NamesFileAsync(string sha256, DossierId but, CancellationToken cancellation)
    {
        const string found = "select 1 from dossier where id <> $1 and snapshot like $2 "
            + "union all select 1 from audit_record where kind = 'result.issued' and dossier <> $1 and record like $2 limit 1";
        return (await database.ListAsync(found, row => row.GetInt32(0), cancellation, but.Value, $"%{sha256}%")).Count > 0;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static async Task<Stores> OpenSqliteAsync(string path, DossierKeys keys, CancellationToken cancellation)
    {
        var database = new SqliteDatabase(path);
        try
        {
            await SchemaUpgrade.SqliteAsync(database.ConnectionString, cancellation);
            return new Stores(database, new SqliteDossierStore(database, keys, TimeProvider.System), keys, database.ConnectionString);
        }
        catch (Exception e)
        {
            await database.DisposeAsync();
            if (e is SqliteException sqlite && SqliteDatabase.IsUnavailable(sqlite))
                throw SqliteDatabase.Unavailable(e);
            throw;
        }
    }

    private static async Task<Stores> OpenPostgresAsync(string setting, DossierKeys keys, CancellationToken cancellation)
    {
        var database = new PostgresDatabase(setting);
        try
        {
            await SchemaUpgrade.PostgresAsync(database.Source, cancellation);
            var alarmClock = await AlarmClockSetting.OfAsync(database.Source, setting, cancellation);
            return new Stores(database, new PostgresDossierStore(database, keys), keys, alarmClock);
        }
        catch (Exception e)
        {
            await database.DisposeAsync();
            if (PostgresDatabase.IsUnavailable(e))
                throw PostgresDatabase.Unavailable(e);
            throw;
        }
    }
}
