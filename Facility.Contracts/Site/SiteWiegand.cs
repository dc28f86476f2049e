using System.Collections.Immutable;
using Facility.Contracts.Ids;

namespace Facility.Contracts.Site;

/// <summary>How a reader is wired by Wiegand to its panel's GPIO chip, instead of to a line.</summary>
/// <param name="Panel">The panel that decides where the reader is.</param>
/// <param name="D0">Input pin: each low pulse is a bit 0.</param>
/// <param name="D1">Input pin: each low pulse is a bit 1.</param>
/// <param name="Bits">What it sends: 26, 34 or 37 bits, parity included.</param>
public sealed record SiteWiegand(PanelId Panel, int D0, int D1, int Bits)
{
    /// <summary>Formats that have parity and can be told from a spoilt one.</summary>
    public static readonly ImmutableArray<int> Formats = [26, 34, 37];

    /// <summary>Most of them on one panel: the kernel watches 64 pins at once.</summary>
    public const int ReadersPerPanelMax = 32;

    /// <summary>Output pin: its lamp is green while active; null: not wired.</summary>
    public int? Led { get; init; }

    /// <summary>Output pin: it sounds while active; null: not wired.</summary>
    public int? Buzzer { get; init; }

    /// <summary>Whether lamp and buzzer are active high; default low, as most readers have it.</summary>
    public bool ActiveHigh { get; init; }

    /// <summary>What stands for the line of such readers, also their chip's name in <c>ports.json</c>.</summary>
    public static LineId LineOf(string panel) => new($"gpio-{panel}");
}
