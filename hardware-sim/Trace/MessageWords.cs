using System.Globalization;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;

namespace HardwareSim.Trace;

/// <summary>What a message's fields mean, in words; messages that are not here are named only.</summary>
internal static class MessageWords
{
    private static readonly Dictionary<Type, Func<object, bool, string>> Words = new[]
    {
        Of<OutputCommand>(command => string.Join(", ", command.Orders.Select(Order))),
        Of<LedCommand>(command => string.Join(", ", command.Orders.Select(Lamp))),
        Of<BuzzerCommand>(command => command.Tone == BuzzerTone.Off
            ? "silence"
            : $"{Word(command.Tone)}, {Seconds(command.On)} on, {Seconds(command.Off)} off, {Times(command.Repeats)}"),
        Of<ComSetCommand>(command => $"address {command.Address}, {command.Baud} baud"),
        Of<KeySetCommand>(_ => "a new key, withheld"),
        Of<NakReply>(reply => Word(reply.Reason)),
        Of<IdReply>(reply => $"vendor {reply.Vendor:X6}, model {reply.Model}.{reply.Version}, "
            + $"serial {reply.Serial}, firmware {reply.Firmware >> 16}.{reply.Firmware >> 8 & 255}."
            + $"{reply.Firmware & 255}"),
        Of<CapabilitiesReply>(reply => string.Join(", ", reply.Capabilities.Select(capability =>
            $"{Word(capability.Function)} {capability.Compliance}/{capability.Count}"))),
        Of<LocalStatusReply>(reply => (reply.Tamper, reply.PowerFailed) switch
        {
            (false, false) => "all well",
            (true, false) => "tamper",
            (false, true) => "power failed",
            (true, true) => "tamper, power failed",
        }),
        Of<InputStatusReply>(reply => Listed(reply.Inputs, InputState.Inactive, "all inactive")),
        Of<OutputStatusReply>(reply => reply.Outputs.Contains(true)
            ? "on: " + string.Join(' ', reply.Outputs.Index().Where(output => output.Item).Select(entry => entry.Index))
            : "all off"),
        Secret<CardReply>((reply, shown) => $"{reply.Bits} bits, "
            + (shown ? Convert.ToHexString(reply.Card.AsSpan()) : "number withheld")),
        Secret<KeypadReply>((reply, shown) => shown
            ? string.Concat(reply.Keys.Select(key => key is >= 32 and < 127 ? ((char)key).ToString() : $"<{key:X2}>"))
            : "keys withheld"),
        Of<ComReply>(reply => $"address {reply.Address}, {reply.Baud} baud"),
    }.ToDictionary(entry => entry.Type, entry => entry.Words);

    /// <summary>The fields of a message in words; empty when there is nothing to say.</summary>
    /// <param name="message">A command or a reply.</param>
    /// <param name="unredacted">Whether card numbers and keys pressed may be shown.</param>
    public static string For(object message, bool unredacted) =>
        Words.TryGetValue(message.GetType(), out var words) ? words(message, unredacted) : "";

    private static (Type Type, Func<object, bool, string> Words) Of<T>(Func<T, string> words) =>
        (typeof(T), (message, _) => words((T)message));

    private static (Type Type, Func<object, bool, string> Words) Secret<T>(Func<T, bool, string> words) =>
        (typeof(T), (message, shown) => words((T)message, shown));

    private static string Order(OutputOrder order) => order.Action is OutputAction.OnFor or OutputAction.OffFor
        ? $"output {order.Output} {Word(order.Action)} {Seconds(order.Time.TotalSeconds)}"
        : $"output {order.Output} {Word(order.Action)}";

    private static string Lamp(LedOrder order)
    {
        var words = new List<string>();
        if (order.Temporary == LedTemporary.Cancel) words.Add("back to normal");
        if (order.Temporary == LedTemporary.Set)
            words.Add($"{Pattern(order.ForAWhile)} for {Seconds(order.Time.TotalSeconds)}");
        if (order.Permanent == LedPermanent.Set) words.Add(Pattern(order.ForGood));
        return $"lamp {order.Lamp} {string.Join(", then ", words)}";
    }

    private static string Pattern(LedPattern pattern) =>
        pattern.Off.Count == 0 || pattern.OnColour == pattern.OffColour
            ? Word(pattern.OnColour)
            : $"{Word(pattern.OnColour)}/{Word(pattern.OffColour)}";

    private static string Listed(IEnumerable<InputState> inputs, InputState usual, string otherwise)
    {
        var told = string.Join(", ", inputs.Index().Where(entry => entry.Item != usual)
            .GroupBy(entry => entry.Item)
            .Select(group => $"{Word(group.Key)}: {string.Join(' ', group.Select(entry => entry.Index))}"));
        return told.Length > 0 ? told : otherwise;
    }

    private static string Times(byte count) => count == 0 ? "until told otherwise" : $"{count} times";

    private static string Seconds(Facility.Devices.Osdp.Wire.Tenths tenths) => Seconds(tenths.Count / 10.0);

    private static string Seconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.#} s");

    // OnFor → "on for": our names are the words, written together.
    private static string Word<T>(T value) where T : struct, Enum => string.Concat(value.ToString().Select(
        (sign, at) => char.IsUpper(sign) ? (at > 0 ? " " : "") + char.ToLowerInvariant(sign) : $"{sign}"));
}
