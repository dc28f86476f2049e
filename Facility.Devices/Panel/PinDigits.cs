using Facility.Devices.Osdp.Replies;

namespace Facility.Devices.Panel;

/// <summary>Digits as they are keyed in, kept for the wait alone; they reach neither journal nor log.</summary>
internal sealed class PinDigits
{
    public string Text { get; private set; } = "";

    /// <summary>Takes keys; true once the entry is complete. What is keyed in behind that is not looked at.</summary>
    public bool Take(ReadOnlySpan<byte> keys)
    {
        foreach (var key in keys)
        {
            if (key == KeypadReply.Clear) Text = "";
            else if (key != KeypadReply.Enter) Text += (char)key;
            if (key == KeypadReply.Enter || Text.Length >= PanelLimits.PinDigitsMax) return true;
        }
        return false;
    }
}
