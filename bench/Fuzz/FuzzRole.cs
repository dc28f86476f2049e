using Facility.Devices.Osdp.Secure;

namespace Bench.Fuzz;

/// <summary>Who stands in the storm.</summary>
public enum FuzzRole
{
    /// <summary>A peripheral without a key.</summary>
    Peripheral,

    /// <summary>A peripheral in a session.</summary>
    SecurePeripheral,

    /// <summary>A panel's line without keys.</summary>
    Bus,

    /// <summary>A panel's line with a session to each peripheral.</summary>
    SecureBus,
}

/// <summary>Makes the roles.</summary>
internal static class FuzzRoles
{
    private static readonly ChannelKey Key = new([.. Enumerable.Repeat((byte)0x5A, ChannelKey.Size)]);

    private static readonly Dictionary<FuzzRole, Func<FuzzCorpus, Random, IFuzzTarget>> Makers = new()
    {
        [FuzzRole.Peripheral] = (corpus, dice) => new PeripheralTarget(corpus, dice),
        [FuzzRole.SecurePeripheral] = (corpus, dice) => new SecurePeripheralTarget(corpus, dice),
        [FuzzRole.Bus] = (corpus, dice) => new BusTarget(corpus, dice),
        [FuzzRole.SecureBus] = (corpus, dice) => new BusTarget(corpus, dice, Key),
    };

    public static IFuzzTarget Make(FuzzRole role, FuzzCorpus corpus, Random dice) => Makers[role](corpus, dice);
}
