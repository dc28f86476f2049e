using Facility.Contracts.Site;
using Facility.Devices.Osdp.Peripheral;

namespace Bench.Year;

/// <summary>A module or reader with the electronics of a real one: it hears octets and answers octets.</summary>
internal sealed class WirePeripheral : IYearPeripheral
{
    private readonly YearWorld world;
    private readonly WireLine line;
    private readonly List<YearDoor> doors = [];
    private int life;

    public WirePeripheral(YearWorld world, WireLine line, SitePeripheral plan)
    {
        (this.world, this.line, Plan) = (world, line, plan);
        Engine = PowerUp();
    }

    public SitePeripheral Plan { get; }

    public PeripheralEngine Engine { get; private set; }

    /// <summary>Whether it has power and speaks.</summary>
    public bool Alive { get; private set; } = true;

    public bool Online { get; set; }

    public bool IsReachable => Alive && line.IsWhole;

    public void Attach(YearDoor door)
    {
        doors.Add(door);
        Changed();
    }

    public void Changed()
    {
        foreach (var door in doors)
        {
            if (IsAt(door.Plan.LeafInput)) Engine.SetInput(door.Plan.LeafInput.Number, door.LeafContact);
            if (IsAt(door.Plan.BoltInput)) Engine.SetInput(door.Plan.BoltInput.Number, door.BoltContact);
        }
    }

    // Whoever is there is polled all the time.
    public void Touch()
    {
    }

    public void LosePower(TimeSpan until)
    {
        life++;
        var before = Engine;
        Engine = PowerUp();
        line.Replace(before, this);
        Changed();
        foreach (var door in doors.Where(door => IsAt(door.Plan.Output))) door.SwitchOutput(false);
        FallSilent(until);
    }

    public void FallSilent(TimeSpan until)
    {
        Alive = false;
        line.Mute(this);
        world.Agenda.At(until, () =>
        {
            Alive = true;
            line.Mute(this);
        });
    }

    private PeripheralEngine PowerUp() => new(
        new(Plan.Address, Plan.Outputs, Plan.Inputs, Plan.Kind is PeripheralKind.Reader ? 1 : 0, Plan.Keypad,
            Plan.Address, line.Baud)
        {
            Key = Plan.Secure ? WireLine.Delivered : null,
            Random = world.Dice.NextBytes,
        },
        new Wiring(this, life));

    private void Drive(int output, bool on)
    {
        foreach (var door in doors)
            if (IsAt(door.Plan.Output) && door.Plan.Output.Number == output) door.SwitchOutput(on);
    }

    private bool IsAt(IoPoint point) => point.Line == line.Id && point.Address == Plan.Address;

    /// <summary>What hangs on it, as long as this power lasts.</summary>
    private sealed class Wiring(WirePeripheral owner, int life) : IPeripheralBody
    {
        public void OutputChanged(int output, bool on)
        {
            if (life == owner.life) owner.Drive(output, on);
        }

        public void LampChanged(int reader, int lamp, byte colour)
        {
        }

        public void SounderChanged(int reader, bool on)
        {
        }
    }
}
