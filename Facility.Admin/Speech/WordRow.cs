using Facility.Contracts.Allocation;

namespace Facility.Admin.Speech;

/// <summary>A text as a file of words holds it.</summary>
/// <remarks>Russian has three forms beside a number (1 камера, 2 камеры, 5 камер), Kazakh has one, English two; where
/// only <c>ru</c> stands, it serves every number.</remarks>
internal sealed class WordRow
{
    /// <summary>What English says; of one thing, where numbers matter. May carry a mark after <c>|</c>.</summary>
    public string En { get; set; } = "";

    /// <summary>Қазақша.</summary>
    public string Kk { get; set; } = "";

    /// <summary>По-русски; with five, where numbers matter.</summary>
    public string Ru { get; set; } = "";

    /// <summary>По-русски with one.</summary>
    public string RuOne { get; set; } = "";

    /// <summary>По-русски with two.</summary>
    public string RuFew { get; set; } = "";

    public string? In(Tongue tongue) => tongue switch
    {
        Tongue.Kazakh => Kk,
        Tongue.Russian => Ru,
        _ => null,
    };

    public string? In(Tongue tongue, long number) => tongue is Tongue.Russian ? Russian(number) : In(tongue);

    private string Russian(long number)
    {
        var tens = Math.Abs(number % 100);
        return (tens % 10, tens) switch
        {
            (1, not 11) when RuOne is not "" => RuOne,
            (2 or 3 or 4, not (12 or 13 or 14)) when RuFew is not "" => RuFew,
            _ => Ru,
        };
    }
}
