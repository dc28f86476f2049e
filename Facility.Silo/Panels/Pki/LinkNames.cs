using System.Net;
using System.Net.NetworkInformation;
using System.Security.Cryptography.X509Certificates;

namespace Facility.Silo.Panels.Pki;

/// <summary>By which names and addresses panels may reach this machine.</summary>
public sealed record LinkNames(IReadOnlyList<string> Hosts, IReadOnlyList<IPAddress> Addresses)
{
    /// <summary>Loopback, this machine's name and every address it has now, plus what the site
    /// adds.</summary>
    public static LinkNames OfThisMachine(IEnumerable<string> more) => new(
        [.. more.Prepend(Environment.MachineName).Prepend("localhost").Distinct(StringComparer.OrdinalIgnoreCase)],
        [.. Here().Append(IPAddress.Loopback).Append(IPAddress.IPv6Loopback).Distinct()]);

    public X509Extension ToExtension()
    {
        var names = new SubjectAlternativeNameBuilder();
        foreach (var host in Hosts) names.AddDnsName(host);
        foreach (var address in Addresses) names.AddIpAddress(address);
        return names.Build();
    }

    private static IEnumerable<IPAddress> Here() =>
        from network in NetworkInterface.GetAllNetworkInterfaces()
        from unicast in network.GetIPProperties().UnicastAddresses
        let address = unicast.Address
        where !address.IsIPv6LinkLocal
        select address;
}
