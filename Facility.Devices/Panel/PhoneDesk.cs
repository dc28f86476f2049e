using System.Collections.Immutable;
using Facility.Contracts.Calls;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;

namespace Facility.Devices.Panel;

/// <summary>Powers payphones inside their window. The end of a window cuts no call: a receiver that is off keeps
/// the power for one call's time, and a call the silo knows of keeps it until its limit.</summary>
/// <remarks>The output is driven for 20 minutes at a time and again every minute: whoever dies here, no call that
/// has begun is cut, and the power ends by itself. What was driven before a start is unknown, so it is left to that
/// timer and never taken away.</remarks>
internal sealed class PhoneDesk(PanelSite site, PanelWork work, OrderDesk orders)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly ImmutableArray<Phone> phones = [.. site.Payphones.Select(plan => new Phone(plan))];
    private readonly Dictionary<(LineId Line, long Ticket), Phone> sent = [];
    private TimeSpan lookAt;

    public TimeSpan WakeAt => phones.IsEmpty
        ? TimeSpan.MaxValue
        : phones.Min(phone => phone.Hook.WakeAt) is var hook && hook < lookAt ? hook : lookAt;

    /// <summary>The silo says when one has power; the last word counts.</summary>
    public void Take(PhonePlan plan)
    {
        if (orders.IsBehind(plan.Epoch)) return;
        if (phones.FirstOrDefault(phone => phone.Plan.Id == plan.Payphone) is not { } phone) return;

        phone.Told = plan;
        lookAt = work.Now;
    }

    public void Hear(LineId line, BusEvent told)
    {
        if (told is BusEvent.CommandEnded end && sent.Remove((line, end.Ticket), out var answered))
        {
            if (end.Outcome is not CommandOutcome.Acknowledged)
                answered.DriveAt = work.Now + PanelLimits.PhonePowerRetryAfter;
            return;
        }
        foreach (var phone in phones)
        {
            if (phone.Plan.Power is { } power && At(power, line, told) && told is BusEvent.PeripheralOnline)
                phone.DriveAt = lookAt = work.Now;
            if (phone.Plan.OffHook is not { } hook || hook.Line != line) continue;
            if (told is BusEvent.LineChanged { Up: false }) phone.Hook.Lose();
            else if (!At(hook, line, told)) continue;
            else if (told is BusEvent.PeripheralOffline) phone.Hook.Lose();
            else if (told is BusEvent.InputsReported reported)
                phone.Hook.Hear(InputFaults.Of(reported.Inputs, hook.Number), work.Now);
        }
    }

    /// <summary>Drives what is due, with the lockdowns that stand.</summary>
    public void Follow(ImmutableArray<StandingLockdown> lockdowns)
    {
        if (phones.IsEmpty) return;
        foreach (var phone in phones.Where(phone => phone.Hook.WakeAt <= work.Now)) Believe(phone);
        if (work.Now < lookAt) return;

        lookAt = work.Now + LookEvery;
        var wall = TimeZoneInfo.ConvertTime(work.Wall, site.TimeZone).DateTime;
        foreach (var phone in phones.Where(phone => phone.Plan.Power is not null))
        {
            var lockedDown = lockdowns.Any(lockdown => lockdown.Block == phone.Plan.Block);
            Follow(phone, Reason(phone, wall, lockedDown), lockedDown);
        }
    }

    // Only a cable that says so is a hook: a fault neither takes a receiver off nor hangs one up.
    private void Believe(Phone phone)
    {
        phone.Hook.Review(work.Now);
        bool? off = phone.Hook.State switch
        {
            SupervisedState.Normal => true,
            SupervisedState.Alarm => false,
            _ => null,
        };
        if (off is not { } known || known == phone.IsOffHook) return;

        phone.IsOffHook = known;
        lookAt = work.Now;
        work.Report(known ? RecordKinds.PayphoneOffHook : RecordKinds.PayphoneOnHook, phone.Plan.Id, "",
            ("payphone", phone.Plan.Id));
    }

    /// <summary>Why it has power now; empty if it has none.</summary>
    private string Reason(Phone phone, DateTime wall, bool lockedDown)
    {
        var open = phone.IsOpen(wall) && (!lockedDown || phone.Plan.WorksInLockdown);
        if (open)
        {
            phone.OpenUntil = work.Now;
            return "its window is open";
        }
        if (phone.Told?.HoldUntil is { } until && until > work.Wall) return "a call runs";
        return phone is { IsOffHook: true, OpenUntil: { } closed } && work.Now < closed + PanelLimits.PhoneGraceMax
            ? "its receiver is off"
            : "";
    }

    private void Follow(Phone phone, string reason, bool lockedDown)
    {
        if (reason.Length > 0 && work.Now >= phone.DriveAt) Drive(phone);
        if (reason.Length == 0 && phone.IsPowered is true)
            Submit(phone, new((byte)Output(phone), OutputAction.Off, TimeSpan.Zero));
        var powered = reason.Length > 0 ? true : phone.IsPowered is true ? false : phone.IsPowered;
        if (powered == phone.IsPowered) return;

        phone.IsPowered = powered;
        if (powered is not true) phone.DriveAt = TimeSpan.Zero;
        work.Report(powered is true ? RecordKinds.PayphonePowered : RecordKinds.PayphoneUnpowered, phone.Plan.Id, "",
            ("because", powered is true ? reason : lockedDown ? "its block is locked down" : "its window is over"),
            ("payphone", phone.Plan.Id));
    }

    private void Drive(Phone phone)
    {
        phone.DriveAt = work.Now + PanelLimits.PhonePowerAgainAfter;
        var held = phone.Told?.HoldUntil is { } until ? until - work.Wall : TimeSpan.Zero;
        var time = held > PanelLimits.PhonePowerFor ? PanelLimits.PhonePowerForMax : PanelLimits.PhonePowerFor;
        Submit(phone, new((byte)Output(phone), OutputAction.OnFor, time));
    }

    private void Submit(Phone phone, OutputOrder order)
    {
        var power = phone.Plan.Power!.Value;
        sent[(power.Line, work.Submit(PanelSite.At(power), new OutputCommand([order]), BusUrgency.Courtesy))] = phone;
    }

    private static int Output(Phone phone) => phone.Plan.Power!.Value.Number;

    private static bool At(IoPoint point, LineId line, BusEvent told) =>
        point.Line == line && point.Address == told.Address;

    private sealed class Phone(SitePayphone plan)
    {
        public SitePayphone Plan => plan;

        public SettledInput Hook { get; } = new(PanelLimits.HookSettle);

        public PhonePlan? Told { get; set; }

        public bool? IsOffHook { get; set; }

        /// <summary>What was driven; null before anything was.</summary>
        public bool? IsPowered { get; set; }

        /// <summary>When the window was last seen open; null if never.</summary>
        public TimeSpan? OpenUntil { get; set; }

        public TimeSpan DriveAt { get; set; }

        /// <summary>Whether its hours are open; false while nobody has told them.</summary>
        public bool IsOpen(DateTime wall)
        {
            if (plan.Window is { } own) return own.Holds(wall);
            var minute = (wall.Hour * 60) + wall.Minute;
            return Told is { } told && minute >= told.FromMinute && minute < told.ToMinute;
        }
    }
}
