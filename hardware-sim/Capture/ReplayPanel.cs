using Facility.Devices.Links;
using Facility.Devices.Osdp.Capture;
using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Capture;

/// <summary>Plays the panel of a capture: says the recorded commands and compares what is answered.</summary>
/// <remarks>One command after the other, each as soon as the one before is answered or 200 ms are over. Octets go
/// out as they were recorded; nothing is repeated that was not repeated then.</remarks>
/// <param name="link">The port.</param>
/// <param name="baud">Its speed, for the silence before a command and the time a reply takes.</param>
/// <param name="clock">Time.</param>
internal sealed class ReplayPanel(IByteLink link, int baud, TimeProvider clock)
{
    private readonly byte[] buffer = new byte[OsdpLimits.FrameSizeMax];

    /// <summary>Says one exchange's command; gives the frame that was answered.</summary>
    /// <exception cref="IOException">The port is gone.</exception>
    public OsdpFrame? Ask(CaptureExchange exchange)
    {
        Drain(OsdpLimits.WireTime(OsdpLimits.SilenceCharacters, baud));
        var command = exchange.Command!;
        link.Write(command.Octets.Span);
        var longest = exchange.Reply?.Octets.Length ?? OsdpLimits.FrameSizeMinCrc;
        var wait = OsdpLimits.WireTime(command.Octets.Length + longest, baud)
            + OsdpLimits.ReplyWaitMax + link.Traits.InterCharacterMax;
        return Hear(command.Frame!, wait);
    }

    private OsdpFrame? Hear(OsdpFrame asked, TimeSpan wait)
    {
        var parser = new FrameParser();
        var began = clock.GetTimestamp();
        for (var left = wait; left > TimeSpan.Zero; left = wait - clock.GetElapsedTime(began))
        {
            parser.Feed(buffer.AsSpan(0, link.Read(buffer, left)));
            while (parser.TryTake(out var frame))
                if (frame.IsReply && (frame.Address == asked.Address || IsForEverybody(asked)))
                    return frame;
        }
        return null;
    }

    // Whoever still speaks is let finish, and what he says belongs to nothing we ask.
    private void Drain(TimeSpan silence)
    {
        while (link.Read(buffer, silence) > 0)
        {
        }
    }

    private static bool IsForEverybody(OsdpFrame asked) => asked.Address == OsdpLimits.AddressEverybody;
}
