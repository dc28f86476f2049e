using Facility.Contracts.Panels;

namespace Facility.Admin.Panels;

/// <summary>How a peripheral is spoken with, in words.</summary>
internal static class ChannelWording
{
    /// <summary>A few words for the list.</summary>
    public static string Say(PeripheralLine one) => one.State.Channel switch
    {
        ChannelCondition.Plain => "plain",
        ChannelCondition.Closed => "not open",
        ChannelCondition.Refused => "refused",
        ChannelCondition.Secure when one.State.Key is KeyKind.Default => "under the install key",
        ChannelCondition.Secure => "secure, own key",
        _ => "not known",
    };
}
