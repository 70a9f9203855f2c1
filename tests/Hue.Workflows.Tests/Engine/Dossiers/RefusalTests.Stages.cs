using Hue.Workflows.Engine.Dossiers;
using static Hue.Workflows.Tests.Engine.Refusing;

namespace Hue.Workflows.Tests.Engine.Dossiers;

/// <summary>How far a dossier has come before it is refused something.</summary>
public sealed partial class RefusalTests
{
    private static TestDesk Does(TestDesk desk, DossierCommand command)
    {
        desk.Done(command);
        return desk;
    }

    private static TestDesk Withdrawn(TestDesk desk) => Does(desk, Withdraw(desk.Filed()));

    private static TestDesk Suspended(TestDesk desk) => Does(desk, Suspend(desk.Filed()));

    private static TestDesk Claimed(TestDesk desk) => Does(desk, Claim(desk.Filed(), TestDesk.Specialist, 1));

    private static TestDesk Checked(TestDesk desk) => Does(desk, desk.Filed().Complete("tham-tra", "dat", TestDesk.Specialist));

    private static TestDesk Extended(TestDesk desk) => Does(desk, Extend(desk.Filed(), "1 workingDays"));

    private static TestDesk Processed(TestDesk desk) => Does(
        Does(Checked(desk), desk.Complete("ky-duyet", "ky", TestDesk.Leader)), desk.Complete("vao-so", "xong", TestDesk.Records));

    private static TestDesk Issued(TestDesk desk) => Does(Processed(desk), Issue(desk, "giay-chung-nhan"));

    private static TestDesk Supplied(TestDesk desk, int rounds)
    {
        desk.Filed();
        for (var round = 0; round < rounds; round++)
            Does(Does(desk, Supplement(desk, 1)), desk.Supplied());
        return desk;
    }
}
