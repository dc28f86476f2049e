namespace HardwareSim.Faults;

/// <summary>A whole number that a fault can be given as <c>name=number</c>.</summary>
/// <param name="Name">How it is written.</param>
/// <param name="Unit">Its unit; empty for a plain count or number.</param>
/// <param name="Min">Smallest value.</param>
/// <param name="Max">Largest value.</param>
/// <param name="Default">What holds when it is not given; null: the seed chooses each time.</param>
/// <param name="Means">What it is.</param>
internal sealed record FaultParameter(string Name, string Unit, int Min, int Max, int? Default, string Means)
{
    /// <summary>Range, unit and default in words.</summary>
    public string Range =>
        $"{Min} to {Max}{(Unit.Length > 0 ? " " + Unit : "")}, default {(Default is { } one ? $"{one}" : "by seed")}";
}
