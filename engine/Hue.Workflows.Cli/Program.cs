using System.CommandLine;
using System.Text;
using Hue.Workflows.Cli.Accounts;
using Hue.Workflows.Cli.Bench;
using Hue.Workflows.Cli.Canonical;
using Hue.Workflows.Cli.Calendar;
using Hue.Workflows.Cli.Databases;
using Hue.Workflows.Cli.Deadline;
using Hue.Workflows.Cli.Diff;
using Hue.Workflows.Cli.Drill;
using Hue.Workflows.Cli.Format;
using Hue.Workflows.Cli.Import;
using Hue.Workflows.Cli.Lint;
using Hue.Workflows.Cli.Log;
using Hue.Workflows.Cli.New;
using Hue.Workflows.Cli.Publish;
using Hue.Workflows.Cli.Scenarios;
using Hue.Workflows.Cli.Shell;
using Hue.Workflows.Cli.Show;
using Hue.Workflows.Cli.Simulation;
using Hue.Workflows.Cli.Validate;
using Hue.Workflows.Cli.Versions;
using Hue.Workflows.Cli.Verify;
using Hue.Workflows.Cli.Witness;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// One line a verb.
var root = new RootCommand("Thủ tục hành chính của Huế: kiểm tra, thử và tính hạn từ dòng lệnh.")
{
    DeadlineVerb.Command(),
    CalendarVerb.Command(),
    LintVerb.Command(),
    FormatVerb.Command(),
    ValidateVerb.Command(),
    AccountVerb.Command(),
    DatabaseVerb.Command(),
    ImportVerb.Command(),
    ScenariosVerb.Command(),
    ShowVerb.Command(),
    DiffVerb.Command(),
    NewVerb.Command(),
    PublishVerb.Command(),
    MigrateVerb.Command(),
    ImpactVerb.Command(),
    SimulateVerb.Command(),
    BenchVerb.Command(),
    CanonicalVerb.Command(),
    LogVerb.Command(),
    VerifyVerb.Command(),
    WitnessVerb.Command(),
    DrillVerb.Command(),
};

return CommandRun.Invoke(root, args);
