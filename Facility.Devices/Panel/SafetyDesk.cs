using System.Collections.Immutable;
using Facility.Contracts.Ids;
using Facility.Contracts.Record;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;
using Facility.Devices.Doors;
using Facility.Devices.Osdp.Bus;

namespace Facility.Devices.Panel;

/// <summary>Follows fire inputs and levers: life safety acts at once and is written afterwards.</summary>
/// <remarks>A cable's fault begins nothing and ends nothing, unless the site says that a loss is an alarm;
/// a silent module never does (invariant I2). What has ended releases nothing.</remarks>
internal sealed class SafetyDesk
{
    private readonly PanelWork work;
    private readonly DoorBook doors;
    private readonly OutputDesk outputs;
    private readonly ImmutableArray<SupervisedInput> inputs;

    public SafetyDesk(PanelSite site, PanelWork work, DoorBook doors, OutputDesk outputs)
    {
        (this.work, this.doors, this.outputs) = (work, doors, outputs);
        inputs = [.. site.SafetyInputs.Select(plan => new SupervisedInput(plan))];
    }

    public TimeSpan WakeAt => inputs.IsEmpty ? TimeSpan.MaxValue : inputs.Min(input => input.WakeAt);

    public void Hear(LineId line, BusEvent told)
    {
        foreach (var input in inputs.Where(input => input.Plan.Input.Line == line))
        {
            var before = input.State;
            if (told is BusEvent.LineChanged { Up: false }) input.Lose();
            else if (input.Plan.Input.Address != told.Address) continue;
            else if (told is BusEvent.PeripheralOffline) input.Lose();
            else if (told is BusEvent.InputsReported reported)
                input.Hear(InputFaults.Of(reported.Inputs, input.Plan.Input.Number), work.Now);
            if (input.State != before) Follow(input, before);
        }
    }

    /// <summary>Believes what has settled meanwhile.</summary>
    public void Review()
    {
        foreach (var input in inputs.Where(input => input.WakeAt <= work.Now))
        {
            var before = input.State;
            input.Review(work.Now);
            if (input.State != before) Follow(input, before);
        }
    }

    private void Follow(SupervisedInput input, SupervisedState before)
    {
        if (Means(input) is { } stands && stands != input.Stands)
        {
            input.Stands = stands;
            if (stands) Begin(input.Plan);
            else End(input.Plan);
        }
        if (IsFault(input.State)) Report(RecordKinds.SafetyInputFaulted, input);
        else if (IsFault(before)) Report(RecordKinds.SafetyInputRestored, input);
    }

    /// <summary>Whether its state says alarm or none; null: it says nothing that could be believed.</summary>
    private static bool? Means(SupervisedInput input) => input.State switch
    {
        SupervisedState.Normal => false,
        SupervisedState.Alarm => true,
        SupervisedState.Cut or SupervisedState.Short or SupervisedState.Unreadable when input.Plan.LossIsAlarm => true,
        _ => null,
    };

    private void Begin(SiteSafetyInput plan)
    {
        foreach (var door in Concerned(plan))
        {
            foreach (var told in SafetyActs.AtBeginning(plan, door.Plan)) doors.Tell(door, told);
        }
        outputs.Flush();
        Report(plan, begun: true);
    }

    private void End(SiteSafetyInput plan)
    {
        foreach (var door in Concerned(plan).Where(door => !StillStands(plan.Kind, door.Id)))
        {
            foreach (var told in SafetyActs.AtEnd(plan, door.Plan)) doors.Tell(door, told);
        }
        outputs.Flush();
        Report(plan, begun: false);
    }

    private IEnumerable<DoorEntry> Concerned(SiteSafetyInput plan) => plan.Doors.Select(doors.Find).OfType<DoorEntry>();

    private bool StillStands(SafetyInputKind kind, DoorId door) =>
        inputs.Any(other => other.Stands && other.Plan.Kind == kind && other.Plan.Doors.Contains(door));

    private static bool IsFault(SupervisedState state) =>
        state is not (SupervisedState.Unknown or SupervisedState.Normal or SupervisedState.Alarm);

    private void Report(SiteSafetyInput plan, bool begun)
    {
        var kind = (plan.Kind, begun) switch
        {
            (SafetyInputKind.Lever, true) => RecordKinds.LeverPulled,
            (SafetyInputKind.Lever, false) => RecordKinds.LeverReturned,
            (_, true) => RecordKinds.FireAlarm,
            _ => RecordKinds.FireEnded,
        };
        work.Report(kind, plan.Id, "",
            ("doors", plan.Doors.Length),
            ("input", plan.Id),
            ("label", plan.Label),
            ("released", Concerned(plan).Count(door => door.Plan.Fire is FirePlan.Release)));
    }

    private void Report(string kind, SupervisedInput input) => work.Report(kind, input.Plan.Id, "",
        ("address", (int)input.Plan.Input.Address),
        ("fault", (int)FaultCode.InputFault),
        ("input", input.Plan.Id),
        ("label", input.Plan.Label),
        ("line", input.Plan.Input.Line.Value),
        ("state", input.State.ToString().ToLowerInvariant()));
}
