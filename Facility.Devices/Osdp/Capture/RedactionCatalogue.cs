namespace Facility.Devices.Osdp.Capture;

/// <summary>Every message that carries what must not be kept: cards, keys pressed, channel keys, bodies.</summary>
public static class RedactionCatalogue
{
    /// <summary>Octets in which no message could be read, or only a part of one.</summary>
    public const string Unread = "octets of no frame";

    /// <summary>osdp_KEYSET: what it carries stays secret even under a key that is known later.</summary>
    public const byte KeySetCode = 0x75;

    /// <summary>The list; redaction, documents and tests read it.</summary>
    public static readonly IReadOnlyList<RedactionRule> Entries =
    [
        new(0x50, IsReply: true, Kept: 4, "card number"),
        new(0x51, IsReply: true, Kept: 3, "card number"),
        new(0x53, IsReply: true, Kept: 2, "keys pressed"),
        new(0x57, IsReply: true, Kept: 6, "biometric template"),
        new(0x80, IsReply: true, Kept: 6, "PIV data"),
        new(0x81, IsReply: true, Kept: 6, "PIV data"),
        new(0x82, IsReply: true, Kept: 6, "PIV data"),
        new(0xB1, IsReply: true, Kept: 2, "smart card data"),
        new(KeySetCode, IsReply: false, Kept: 2, "channel key"),
        new(0x74, IsReply: false, Kept: 6, "biometric template"),
        new(0xA1, IsReply: false, Kept: 2, "smart card data"),
        new(0xA4, IsReply: false, Kept: 6, "PIV data"),
        new(0xA5, IsReply: false, Kept: 6, "PIV data"),
    ];

    private static readonly Dictionary<(byte, bool), RedactionRule> ByCode =
        Entries.ToDictionary(rule => (rule.Code, rule.IsReply));

    /// <summary>The rule for a message; null when all of it may be kept.</summary>
    public static RedactionRule? For(byte code, bool isReply) => ByCode.GetValueOrDefault((code, isReply));
}
