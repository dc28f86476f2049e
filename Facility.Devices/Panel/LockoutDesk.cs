using System.Collections.Frozen;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;

namespace Facility.Devices.Panel;

/// <summary>Lets a reader rest after refused cards in a row, where the site file asks for it.</summary>
internal sealed class LockoutDesk(PanelWork work)
{
    /// <summary>What somebody does who tries: unknown, lost and revoked cards, wrong PINs.</summary>
    private static readonly FrozenSet<string> Tries = ["CARD-01", "CARD-02", "CARD-03", "CARD-11"];

    private readonly Dictionary<ReaderId, (int Count, TimeSpan RestsUntil)> readers = [];

    public TimeSpan Rests(ReaderId reader) =>
        readers.TryGetValue(reader, out var known) && known.RestsUntil > work.Now
            ? known.RestsUntil - work.Now
            : TimeSpan.Zero;

    public void Granted(ReaderId reader) => readers.Remove(reader);

    public void Denied(SiteDoorRules rules, ReaderId reader, Verdict verdict)
    {
        if (rules.LockoutAfter == 0 || Rests(reader) > TimeSpan.Zero) return;
        if (!verdict.Refusals.Any(refusal => Tries.Contains(refusal.Rule))) return;

        var count = readers.GetValueOrDefault(reader).Count + 1;
        readers[reader] = count < rules.LockoutAfter
            ? (count, TimeSpan.Zero)
            : (0, work.Now + rules.LockoutFor);
    }
}
