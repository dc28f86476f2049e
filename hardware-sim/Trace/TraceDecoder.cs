using System.Globalization;
using Facility.Devices.Osdp.Capture;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Secure;
using Facility.Devices.Osdp.Wire;

namespace HardwareSim.Trace;

/// <summary>Turns a capture into lines for people, one per exchange, as it goes on.</summary>
internal sealed class TraceDecoder(TraceSettings settings)
{
    private static readonly Dictionary<byte, string> CommandNames = CommandCatalogue.Entries.ToDictionary(
        entry => (byte)entry.Code, entry => NameOf(entry.Standard));
    private static readonly Dictionary<byte, string> ReplyNames = ReplyCatalogue.Entries.ToDictionary(
        entry => (byte)entry.Code, entry => NameOf(entry.Standard));

    private readonly CaptureAssembler assembler = new();
    private readonly CaptureExchanges exchanges = new();
    private readonly Dictionary<byte, ListenedChannel> channels = [];
    private readonly Dictionary<byte, (ReadOnlyMemory<byte> Octets, int Times)> said = [];

    /// <summary>Takes a record; gives the exchanges it ends.</summary>
    public IEnumerable<TraceLine> Take(CaptureRecord record) =>
        assembler.Take(record).SelectMany(exchanges.Take).Select(Decode);

    /// <summary>The capture is over; gives what was open.</summary>
    public IEnumerable<TraceLine> End() =>
        assembler.End().SelectMany(exchanges.Take).Concat(exchanges.End()).Select(Decode);

    private TraceLine Decode(CaptureExchange exchange)
    {
        var (command, reply) = (exchange.Command?.Frame, exchange.Reply?.Frame);
        var first = exchange.Command ?? exchange.Rest[0];
        var attempt = command is null ? 1 : AttemptOf(command);
        var asked = command is null ? "" : Say(command);
        var answered = reply is null ? "" : Say(reply);
        var faults = Faults(exchange);
        return new(
            first.At.ToMoment().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture),
            command?.Address ?? exchange.Rest.FirstOrDefault(piece => piece.Frame is not null)?.Frame!.Address,
            asked, answered, Answered(exchange), attempt, string.Join("; ", faults),
            Quiet: faults.Count == 0 && attempt == 1 && command is { Code: (byte)CommandCode.Poll }
                && reply is { Code: (byte)ReplyCode.Ack });
    }

    private int AttemptOf(OsdpFrame command)
    {
        var again = command.Sequence != 0 && said.TryGetValue(command.Address, out var before)
            && before.Octets.Span.SequenceEqual(command.Octets.Span);
        var times = again ? said[command.Address].Times + 1 : 1;
        said[command.Address] = (command.Octets, times);
        return times;
    }

    private double? Answered(CaptureExchange exchange)
    {
        if (exchange is not { Command: { } command, Reply: { } reply }) return null;
        var time = reply.At - command.At;
        if (settings.Baud is { } baud) time -= OsdpLimits.WireTime(reply.Octets.Length, baud);
        return Math.Round(Math.Max(0, time.TotalMilliseconds), 2);
    }

    private List<string> Faults(CaptureExchange exchange)
    {
        var faults = exchange.Rest.Select(Stray).ToList();
        if (exchange is { Command: not null, Reply: null }) faults.Add("no reply");
        if (exchange is not { Command.Frame: { } asked, Reply.Frame: { } answer }) return faults;
        if (answer.Check != asked.Check) faults.Add("answered with another kind of check");
        if (answer.Sequence == 0 && asked.Sequence != 0 && answer.Code != (byte)ReplyCode.Busy)
            faults.Add("wants to start over (sequence 0)");
        if (Answered(exchange) > OsdpLimits.ReplyWaitMax.TotalMilliseconds) faults.Add("late");
        return faults;
    }

    private string Stray(CapturePiece piece) => piece.Frame is { } frame
        ? $"{Say(frame)} from {frame.Address}, sequence {frame.Sequence}, which nobody asked for"
        : piece.Octets.Length == 1 ? "1 octet of no frame" : $"{piece.Octets.Length} octets of no frame";

    private string Say(OsdpFrame frame)
    {
        var name = (frame.IsReply ? ReplyNames : CommandNames).GetValueOrDefault(frame.Code, $"code {frame.Code:X2}");
        var payload = settings.Keys is null ? Unsealed(frame) : ChannelOf(frame.Address).Open(frame);
        var words = payload is null ? $"{frame.Payload.Length} octets" : Words(frame, payload);
        var seal = frame.SecureType is { } type && SecureBlock.HasMac(type) ? ", sealed" : "";
        return words.Length > 0 ? $"{name}{seal} ({words})" : $"{name}{seal}";
    }

    private static byte[]? Unsealed(OsdpFrame frame) =>
        frame.SecureType is { } type && SecureBlock.IsEncrypted(type) ? null : frame.Payload.ToArray();

    private string Words(OsdpFrame frame, byte[] payload)
    {
        if (Read(frame, payload) is { } message) return MessageWords.For(message, settings.Unredacted);
        return payload.Length == 0 ? "" : $"{payload.Length} octets";
    }

    private static object? Read(OsdpFrame frame, byte[] payload)
    {
        if (frame.IsReply) return ReplyCatalogue.TryRead(frame.Code, payload, out var reply) ? reply : null;
        return CommandCatalogue.TryRead(frame.Code, payload, out var command, out _) ? command : null;
    }

    private ListenedChannel ChannelOf(byte address) =>
        channels.TryGetValue(address, out var channel)
            ? channel
            : channels[address] = new(address, settings.Keys!);

    private static string NameOf(string standard) => standard.Replace("osdp_", "", StringComparison.Ordinal);
}
