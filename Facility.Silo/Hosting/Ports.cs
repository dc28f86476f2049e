using System.Net;
using System.Net.Sockets;
using Facility.Contracts.Errors;

namespace Facility.Silo.Hosting;

/// <summary>Asks for the ports before anything else happens, so that a taken one leaves nothing half done.</summary>
public static class Ports
{
    /// <exception cref="StartRefusedException">One is in use, or two options name the same.</exception>
    public static void RequireFree(SiloSettings settings)
    {
        var twice = settings.Ports.GroupBy(port => port).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new StartRefusedException(CommandErrors.Port, $"Port {twice.Key} is named by two options.");

        foreach (var port in settings.Ports)
        {
            if (port is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
                throw new StartRefusedException(
                    CommandErrors.Port, $"{port} is no port: 0 to {IPEndPoint.MaxPort} are.");
            if (!IsFree(port))
                throw new StartRefusedException(CommandErrors.Port, $"Port {port} is in use; name another.");
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
