using Hue.Workflows.Engine.Dossiers;
using Hue.Workflows.Engine.Store;
using static Hue.Workflows.SystemTests.StoreContract.SampleRows;

namespace Hue.Workflows.SystemTests.StoreContract;

public abstract partial class DossierStoreContract
{
    private const string Unit = "H57.19777";
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public async Task Numbers_of_a_day_begin_at_one_and_follow_each_other_while_many_file_at_once()
    {
        var sequences = await RacedAsync(24, async _ =>
        {
            while (true)
            {
                var offer = await Store.OfferNumberAsync(Unit, Day, None);
                var filing = Filing(Dossier() with { Number = offer.ToString() }, offer);
                switch (await Store.CommitAsync(filing, None))
                {
                    case CommitResult.Committed:
                        return offer.Sequence;
                    case CommitResult.NumberTaken:
                        Assert.Null(await Queries.DossierAsync(filing.Dossier.Id, None));
                        Assert.Null((await Store.LoadAsync(filing.Dossier.Id, filing.Command, None)).Receipt);
                        break;
                    case var other:
                        throw new InvalidOperationException($"unexpected {other}");
                }
            }
        });

        Assert.Equal(Enumerable.Range(1, 24), sequences.Order());
    }

    [Fact]
    public async Task Each_office_and_each_day_counts_for_itself()
    {
        await CommittedAsync(Filing(Dossier(1), new NumberClaim(Unit, Day, 1)));
        Assert.Equal(new NumberClaim(Unit, Day, 2), await Store.OfferNumberAsync(Unit, Day, None));
        Assert.Equal(1, (await Store.OfferNumberAsync("H57.19789", Day, None)).Sequence);
        Assert.Equal(1, (await Store.OfferNumberAsync(Unit, Day.AddDays(1), None)).Sequence);
    }

    [Theory]
    [InlineData(1, "it is taken")]
    [InlineData(3, "it would leave a gap")]
    public async Task A_number_that_is_not_the_next_is_not_given(int sequence, string why)
    {
        await CommittedAsync(Filing(Dossier(1), new NumberClaim(Unit, Day, 1)));
        var filing = Filing(Dossier(7), new NumberClaim(Unit, Day, sequence));
        Assert.True(await Store.CommitAsync(filing, None) is CommitResult.NumberTaken, why);
        Assert.Null(await Queries.DossierAsync(filing.Dossier.Id, None));
    }

    [Fact]
    public async Task A_number_offered_and_not_claimed_is_offered_again()
    {
        var first = await Store.OfferNumberAsync(Unit, Day, None);
        Assert.Equal(first, await Store.OfferNumberAsync(Unit, Day, None));
        Assert.Equal(1, first.Sequence);
    }
}
