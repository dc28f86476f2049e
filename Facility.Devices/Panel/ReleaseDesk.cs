using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Devices.Doors;

namespace Facility.Devices.Panel;

/// <summary>Holds granted releases until their entry is durable, looks again, and only then drives the lock.</summary>
internal sealed class ReleaseDesk(PanelSite site, PanelWork work, DoorBook doors, PassageDesk passages)
{
    private readonly Dictionary<long, PendingRelease> pending = [];

    /// <summary>From here on the door holds its interlock token.</summary>
    public void Await(long token, PendingRelease release)
    {
        pending.Add(token, release);
        doors.Tell(release.Door, DoorTrigger.TokenTaken);
    }

    public bool IsPending(DoorEntry door) => pending.Values.Any(release => release.Door == door);

    /// <summary>True if the token was one of a release.</summary>
    public bool Ended(PanelInput.Journalled entry)
    {
        if (!pending.Remove(entry.Token, out var release)) return false;

        doors.Recheck(release.Door, isOverridden: release.Overrides && entry.Durable);
        var verdict = ReleaseRules.Judge(release, work.Now);
        if (!entry.Durable) Drop(release, Verdict.Allowed, FaultCode.JournalNotWritable, "");
        else if (!verdict.IsAllowed) Drop(release, verdict, FaultCode.None, Cause(release, entry));
        else Drive(release, Cause(release, entry));
        return true;
    }

    /// <summary>Red and two beeps, if a reader asked.</summary>
    public void ShowDenied(ReaderId? reader)
    {
        if (reader is not { } known) return;
        work.Show(site, site.StationOf(known), ReaderFeedback.Denied);
    }

    /// <summary>Green; called when the module has acknowledged the release, so it cannot precede it.</summary>
    public void ShowGranted(ReaderId reader)
    {
        var station = site.StationOf(reader);
        var door = site.ReaderAt(station)!.Value.Door;
        work.Show(site, station, ReaderFeedback.Granted(door.Timings.Release));
    }

    private void Drive(PendingRelease release, string cause)
    {
        if (release.Passage is { } passage) passages.Expect(release.Door, cause, passage);
        doors.Tell(release.Door, new DoorInput(
            release.Slot is CommandSlot.LifeSafety ? DoorTrigger.LifeSafetyBegan : DoorTrigger.ReleaseOrdered,
            new DoorRelease(release.Slot, cause, release.Because, NotAfter(release), release.Reader)));
    }

    // A held release is driven again long after its order: the rules above have judged its age.
    private static TimeSpan NotAfter(PendingRelease release) =>
        release.Slot is CommandSlot.LifeSafety ? TimeSpan.MaxValue : release.NotAfter;

    private void Drop(PendingRelease release, Verdict verdict, FaultCode fault, string cause)
    {
        if (!IsPending(release.Door)) doors.Tell(release.Door, DoorTrigger.TokenReturned);
        doors.EndOverride(release.Door);
        ShowDenied(release.Reader);
        var kind = release.Reader is null ? RecordKinds.OrderRefused : RecordKinds.CardDenied;
        work.Report(kind, release.Door.Id.Value, cause.Length > 0 ? cause : release.Order,
            ("because", verdict.Refusals.Select(refusal => refusal.Because).ToArray()),
            ("door", release.Door.Id.Value),
            ("fault", fault is FaultCode.None ? null : (int)fault),
            ("reader", release.Reader?.Value),
            ("rules", verdict.Refusals.Select(refusal => refusal.Rule).ToArray()),
            ("would_change", PanelWork.WouldChange(verdict)));
    }

    private static string Cause(PendingRelease release, PanelInput.Journalled entry) =>
        release.Order.Length > 0
            ? release.Order
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{entry.Number}");
}
