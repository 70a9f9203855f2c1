using Hue.Workflows.Definitions.Model;
using Hue.Workflows.Engine.Versions;
using static Hue.Workflows.Tests.Engine.TestProcedure;

namespace Hue.Workflows.Tests.Engine.Versions;

/// <summary>What another version would mean for dossiers that are running, and for those that went through.</summary>
public sealed class VersionsTests
{
    private static readonly ProcedureDefinition Second = Plain(version: 2);

    [Fact]
    public void A_dossier_could_move_where_its_step_is_still_there()
    {
        var desk = new TestDesk(Plain(), Second).Filed1();
        var preview = Preview(desk, Second);
        Assert.Null(preview.Code);
        Assert.Equal([("tham-tra", "tham-tra")], preview.Steps.Select(s => (s.Step, s.To!)));
    }

    [Fact]
    public void A_step_that_is_gone_is_named_and_a_map_mends_it()
    {
        var renamed = Second with
        {
            Flow = new Flow("tham-dinh", [TestProcedure.Task("tham-dinh", "specialist", null, To("x", "xong")), Second.Flow.Steps[4]]),
        };
        var desk = new TestDesk(Plain(), renamed).Filed1();
        var preview = Preview(desk, renamed);
        Assert.Equal("steps-unmapped", preview.Code);
        Assert.Contains("tham-tra", preview.Reason!, StringComparison.Ordinal);
        Assert.Null(Assert.Single(preview.Steps).To);
        Assert.Null(Preview(desk, renamed, ("tham-tra", "tham-dinh")).Code);
    }

    [Fact]
    public void A_preview_moves_nothing()
    {
        var desk = new TestDesk(Plain(), Second).Filed1();
        var before = desk.Dossier;
        Preview(desk, Second);
        Assert.Equal((before.Revision, 1), (desk.Dossier.Revision, desk.Dossier.Version));
    }

    [Fact]
    public async Task The_same_rules_leave_a_real_dossier_as_it_was()
    {
        var impact = await ImpactAsync(Second);
        Assert.False(impact.Differs);
        Assert.Equal(["tham-tra", "ky-duyet", "vao-so"], impact.After.Steps);
        Assert.Equal(16_000, impact.After.Fee);
    }

    [Fact]
    public async Task A_draft_that_is_not_in_force_yet_is_tried_on_dossiers_of_the_past()
    {
        var impact = await ImpactAsync(Second with { ValidFrom = new DateOnly(2027, 1, 1) });
        Assert.False(impact.Differs);
        Assert.Null(impact.After.Stuck);
    }

    [Fact]
    public async Task Another_fee_shows_as_another_fee_and_nothing_else()
    {
        var impact = await ImpactAsync(Second with { Fees = [Second.Fees[0] with { Tiers = [new FeeTier(null, 10_000)] }] });
        Assert.Equal((true, false, false), (impact.FeeDiffers, impact.PathDiffers, impact.DueDiffers));
        Assert.Equal((16_000L, 20_000L), (impact.Before.Fee!.Value, impact.After.Fee!.Value));
    }

    [Fact]
    public async Task A_shorter_term_shows_as_another_due_time()
    {
        var term = Second.Term with { Cases = [Second.Term.Cases[1] with { Budget = Term("3 workingDays") }] };
        var impact = await ImpactAsync(Second with { Term = term });
        Assert.Equal((false, false, true), (impact.FeeDiffers, impact.PathDiffers, impact.DueDiffers));
        Assert.True(impact.After.Due < impact.Before.Due);
    }

    [Fact]
    public async Task A_step_between_shows_where_the_old_deeds_would_have_stood_still()
    {
        var steps = Second.Flow.Steps.ToList();
        steps[0] = (TaskStep)steps[0] with { Outcomes = [To("dat", "xac-minh")] };
        steps.Insert(1, TestProcedure.Task("xac-minh", "specialist", "1 workingDays", To("dat", "ky-duyet")));
        var impact = await ImpactAsync(Second with { Flow = Second.Flow with { Steps = steps } });
        Assert.True(impact.PathDiffers);
        Assert.Equal(["tham-tra", "xac-minh"], impact.After.Steps);
        Assert.Equal("complete ky-duyet/ky: task-not-open", impact.After.Stuck);
    }

    [Fact]
    public async Task A_field_that_is_newly_asked_for_is_named_and_the_rest_is_compared_all_the_same()
    {
        var impact = await ImpactAsync(AsksForKind() with { Fees = [Second.Fees[0] with { Tiers = [new FeeTier(null, 10_000)] }] });
        Assert.Equal(["/loai"], impact.After.FormFaults);
        Assert.Empty(impact.Before.FormFaults);
        Assert.Equal((true, true, false, false), (impact.FormDiffers, impact.FeeDiffers, impact.PathDiffers, impact.DueDiffers));
    }

    [Fact]
    public async Task A_field_that_is_gone_is_named_and_the_rest_is_compared_all_the_same()
    {
        var json = Second.Form.Json.Replace("\"soBan\":{", "\"soBanMoi\":{", StringComparison.Ordinal);
        var impact = await ImpactAsync(Second with { Form = new FormDefinition(json, Second.Form.Fields) });
        Assert.Equal(["/soBan"], impact.After.FormFaults);
        Assert.Null(impact.After.Stuck);
    }

    [Fact]
    public void A_form_that_another_version_would_not_take_is_told_and_keeps_no_dossier_back()
    {
        var asking = AsksForKind();
        var preview = Preview(new TestDesk(Plain(), asking).Filed1(), asking);
        Assert.Null(preview.Code);
        Assert.Equal(["/loai"], preview.FormFaults);
    }

    private static ProcedureDefinition AsksForKind()
    {
        const string Required = "\"required\":[\"nguoiYeuCau\"";
        var json = Second.Form.Json.Replace($"{Required}]", $"{Required},\"loai\"]", StringComparison.Ordinal);
        return Second with { Form = new FormDefinition(json, Second.Form.Fields) };
    }

    private static async Task<DossierImpact> ImpactAsync(ProcedureDefinition second)
    {
        var desk = new TestDesk(Plain(), second).Filed1();
        desk.At("2026-03-02 10:00").Done(desk.Complete("tham-tra", "dat", TestDesk.Specialist));
        desk.At("2026-03-03 10:00").Done(desk.Complete("ky-duyet", "ky", TestDesk.Leader));
        desk.At("2026-03-04 10:00").Done(desk.Complete("vao-so", "xong", TestDesk.Records));
        return (await ImpactReplay.OfAsync(desk.Catalogue, desk.Audit, second, CancellationToken.None))!;
    }

    private static MigrationPreview Preview(TestDesk desk, ProcedureDefinition to, params (string From, string To)[] map) =>
        MigrationPreview.Of(
        desk.Dossier, to, map.ToDictionary(m => m.From, m => m.To), desk.Catalogue, desk.Clock.Now);
}

file static class First
{
    /// <summary>Received under version 1, although a later one is there.</summary>
    public static TestDesk Filed1(this TestDesk desk)
    {
        desk.Done(desk.Filing() with { Version = 1 });
        return desk;
    }
}
