using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Faults;

/// <summary>A fault at work on a line.</summary>
/// <remarks>Which frames it strikes is its trigger's business; what it does to them its own.</remarks>
internal abstract class Fault
{
    private readonly FaultTriggerState trigger;

    protected Fault(FaultOrder order)
    {
        Order = order;
        Dice = new(order.Seed);
        trigger = new(order.Trigger, Dice);
    }

    /// <summary>As it was ordered.</summary>
    public FaultOrder Order { get; }

    /// <summary>How often it has struck.</summary>
    public long Strikes { get; private set; }

    /// <summary>Whether it is spent: it strikes no more, though what it did may last.</summary>
    public bool IsSpent => trigger.IsSpent;

    /// <summary>From when on it does nothing any more.</summary>
    public TimeSpan Ends { get; private set; } = TimeSpan.MaxValue;

    /// <summary>The peripheral it was ordered for; null for all.</summary>
    public byte? Address => Order.Trigger.Address;

    /// <summary>Its chance.</summary>
    protected Random Dice { get; }

    /// <summary>It is added to a line.</summary>
    public virtual void Begin(IFaultScene scene)
    {
        if (Order.Trigger.Lasts is { } lasts) Ends = scene.Now + lasts;
        if (!trigger.Starts()) return;
        Strikes++;
        Strike(scene);
    }

    /// <summary>It is taken away: what it changed for good is set right.</summary>
    public virtual void End(IFaultScene scene)
    {
    }

    /// <summary>Whether a frame is struck; counted.</summary>
    public bool IsStruckBy(OsdpFrame frame)
    {
        if (!trigger.Sees(frame)) return false;
        Strikes++;
        return true;
    }

    /// <summary>It strikes without touching a frame.</summary>
    protected virtual void Strike(IFaultScene scene)
    {
    }

    /// <summary>What it was given, its default, or what the seed chooses now.</summary>
    protected int Value(string name)
    {
        if (Order.Values.TryGetValue(name, out var given)) return given;
        var parameter = Order.Entry.Parameters.Single(parameter => parameter.Name == name);
        return parameter.Default ?? Dice.Next(parameter.Min, parameter.Max + 1);
    }

    /// <summary>A place counted from 0: what it was given, else one below a limit by seed.</summary>
    protected int Place(string name, int limit) =>
        Order.Values.TryGetValue(name, out var given) ? Math.Min(given, limit - 1) : Dice.Next(limit);

    /// <summary>The same in milliseconds.</summary>
    protected TimeSpan Milliseconds(string name) => TimeSpan.FromMilliseconds(Value(name));
}
