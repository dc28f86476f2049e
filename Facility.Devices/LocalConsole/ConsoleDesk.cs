using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Verdicts;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Panel;

namespace Facility.Devices.LocalConsole;

/// <summary>The panel's own console: releases a cell and locks a block down, as the officer signed in.</summary>
/// <remarks>Both go the way of an operator's orders: a release is judged by the same rules and journalled first,
/// a lockdown acts first. A lockdown is still taken from a session that just ran out: the screen that locked
/// itself under somebody's hand must not hold it up (invariant I11).</remarks>
internal sealed class ConsoleDesk(
    PanelSite site, ConsoleSignIn signIn, OrderDesk orders, LockdownDesk lockdowns,
    StatusBoard board, string boot)
{
    public ConsoleView View => signIn.View;

    public TimeSpan WakeAt => signIn.WakeAt;

    public void Review() => Publish(signIn.Review);

    public void Hear(Station station, BusEvent told)
    {
        if (!signIn.IsAt(station)) return;
        if (told is BusEvent.CardRead card) Publish(() => signIn.Read(card));
        if (told is BusEvent.KeysPressed keys) Publish(() => signIn.Press(keys.Keys.AsSpan()));
    }

    public void Take(ConsoleAct act) => Publish(() =>
    {
        switch (act)
        {
            case ConsoleAct.Enter enter:
                signIn.Enter(enter.Digits);
                break;
            case ConsoleAct.Touch touch:
                signIn.Touch(touch.Session);
                break;
            case ConsoleAct.Leave leave:
                signIn.Leave(leave.Session);
                break;
            case ConsoleAct.Release release:
                Release(release);
                break;
            case ConsoleAct.LockDown lockDown:
                LockDown(lockDown);
                break;
        }
    });

    private string Actor => $"{signIn.Officer!.Holder} console {site.Panel.Id}";

    private void Release(ConsoleAct.Release act)
    {
        // Of a session that never was, there is nobody to name.
        if (act.Session != signIn.View.Session || signIn.Officer is null) return;

        var order = new PanelRelease(
            act.Order, act.Door, Actor, ReleaseReason.Other, "at the panel's console", boot, act.Pressed,
            orders.EpochSeen);
        var plan = site.Doors.FirstOrDefault(door => door.Id == act.Door);
        var verdict = ConsoleRules.Judge(new(signIn.Is(act.Session), plan));
        if (!verdict.IsAllowed) orders.Refuse(order, verdict);
        else if (orders.Release(order) is { } judged) verdict = judged;
        else return;

        signIn.Touch(act.Session);
        signIn.Answer(verdict.IsAllowed, Says(plan?.Label ?? act.Door.Value, verdict));
    }

    private void LockDown(ConsoleAct.LockDown act)
    {
        if (act.Session != signIn.View.Session || signIn.Officer is null) return;
        if (site.Blocks.FirstOrDefault(block => block.Id == act.Block) is not { } block) return;

        lockdowns.Take(new(act.Order, act.Block, Engage: true, Actor, "", orders.EpochSeen));
        signIn.Touch(act.Session);
        signIn.Answer(true, $"{block.Label} is locked down. Doors that have not confirmed are marked below.");
    }

    private static string Says(string door, Verdict verdict) => verdict.IsAllowed
        ? $"The release of {door} was accepted."
        : $"{door} was not released. {string.Join(' ', verdict.Refusals.Select(Words))}";

    private static string Words(Refusal refusal) => $"{refusal.Because} {refusal.WouldChange}".TrimEnd();

    private void Publish(Action act)
    {
        var before = signIn.View;
        act();
        if (signIn.View != before) board.MoveRevision();
    }
}
