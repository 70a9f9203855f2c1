using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using static Hue.Workflows.Tests.Engine.Refusing;

namespace Hue.Workflows.Tests.Engine.Dossiers;

/// <summary>What is owed when, and what holds a result back.</summary>
public sealed class FeesOwedTests
{
    [Fact]
    public void A_granted_result_is_not_returned_while_a_known_fee_is_owed()
    {
        var desk = new TestDesk().Filed();
        desk.Done(desk.Complete("tham-tra", "dat", TestDesk.Specialist));
        GoneOn(desk);
        desk.Done(Pay(desk, "le-phi", 6000));
        var refused = Assert.IsType<DeskAnswer.Refused>(desk.Ask(Return(desk)));
        Assert.Equal("payment-outstanding", refused.Code);
        Assert.Contains("Lệ phí còn 10.000 đ", refused.Reason, StringComparison.Ordinal);
        desk.Done(Pay(desk, "le-phi", 10000));
        desk.Done(Return(desk));
    }

    [Fact]
    public void A_fee_collected_with_the_result_is_asked_for_at_the_return_and_not_before()
    {
        var desk = Charging(f => f with { CollectAt = "return" });
        desk.Done(desk.Complete("tham-tra", "dat", TestDesk.Specialist));
        Assert.Equal("payment-outstanding", desk.Refused(Return(GoneOn(desk))));
    }

    [Fact]
    public void A_fee_of_unknown_amount_does_not_hold_a_result_back()
    {
        var desk = Charging(f => f with { CollectAt = "return", Tiers = [], Certainty = "unknown" });
        desk.Done(desk.Complete("tham-tra", "dat", TestDesk.Specialist));
        desk.Done(Return(GoneOn(desk)));
    }

    [Fact]
    public void A_fee_of_unknown_amount_is_owed_once_a_person_has_entered_it()
    {
        var desk = Charging(f => f with { Tiers = [], Certainty = "unknown" });
        desk.Done(Assess(desk, "le-phi", 30_000));
        Assert.Equal("payment-outstanding", desk.Refused(desk.Complete("tham-tra", "dat", TestDesk.Specialist)));
        Assert.Equal("payment-too-much", desk.Refused(Pay(desk, "le-phi", 30_001)));
        desk.Done(Pay(desk, "le-phi", 20_000));
        Assert.Equal("assessment-out-of-range", desk.Refused(Assess(desk, "le-phi", 19_999)));
        desk.Done(Assess(desk, "le-phi", 20_000, "Giảm theo nghị quyết"));
        desk.Done(desk.Complete("tham-tra", "dat", TestDesk.Specialist));
        Assert.Contains("\"changes\":[{\"after\":20000,\"before\":30000,\"field\":\"fee.le-phi\"}]",
            desk.Audit.Last(a => a.Kind == "fee.assessed").Record, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fee_that_comes_to_nothing_is_settled_by_saying_so()
    {
        var desk = Charging(f => f with { Tiers = [], Certainty = "unknown" });
        Assert.Equal("reason-missing", desk.Refused(Assess(desk, "le-phi", 0, " ")));
        desk.Done(Assess(desk, "le-phi", 0));
        desk.Done(desk.Complete("tham-tra", "dat", TestDesk.Specialist));
    }

    [Fact]
    public void What_a_person_entered_stays_when_the_fees_are_computed_again()
    {
        var plain = TestProcedure.Plain();
        var unknown = plain.Fees[0] with { Id = "phi-do-dac", Tiers = [], Certainty = "unknown" };
        var desk = new TestDesk(plain with { Fees = [plain.Fees[0], unknown] }).Filed();
        desk.Done(Assess(desk, "phi-do-dac", 0));
        desk.Done(Correct(desk, "soBan", "3"));
        Assert.Equal([("le-phi", 24_000L), ("phi-do-dac", 0L)], desk.Dossier.Fees.Select(f => (f.Fee, f.Amount!.Value)));
    }

    [Fact]
    public void More_copies_cost_more_and_are_asked_for()
    {
        var desk = new TestDesk().Filed();
        desk.Done(Pay(desk, "le-phi", 16_000));
        desk.Done(desk.Supplement());
        desk.Done(desk.Supplied());
        desk.Done(Correct(desk, "soBan", "3"));
        Assert.Equal((DossierStatus.PaymentRequested, 24_000L), (desk.Dossier.Status, desk.Dossier.Fees[0].Amount!.Value));
        desk.Done(Pay(desk, "le-phi", 8_000));
        Assert.Equal(DossierStatus.InProgress, desk.Dossier.Status);
        desk.Done(Correct(desk, "ghiChu", "\"Nhận tại quầy\""));
        Assert.Equal(2, desk.Audit.Count(a => a.Kind == "fees.computed"));
    }

    [Fact]
    public void A_refused_dossier_is_returned_without_its_fees()
    {
        var desk = new TestDesk().Filed();
        desk.Done(desk.Complete("tham-tra", "tu-choi", TestDesk.Specialist, "Thiếu điều kiện") with { LegalBasis = "luat" });
        desk.Done(desk.Complete("ky-tu-choi", "ky", TestDesk.Leader));
        desk.Done(Return(desk));
    }

    /// <summary>A fee of another kind, and a first outcome that asks for payment.</summary>
    internal static TestDesk Charging(Func<Fee, Fee> change, TestDesk? on = null)
    {
        var desk = on ?? new TestDesk();
        var plain = TestProcedure.Plain();
        var first = (TaskStep)plain.Flow.Steps[0];
        var paying = first with { Outcomes = [first.Outcomes[0] with { RequiresPayment = true }] };
        var flow = plain.Flow with { Steps = [paying, .. plain.Flow.Steps.Skip(1)] };
        desk.Definitions = [plain with { Fees = [change(plain.Fees[0])], Flow = flow }];
        return desk.Filed();
    }

    /// <summary>From the first step on to the issued result.</summary>
    private static TestDesk GoneOn(TestDesk desk)
    {
        desk.Done(desk.Complete("ky-duyet", "ky", TestDesk.Leader));
        desk.Done(desk.Complete("vao-so", "xong", TestDesk.Records));
        desk.Done(Issue(desk, "giay-chung-nhan"));
        return desk;
    }
}
