using System.Globalization;
using Facility.Contracts.Site;

namespace HardwareSim.Scales;

/// <summary>A scale as it really is: what lies on it, how it settles, and what it says.</summary>
internal sealed class ScaleBody(SiteScale plan, int seed)
{
    /// <summary>How often a scale that sends by itself does.</summary>
    public static readonly TimeSpan SendEvery = TimeSpan.FromMilliseconds(200);

    private const double SettleSeconds = 0.3;
    private const double NoiseKilograms = 0.002;
    private const double DriftKilogramsPerSecond = 0.001;
    private readonly Random dice = new(seed);
    private double from;
    private double target;
    private double tare;
    private double drift;
    private TimeSpan askedAt;
    private TimeSpan changedAt;

    /// <summary>Which.</summary>
    public SiteScale Plan => plan;

    /// <summary>What is wrong with it.</summary>
    public ScaleFault Fault { get; set; }

    /// <summary>What lies on it.</summary>
    public double Kilograms => target;

    /// <summary>Something is put on it, or everything taken off with 0.</summary>
    public void Put(TimeSpan now, double kilograms) => (from, target, changedAt) = (At(now), kilograms, now);

    /// <summary>Whether it sends without being asked.</summary>
    public bool Streams => plan.Protocol == "cas";

    /// <summary>Its answer to a command; null to one it does not know at all.</summary>
    public string Answer(TimeSpan now, string command)
    {
        if (Streams) return command is "KZ" or "ZE" ? Zero(now, "") : "";
        return command switch
        {
            "SI" or "S" or "SIR" => Sics(now),
            "Z" => Zero(now, "Z A\r\n"),
            "T" => Tare(now),
            "@" => "I4 A \"SIMULATED\"\r\n",
            _ => "ES\r\n",
        };
    }

    /// <summary>What it sends by itself.</summary>
    public string Frame(TimeSpan now)
    {
        var (weight, stable) = Weight(now);
        var status = weight > (double)plan.CapacityKilograms ? "OL" : stable ? "ST" : "US";
        var unit = Fault is ScaleFault.Pounds ? "lb" : "kg";
        return string.Create(CultureInfo.InvariantCulture, $"{status},GS,1@,{weight,8:0.000} {unit}\r\n");
    }

    private string Sics(TimeSpan now)
    {
        var (weight, stable) = Weight(now);
        if (weight > (double)plan.CapacityKilograms) return "S +\r\n";
        if (weight < -0.05) return "S -\r\n";
        var unit = Fault is ScaleFault.Pounds ? "lb" : "kg";
        return string.Create(CultureInfo.InvariantCulture, $"S {(stable ? 'S' : 'D')} {weight,10:0.000} {unit}\r\n");
    }

    // A pan swings out exponentially; while it does, the reading trembles.
    private (double Kilograms, bool Stable) Weight(TimeSpan now)
    {
        if (Fault is ScaleFault.Drift) drift += (now - askedAt).TotalSeconds * DriftKilogramsPerSecond;
        askedAt = now;
        var left = Math.Abs(At(now) - target);
        var stable = left < NoiseKilograms && Fault is not ScaleFault.StuckMoving;
        var trembling = stable ? 0 : NoiseKilograms * ((2 * dice.NextDouble()) - 1);
        return (Math.Round((stable ? target : At(now)) - tare + drift + trembling, 3), stable);
    }

    private double At(TimeSpan now) =>
        target + ((from - target) * Math.Exp(-(now - changedAt).TotalSeconds / SettleSeconds));

    private string Zero(TimeSpan now, string answer)
    {
        tare = At(now) + drift;
        return answer;
    }

    private string Tare(TimeSpan now)
    {
        tare = At(now) + drift;
        return string.Create(CultureInfo.InvariantCulture, $"T S {tare,10:0.000} kg\r\n");
    }
}
