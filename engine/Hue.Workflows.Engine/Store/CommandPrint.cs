using System.Security.Cryptography;
using System.Text;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Json;

namespace Hue.Workflows.Engine.Store;

/// <summary>
/// What a command asked, in 16 bytes, kept in its receipt: an id that comes again with something else must not be answered "done".
/// </summary>
internal static class CommandPrint
{
    private const string Member = "{\"asked\":\"";
    private const int Bytes = 16;

    /// <summary>The answer with the print as its first member; the system's commands name themselves and need none.</summary>
    public static string Added(string answer, DossierCommand command) =>
        command.By.Person == "system" ? answer : $"{Member}{Of(command)}\",{answer.AsSpan(1)}";

    /// <summary>Whether an answer was given to another command than this; false where the answer has no print.</summary>
    public static bool Differs(string answer, DossierCommand command) =>
        answer.StartsWith(Member, StringComparison.Ordinal)
        && !answer.AsSpan(Member.Length).StartsWith(Of(command), StringComparison.Ordinal);

    /// <summary>Of what the client says and who says it; what may differ between two tries of one act is left out.</summary>
    private static string Of(DossierCommand command)
    {
        var bare = command with
        {
            Id = default,
            Revision = null,
            ClientTime = null,
            By = new Actor(command.By.Person, "", "", ""),
        };
        bare = bare switch
        {
            FileDossier file => file with
            {
                Number = new NumberClaim("", default, 0),
                Version = 0,
                ParentOffice = null,
                TopOffice = null,
                Level = null,
            },
            AssignTask assign => assign with { AssigneeName = "" },
            _ => bare,
        };
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(StoredJson.Write(bare)));
        return Convert.ToHexStringLower(hash.AsSpan(0, Bytes));
    }
}
