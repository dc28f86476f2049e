using Facility.Contracts.Doors;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Wire;
using Facility.Devices.Panel;

namespace Bench.Explore;

/// <summary>The production core with a building around it: the state that is explored, whole and copyable.</summary>
internal sealed class World
{
    private readonly Ground ground;
    private readonly List<Waiting> waiting = [];
    private readonly Queue<PanelInput> follow = [];
    private PanelCore core;
    private IReadOnlyList<StandingLockdown> kept = [];
    private long journalled;
    private int orders;

    public World(Ground ground)
    {
        this.ground = ground;
        core = ground.NewCore();
        Bodies = [.. ground.Site.Doors.Select(door => new Body(door.Id))];
        Start();
    }

    public Body[] Bodies { get; }

    public TimeSpan Now { get; private set; } = TimeSpan.FromSeconds(10);

    public JournalMood Journal { get; private set; }

    public bool LockedDown => kept.Count > 0;

    /// <summary>A fire has tripped the loop and the panel's input.</summary>
    public bool Fire { get; private set; }

    /// <summary>The fire began or ended within this second: the panel's input has not settled.</summary>
    public bool FireIsNew { get; private set; }

    /// <summary>Whether life safety may release: there is a fire, or the input still says so.</summary>
    public bool SafetyStands => Fire || FireIsNew;

    public IReadOnlyList<Waiting> Waiting => waiting;

    public Ground Ground => ground;

    public PanelCore Core => core;

    /// <summary>The doors that were legally released since this was last asked, as bits.</summary>
    public int Driven { get; set; }

    public int Faults => Bodies.Count(body => body.IsFaulty) + (Journal is JournalMood.Prompt ? 0 : 1);

    /// <summary>The panel's process ends and starts again.</summary>
    public void Restart()
    {
        waiting.Clear();
        foreach (var body in Bodies) body.Flights.Clear();
        core = ground.NewCore();
        Start();
    }

    public void Card(int door) =>
        Tell(new BusEvent.CardRead(Ground.ReaderOf(door), 0, Ground.CardBits, Ground.Card));

    public void Order(int door, ReleaseAct act = ReleaseAct.Single) => Tell(new PanelInput.ReleaseArrived(new(
        NewOrder(), Bodies[door].Door, "one guard desk", ReleaseReason.Meal, "", Ground.Boot, Now, 1,
        act, act.NeedsTwo() ? "two supervisor desk" : "")));

    /// <summary>Somebody else pressed a while ago, at another station.</summary>
    public void LateOrder(int door, TimeSpan age) => Tell(new PanelInput.ReleaseArrived(new(
        NewOrder(), Bodies[door].Door, "three guard gate", ReleaseReason.Meal, "", Ground.Boot, Now - age, 1)));

    /// <summary>The loop lets its doors go, or has done; the panel's input says so and settles with the next second.
    /// </summary>
    public void SwitchFire(bool on)
    {
        (Fire, FireIsNew) = (on, true);
        foreach (var body in Bodies.Where(body => ground.Graph.IsLetGo(ground.DoorOf(body.Door.Value))))
        {
            body.IsLetGo = on;
            body.Settle();
            Report(body);
        }
        ReportFire();
        Run();
    }

    public void LockDown(bool engage) => Tell(new PanelInput.LockdownArrived(new(
        NewOrder(), Ground.Block, engage, "one guard desk", engage ? "" : "over", 1)));

    /// <summary>The modules are heard, time passes, and modules end their own releases.</summary>
    public void Pass(TimeSpan time)
    {
        Now += time;
        FireIsNew = false;
        foreach (var body in Bodies)
        {
            if (body.DrivenUntil <= Now) body.DrivenUntil = null;
            body.Settle();
            Report(body);
        }
        Tell(new PanelInput.Tick());
    }

    public void Write(JournalMood mood)
    {
        Journal = mood;
        while (mood is not JournalMood.Slow && waiting.Count > 0) EndOldest(durable: mood is JournalMood.Prompt);
    }

    public void EndOldest(bool durable)
    {
        var oldest = waiting[0];
        waiting.RemoveAt(0);
        Commit(oldest, durable);
        Run();
    }

    /// <summary>The line gets to a door's next command: securing ones first.</summary>
    public void Answer(Body body, bool acts, bool answered)
    {
        var next = body.Flights.FirstOrDefault(flight => flight.IsUrgent) ?? body.Flights[0];
        body.Flights.Remove(next);
        if (next.IsRelease && Now > next.NotAfter) End(body, next.Ticket, CommandOutcome.Expired);
        else
        {
            if (acts) Act(body, next.IsRelease, next.For);
            End(body, next.Ticket, answered ? CommandOutcome.Acknowledged : CommandOutcome.Unanswered);
        }
        Report(body);
        Run();
    }

    public void Lose(Body body)
    {
        body.Away = true;
        while (body.Flights.Count > 0)
        {
            End(body, body.Flights[0].Ticket, CommandOutcome.NotSent);
            body.Flights.RemoveAt(0);
        }
        Tell(new BusEvent.PeripheralOffline(Address(body)));
    }

