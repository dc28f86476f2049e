using Facility.Devices.Osdp.Commands;

namespace Facility.Devices.Osdp.Peripheral;

/// <summary>One display: a text for good, and perhaps one for a while that covers all of it.</summary>
internal sealed class PeripheralDisplay(TextDisplay kind)
{
    public const int Columns = 16;

    private readonly int rows = kind switch
    {
        TextDisplay.OneRow => 1,
        TextDisplay.TwoRows => 2,
        _ => 4,
    };

    private char[]? forAWhile;
    private char[]? forGood;

    public string Shown { get; private set; } = "";

    public TimeSpan ChangeAt { get; private set; } = TimeSpan.MaxValue;

    public bool Has(TextCommand text) => text.Row <= rows && text.Column <= Columns;

    public void Obey(TextCommand text, TimeSpan now)
    {
        if (text.IsForAWhile)
        {
            forAWhile = Written(Blank(), text);
            ChangeAt = now + TimeSpan.FromSeconds(text.Seconds);
        }
        else
        {
            forGood = Written(forGood ?? Blank(), text);
        }
    }

    public void Advance(TimeSpan now)
    {
        if (now >= ChangeAt) (forAWhile, ChangeAt) = (null, TimeSpan.MaxValue);
        Shown = Read(forAWhile ?? forGood ?? Blank());
    }

    private char[] Blank() => [.. Enumerable.Repeat(' ', rows * Columns)];

    private static char[] Written(char[] signs, TextCommand text)
    {
        var at = (text.Row - 1) * Columns + text.Column - 1;
        var end = text.Wraps ? signs.Length : text.Row * Columns;
        foreach (var sign in text.Text)
        {
            if (at == end) break;
            signs[at++] = sign;
        }

        return signs;
    }

    private static string Read(char[] signs) =>
        string.Join('\n', signs.Chunk(Columns).Select(row => new string(row).TrimEnd())).TrimEnd('\n');
}
