using System.Text;
using Facility.Contracts.Allocation;

namespace Facility.Domain.Rules;

/// <summary>A text in each language that the facility speaks, as a file of words holds it.</summary>
internal class Spoken
{
    public string En { get; set; } = "";

    public string Kk { get; set; } = "";

    public string Ru { get; set; } = "";

    /// <summary>Whether every language has it, with the same places to fill in.</summary>
    public bool IsWhole =>
        En.Length > 0 && Kk.Length > 0 && Ru.Length > 0 && Places(En) == Places(Kk) && Places(En) == Places(Ru);

    public string In(Tongue tongue) => tongue switch
    {
        Tongue.Kazakh => Kk,
        Tongue.Russian => Ru,
        _ => En,
    };

    private static int Places(string text) => CompositeFormat.Parse(text).MinimumArgumentCount;
}
