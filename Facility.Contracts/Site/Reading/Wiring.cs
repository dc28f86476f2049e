using Facility.Contracts.Ids;

namespace Facility.Contracts.Site.Reading;

/// <summary>Peripherals of a site, and which of their points and reader heads are used already.</summary>
/// <param name="mistakes">Where wrong wiring is noted.</param>
internal sealed class Wiring(Mistakes mistakes)
{
    private readonly Dictionary<(string Line, byte Address), SitePeripheral?> peripherals = [];
    private readonly Dictionary<(IoPoint Point, bool IsOutput), int> points = [];
    private readonly Dictionary<(string Line, byte Address), int> heads = [];

    /// <summary>Adds a peripheral; null stands for one that could not be read as a whole.</summary>
    public void Add(string line, byte address, SitePeripheral? peripheral, int fileLine)
    {
        if (!peripherals.TryAdd((line, address), peripheral))
            mistakes.Add(SiteError.UsedTwice, fileLine, $"Address {address} is used twice on {line}.",
                "Addresses are unique on a line, 0 to 126.");
    }

    /// <summary>Takes a point of a known module: it must exist and be free.</summary>
    public IoPoint Take((string Line, byte Address) module, int? number, bool isOutput, int fileLine)
    {
        var point = new IoPoint(new(module.Line), module.Address, number ?? 0);
        if (number is null || peripherals[module] is not { } peripheral) return point;

        var have = isOutput ? peripheral.Outputs : peripheral.Inputs;
        var kind = isOutput ? "output" : "input";
        if (number >= have)
            mistakes.Add(SiteError.NoSuchPoint, fileLine,
                $"There is no {kind} {number} on {module.Line}/{module.Address}.",
                have == 0 ? $"That peripheral has no {kind}s." : $"It has {kind}s 0 to {have - 1}.");
        else if (!points.TryAdd((point, isOutput), fileLine))
            mistakes.Add(SiteError.UsedTwice, fileLine,
                $"The {kind} {number} of {module.Line}/{module.Address} is wired twice.",
                $"It is wired on line {points[(point, isOutput)]}; choose a free one.");
        return point;
    }

    /// <summary>Takes a reader: it must exist, be a reader and be free.</summary>
    public (LineId Line, byte Address) TakeReader((string Line, byte Address) at, int fileLine)
    {
        if (Knows(at, fileLine) && peripherals[at] is { } peripheral)
        {
            if (peripheral.Kind != PeripheralKind.Reader)
                mistakes.Add(SiteError.WrongPeripheral, fileLine,
                    $"{at.Line}/{at.Address} is no reader.", "Name a peripheral of kind reader.");
            else if (!heads.TryAdd(at, fileLine))
                mistakes.Add(SiteError.UsedTwice, fileLine, $"The reader {at.Line}/{at.Address} is used twice.",
                    $"It is used on line {heads[at]}; one reader belongs to one side of one door.");
        }
        return (new(at.Line), at.Address);
    }

    /// <summary>A reader that asks for a PIN needs keys; noted if it has none.</summary>
    public void RequireKeypad((string Line, byte Address) at, int fileLine)
    {
        if (peripherals.GetValueOrDefault(at) is { Kind: PeripheralKind.Reader, Keypad: false })
            mistakes.Add(SiteError.WrongPeripheral, fileLine,
                $"The reader {at.Line}/{at.Address} asks for a PIN and has no keys.",
                "Set keypad: true on the peripheral if it has, or take pin away.");
    }

    /// <summary>Whether there is such a peripheral; noted if not.</summary>
    public bool Knows((string Line, byte Address) at, int fileLine)
    {
        if (peripherals.ContainsKey(at)) return true;
        var known = peripherals.Keys.Select(key => $"{key.Line}/{key.Address}").ToArray();
        mistakes.Add(SiteError.NoSuchPoint, fileLine, $"There is no peripheral {at.Line}/{at.Address}.",
            Nearest.Hint($"{at.Line}/{at.Address}", known));
        return false;
    }
}
