using System.Collections.Frozen;
using Facility.Devices.Gpio;
using static Facility.Devices.Turnstiles.TurnstileTrigger;

namespace Facility.Devices.Turnstiles;

/// <summary>What a level of a pin means for its turnstile.</summary>
internal sealed class TurnstileWires
{
    /// <summary>Each input of the site file: what its becoming active and inactive tells.</summary>
    private static readonly FrozenDictionary<string, (TurnstileTrigger On, TurnstileTrigger Off, Direction Direction)>
        Meanings = new Dictionary<string, (TurnstileTrigger, TurnstileTrigger, Direction)>
        {
            ["pass-a"] = (PassBegan, PassEnded, Direction.A),
            ["pass-b"] = (PassBegan, PassEnded, Direction.B),
            ["turn-a"] = (Turned, Rested, Direction.A),
            ["turn-b"] = (Turned, Rested, Direction.B),
            ["fire"] = (FireRestored, FireLost, Direction.A),
            ["ready"] = (ReadySeen, ReadyLost, Direction.A),
            ["detector"] = (ZoneEntered, ZoneLeft, Direction.A),
            ["alarm"] = (DeviceAlarmBegan, DeviceAlarmEnded, Direction.A),
            ["reset"] = (ResetSeen, Reviewed, Direction.A),
        }.ToFrozenDictionary();

    private readonly FrozenDictionary<int, (TurnstileEntry Entry, string Key)> byPin;

    public TurnstileWires(IEnumerable<TurnstileEntry> entries) => byPin = entries
        .SelectMany(entry => entry.Plan.Pins, (entry, pin) => (pin.Pin, Value: (entry, pin.Key)))
        .ToFrozenDictionary(one => one.Pin, one => one.Value);

    /// <summary>The turnstile of a pin; null for a pin of something else.</summary>
    public (TurnstileEntry Entry, string Key)? At(int pin) =>
        byPin.TryGetValue(pin, out var found) ? found : null;

    /// <summary>What a change of an input tells; more than one thing where no reset key is wired.</summary>
    public IEnumerable<(TurnstileEntry Entry, TurnstileInput Input)> Heard(GpioEvent.Changed change)
    {
        if (At(change.Pin) is not var (entry, key) || !Meanings.TryGetValue(key, out var meaning)) yield break;
        yield return (entry, new(change.Active ? meaning.On : meaning.Off, meaning.Direction));
        if (key is "ready" && change.Active && entry.Plan.Points.Reset is null)
            yield return (entry, new(ResetSeen));
    }
}
