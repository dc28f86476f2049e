using Facility.Contracts.Parcels;
using Facility.Contracts.Scales;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Devices.Scales;
using Facility.Silo.Parcels;
using Facility.Tests.Quotas;
using Facility.Tests.Silo.Kit;
using HardwareSim.Scales;

namespace Facility.Tests.Parcels;

/// <summary>The real parcel desk at the simulated scale, on virtual time: whatever is wrong with the scale, an accepted
/// weight is what truly lies on it.</summary>
public sealed class ScaleAtTheDesk : QuotaRig
{
    private const int Loads = 5;
    private const decimal Capacity = 60, Division = Capacity / ScaleLimits.Divisions;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);
    private readonly List<Refusal> refusals = [];
    private readonly HashSet<ScaleDoubt> doubts = [];
    private Random dice = new(1);
    private ScaleBody body = null!;
    private ScaleWire wire = null!;
    private ScaleListener listener = null!;
    private TimeSpan now = TimeSpan.FromSeconds(1);
    private string parcel = "";
    private int barcodes;
    private int accepted;
    private int beats;
    private long pressed;

    private ParcelStore Desk => Rooms.Get<ParcelStore>();

    [Theory]
    [InlineData("mt-sics", ScaleFault.None, "moving")]
    [InlineData("cas", ScaleFault.None, "moving")]
    [InlineData("mt-sics", ScaleFault.Noise, "moving")]
    [InlineData("cas", ScaleFault.Noise, "moving")]
    [InlineData("mt-sics", ScaleFault.Drift, "did not stand at zero")]
    [InlineData("cas", ScaleFault.Drift, "did not stand at zero")]
    [InlineData("mt-sics", ScaleFault.Parity, "moving")]
    [InlineData("mt-sics", ScaleFault.Flood, "moving")]
    [InlineData("cas", ScaleFault.Flood, "moving")]
    [InlineData("mt-sics", ScaleFault.Cut, "is silent")]
    [InlineData("cas", ScaleFault.Cut, "is silent")]
    [InlineData("mt-sics", ScaleFault.StuckMoving, "does not lie still")]
    [InlineData("mt-sics", ScaleFault.Pounds, "another unit")]
    [InlineData("cas", ScaleFault.Unplugged, "is silent")]
    public async Task An_accepted_weight_is_the_true_load_within_a_division_and_every_fault_has_a_word(
        string protocol, object fault, string word)
    {
        var isWeighable = fault is ScaleFault.None or ScaleFault.Noise or ScaleFault.Parity or ScaleFault.Flood;
        await Begin(protocol, seed: 5);
        await Lie(3);
        body.Fault = (ScaleFault)fault;
        for (var load = 0; load < Loads; load++)
        {
            await Put(Math.Round(0.5 + (dice.NextDouble() * 19), 3));
            await Lie(5, weighs: true);
            await Put(0);
            await Lie(4);
        }
        Assert.Contains(refusals, refusal => refusal.Because.Contains(word, StringComparison.Ordinal));
        Assert.All(refusals, refusal => Assert.NotEmpty(refusal.WouldChange));
        if (isWeighable) Assert.True(accepted >= Loads, $"{accepted} weights were taken");
    }

    [Fact]
    public async Task Three_hundred_loads_over_a_noisy_line_never_give_a_wrong_weight_however_early_somebody_presses()
    {
        await Begin("mt-sics", seed: 8);
        body.Fault = ScaleFault.Noise;
        await Lie(3);
        for (var load = 0; load < 300; load++)
        {
            body.Put(now, Math.Round(0.5 + (dice.NextDouble() * 19), 3));
            await Lie(4, presses: reading => reading.Number != pressed);
            body.Put(now, 0);
            await Lie(4);
        }
        Assert.True(accepted > 200, $"{accepted} weights were taken");
    }

    [Theory]
    [InlineData(ScaleFault.Noise, ScaleDoubt.BadLine)]
    [InlineData(ScaleFault.Flood, ScaleDoubt.BadLine)]
    [InlineData(ScaleFault.Parity, ScaleDoubt.Parity)]
    public async Task A_line_that_still_gives_true_weights_is_told_beside_them(object fault, object doubt)
    {
        await Begin("mt-sics", seed: 3);
        body.Fault = (ScaleFault)fault;
        await Lie(10);
        Assert.Contains((ScaleDoubt)doubt, doubts);
    }

    [Fact]
    public async Task A_weight_that_creeps_while_it_lies_there_is_refused_with_its_word()
    {
        await Begin("mt-sics", seed: 2);
        await Lie(3);
        await Put(12.4);
        await Lie(4, weighs: true);
        Assert.True(accepted > 0);
        body.Fault = ScaleFault.Drift;
        await Lie(40, weighs: true);
        Assert.Contains(refusals, refusal => refusal.Because.Contains("creeps", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Overload_and_a_second_parcel_beside_the_first_give_no_weight()
    {
        await Begin("cas", seed: 4);
        await Lie(3);
        await Put(75);
        await Lie(4, weighs: true);
        Assert.Contains(refusals, refusal => refusal.Because.Contains("overloaded", StringComparison.Ordinal));

        await Put(0);
        await Lie(4);
        await Put(3);
        await Lie(4, weighs: true);
        Assert.True(accepted > 0);
        (accepted, parcel) = (0, await Received());
        await Put(8);
        await Lie(4, weighs: true);
        Assert.Equal(0, accepted);
    }

    [Fact]
    public async Task After_a_cable_was_out_the_scale_must_stand_at_zero_again()
    {
        await Begin("mt-sics", seed: 6);
        await Lie(3);
        await Put(12.4);
        body.Fault = ScaleFault.Unplugged;
        await Lie(4, weighs: true);
        body.Fault = ScaleFault.None;
        await Lie(4, weighs: true);
        Assert.Equal(0, accepted);
        Assert.Contains(refusals, refusal => refusal.Because.Contains("at zero", StringComparison.Ordinal));
        await Put(0);
        await Lie(3);
        await Put(12.4);
        await Lie(4, weighs: true);
        Assert.True(accepted > 0);
    }

    private async Task Begin(string protocol, int seed)
    {
        (dice, wire) = (new(seed), new(seed));
        body = new(new SiteScale("scale-1", "Scale", new("panel-1"), protocol, 9600, Capacity), seed);
        listener = new("scale-1", ScaleProtocol.Of(protocol), Capacity);
        parcel = await Received();
    }

    private async Task<string> Received() => (await Desk.Receive(
        SiloRooms.Guard, new($"460-{++barcodes}", new("p-1"), ParcelWay.HandDelivery, "his mother", [new("tea", 1)]),
        default)).Parcel;

    private async Task Put(double kilograms)
    {
        body.Put(now, kilograms);
        if (kilograms > 0) parcel = await Received();
    }

    // The desk presses again and again, as nobody patient would: also while it settles.
    private Task Lie(double seconds, bool weighs) => Lie(seconds, _ => weighs && ++beats % 2 == 0);

    private async Task Lie(double seconds, Func<ScaleReading, bool>? presses = null)
    {
        for (var end = now + TimeSpan.FromSeconds(seconds); now < end;)
        {
            now += Beat;
            Rooms.Clock.Advance(Beat);
            listener.Hear(
                now, Rooms.Clock.GetUtcNow(),
                wire.Carry(body.Fault, body.Streams ? body.Frame(now) : body.Answer(now, "SI")));
            listener.Review(now);
            doubts.Add(listener.Reading.Doubt);
            Rooms.Panels.Weights = [listener.Reading];
            if (presses?.Invoke(listener.Reading) is not true) continue;
            pressed = listener.Reading.Number;
            await Weigh();
        }
    }

    private async Task Weigh()
    {
        var verdict = await Desk.Weigh(SiloRooms.Guard, new(parcel, "scale-1"), default);
        refusals.AddRange(verdict.Refusals);
        if (!verdict.IsAllowed) return;

        accepted++;
        await using var db = Rooms.Db();
        var weight = (await db.Parcels.FindAsync(parcel))!.Kilograms!.Value;
        Assert.True(
            Math.Abs(weight - (decimal)body.Kilograms) <= Division,
            $"{body.Fault}: {weight} kg was accepted, {body.Kilograms} kg lies there at {now}");
    }
}
