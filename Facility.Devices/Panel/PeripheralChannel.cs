using Facility.Contracts.Ids;
using Facility.Contracts.Panels;
using Facility.Contracts.Site;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Secure;

namespace Facility.Devices.Panel;

/// <summary>One peripheral's channel as its panel knows it.</summary>
internal sealed class PeripheralChannel(LineId line, SitePeripheral site)
{
    private PanelKeyOrder? install;

    public SitePeripheral Site => site;

    public string Name => $"{line}/{site.Address}";

    public PeripheralView View { get; private set; } = new(
        line, site.Address, false, site.Secure ? ChannelCondition.Closed : ChannelCondition.Plain,
        KeyKind.None, "", DateTimeOffset.UnixEpoch, null);

    public void Hear(BusEvent told, DateTimeOffset wall)
    {
        switch (told)
        {
            case BusEvent.PeripheralOnline when !View.Online:
                View = View with { Online = true, Since = wall };
                break;
            case BusEvent.PeripheralOffline when View.Online:
                View = View with { Online = false, Since = wall };
                break;
            case BusEvent.ChannelChanged changed:
                Change(changed, wall);
                break;
        }
    }

    public void Install(PanelKeyOrder order, DateTimeOffset until)
    {
        install = order;
        View = View with { InstallUntil = until };
    }

    /// <summary>The order that opened install mode, once, while it is open.</summary>
    public PanelKeyOrder? TakeInstall(DateTimeOffset wall)
    {
        var taken = View.InstallUntil >= wall ? install : null;
        install = null;
        return taken;
    }

    private void Change(BusEvent.ChannelChanged changed, DateTimeOffset wall)
    {
        var condition = Condition(changed.State);
        var isNew = condition != View.Channel;
        var installOver = changed.Because is ChannelReason.InstallOver || changed.Key is KeyInUse.Next;
        View = View with
        {
            Channel = condition,
            Key = Kind(changed.Key),
            Because = condition is ChannelCondition.Secure ? ""
                : changed.Because is ChannelReason.None ? View.Because
                : ChannelWords.Say(changed.Because),
            Since = isNew ? wall : View.Since,
            InstallUntil = installOver ? null : View.InstallUntil,
        };
    }

    private static ChannelCondition Condition(ChannelState state) => state switch
    {
        ChannelState.Plain => ChannelCondition.Plain,
        ChannelState.Secure => ChannelCondition.Secure,
        ChannelState.Refused => ChannelCondition.Refused,
        _ => ChannelCondition.Closed,
    };

    private static KeyKind Kind(KeyInUse key) => key switch
    {
        KeyInUse.Current or KeyInUse.Next => KeyKind.Own,
        KeyInUse.Default => KeyKind.Default,
        _ => KeyKind.None,
    };
}
