using System.Collections.Frozen;
using System.Globalization;

namespace Facility.Devices.Links;

/// <summary>An endpoint of <c>ports.json</c>, read.</summary>
/// <param name="Kind">What is to be opened.</param>
/// <param name="Name">Path or host.</param>
/// <param name="Port">Of TCP.</param>
/// <param name="Options">What stands behind the question mark.</param>
internal sealed record LinkEndpoint(
    LinkKind Kind, string Name, int Port, IReadOnlyList<Func<SerialSettings, SerialSettings>> Options)
{
    public const string Kinds = "pty:PATH, serial:PATH, portable:PATH or tcp:HOST:PORT";

    private static readonly FrozenDictionary<string, LinkKind> ByName = new Dictionary<string, LinkKind>
    {
        ["pty"] = LinkKind.Terminal, ["serial"] = LinkKind.Serial, ["portable"] = LinkKind.Portable,
        ["tcp"] = LinkKind.Tcp,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Func<SerialSettings, SerialSettings>> KnownOptions =
        new Dictionary<string, Func<SerialSettings, SerialSettings>>
        {
            ["parity=none"] = settings => settings with { Parity = SerialParity.None },
            ["parity=even"] = settings => settings with { Parity = SerialParity.Even },
            ["parity=odd"] = settings => settings with { Parity = SerialParity.Odd },
            ["bits=7"] = settings => settings with { SevenBits = true },
            ["bits=8"] = settings => settings with { SevenBits = false },
            ["dtr=on"] = settings => settings with { Dtr = true },
            ["dtr=off"] = settings => settings with { Dtr = false },
            ["rts=on"] = settings => settings with { Rts = true },
            ["rts=off"] = settings => settings with { Rts = false },
        }.ToFrozenDictionary();

    /// <summary>Reads an endpoint; null with the reason when it is none.</summary>
    public static LinkEndpoint? Read(string text, out string because)
    {
        because = $"'{text}' is no endpoint: {Kinds} are.";
        var (address, options) = Halves(text, '?');
        var (kind, name) = Halves(address, ':');
        if (name.Length == 0 || !ByName.TryGetValue(kind, out var known)) return null;
        if (known == LinkKind.Tcp) return options.Length > 0 ? null : ReadTcp(name);

        string[] said = options.Length == 0 ? [] : options.Split('&');
        if (Array.Find(said, option => !KnownOptions.ContainsKey(option)) is not { } unknown)
            return new(known, name, 0, [.. said.Select(option => KnownOptions[option])]);

        because = $"'{unknown}' of '{text}' is no option: {string.Join(", ", KnownOptions.Keys.Order())} are.";
        return null;
    }

    /// <summary>The settings asked for at a speed.</summary>
    public SerialSettings At(int baud) => Options.Aggregate(new SerialSettings(baud), (settings, set) => set(settings));

    private static LinkEndpoint? ReadTcp(string name)
    {
        var last = name.LastIndexOf(':');
        return last > 0
            && ushort.TryParse(name[(last + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port > 0
            ? new(LinkKind.Tcp, name[..last], port, [])
            : null;
    }

    private static (string Before, string Behind) Halves(string text, char sign)
    {
        var at = text.IndexOf(sign, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
    }
}

/// <summary>Kinds of endpoints.</summary>
internal enum LinkKind
{
    Terminal,
    Serial,
    Portable,
    Tcp,
}
