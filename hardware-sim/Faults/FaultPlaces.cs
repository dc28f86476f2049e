namespace HardwareSim.Faults;

/// <summary>What a fault without memory may ask of its order.</summary>
/// <param name="Value">A value by name.</param>
/// <param name="Place">A place by name, below a limit.</param>
/// <param name="Dice">Its chance.</param>
internal sealed record FaultPlaces(Func<string, int> Value, Func<string, int, int> Place, Random Dice);