    public void Return(Body body)
    {
        body.Away = false;
        Tell(new BusEvent.PeripheralOnline(Address(body)));
        Report(body);
        Run();
    }

    /// <summary>Does something to a body and lets its contacts tell.</summary>
    public void Touch(Body body, Action<Body> act)
    {
        act(body);
        body.Settle();
        Report(body);
        Run();
    }

    /// <summary>Forgets what excused a release that is over.</summary>
    public void EndExcuses()
    {
        foreach (var body in Bodies.Where(body => body is { IsExcused: true, DrivenUntil: null }))
        {
            var commanded = core.Doors[ground.DoorOf(body.Door.Value)].Commanded;
            if (commanded is not Commanded.Released && !body.Flights.Exists(flight => flight.IsRelease))
                body.Overridden = body.IsSafetyReleased = false;
        }
    }

    private void Start()
    {
        Tell(new PanelInput.Started(ground.Table, Facility.Devices.Access.RevocationOverlay.Empty, kept));
        Tell(new BusEvent.LineChanged(true, ""));
        for (var door = 0; door < Bodies.Length; door++)
        {
            Tell(new BusEvent.PeripheralOnline(Ground.ReaderOf(door)));
            if (!Bodies[door].Away) Return(Bodies[door]);
        }
        if (!ground.HasFire) return;
        Tell(new BusEvent.PeripheralOnline(Ground.FireModule));
        ReportFire();
        Run();
    }

    private void ReportFire() => follow.Enqueue(From(new BusEvent.InputsReported(
        Ground.FireModule, [Fire ? InputState.Inactive : InputState.Active])));

    private OrderId NewOrder() => new($"o-{++orders}");

    private void Report(Body body)
    {
        if (!body.Away) follow.Enqueue(From(new BusEvent.InputsReported(Address(body), [.. body.Inputs])));
    }

    private void Tell(BusEvent told) => Tell(From(told));

    private void Tell(PanelInput input)
    {
        follow.Enqueue(input);
        Run();
    }

    private void Run()
    {
        while (follow.TryDequeue(out var input)) Step(input, null);
    }

    private void Step(PanelInput input, Waiting? committed)
    {
        foreach (var effect in core.Step(Now, Ground.Wall(Now), input).Effects)
        {
            switch (effect)
            {
                case PanelEffect.Append { Token: not 0 } append:
                    Keep(new(append.Token, ground.DoorOf(append.Draft.Subject), append.Draft.Kind));
                    break;
                case PanelEffect.Submit { Command.Command: OutputCommand command } submit:
                    Send(Bodies[Ground.DoorAt(submit.Command.Address)], submit.Command, command, input, committed);
                    break;
                case PanelEffect.KeepLockdowns keep:
                    kept = keep.Lockdowns;
                    break;
            }
        }
    }

    private void Keep(Waiting entry)
    {
        if (Journal is JournalMood.Slow) waiting.Add(entry);
        else Commit(entry, Journal is JournalMood.Prompt);
    }

    private void Commit(Waiting entry, bool durable) =>
        Step(new PanelInput.Journalled(entry.Token, durable, ++journalled), durable ? entry : null);

    private void Send(Body body, BusCommand command, OutputCommand output, PanelInput because, Waiting? committed)
    {
        var releases = output.Orders[0].Action is OutputAction.OnFor;
        var length = output.Orders[0].Time >= PanelLimits.HeldReleaseFor ? ReleaseLength.Held : ReleaseLength.Once;
        if (releases && length is ReleaseLength.Held) JudgeSafety(body);
        else if (releases) Judge(body, command, because, committed);
        if (body.Away) End(body, command.Ticket, CommandOutcome.NotSent);
        else if (body.Slow) body.Flights.Add(new(command.Ticket, releases, length, command.NotAfter, Now));
        else
        {
            Act(body, releases, length);
            End(body, command.Ticket, CommandOutcome.Acknowledged);
            Report(body);
        }
    }

    private void Judge(Body body, BusCommand command, PanelInput because, Waiting? committed)
    {
        var door = ground.DoorOf(body.Door.Value);
        Invariants.CheckRelease(this, door, command, because, committed);
        Driven |= 1 << door;
    }

    // What life safety opens is not counted among what can be opened legally again.
    private void JudgeSafety(Body body)
    {
        Invariants.CheckSafetyRelease(this, ground.DoorOf(body.Door.Value));
        body.IsSafetyReleased = true;
    }

    private void Act(Body body, bool releases, ReleaseLength length)
    {
        var time = length is ReleaseLength.Held ? PanelLimits.HeldReleaseFor : ground.Site.Doors[0].Timings.Release;
        body.DrivenUntil = releases ? Now + time : null;
        body.Settle();
    }

    private void End(Body body, long ticket, CommandOutcome outcome) =>
        follow.Enqueue(From(new BusEvent.CommandEnded(Address(body), ticket, outcome, NakReason.None)));

    private byte Address(Body body) => (byte)ground.DoorOf(body.Door.Value);

    private static PanelInput.FromLine From(BusEvent told) => new(Ground.Line, told);
}
