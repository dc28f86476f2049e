using System.Collections.Immutable;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;

namespace Facility.Devices.Osdp.Bus;

/// <summary>What a peripheral is asked when it appears or lost count: who, what, and how everything is.</summary>
internal sealed class BusInterview(byte address)
{
    private static readonly ImmutableArray<IOsdpCommand> Questions =
    [
        new IdCommand(), new CapabilitiesCommand(), new LocalStatusCommand(), new InputStatusCommand(),
        new OutputStatusCommand(),
    ];

    private readonly List<BusEvent> reports = [];
    private CapabilitiesReply? capabilities;
    private byte[] identity = [];
    private bool isKnocked;
    private int next;

    /// <summary>Whether nothing was answered yet.</summary>
    public bool IsFresh => next == 0 && !isKnocked;

    /// <summary>The beginning of what it says of itself in osdp_PDID; empty before it did.</summary>
    public ReadOnlySpan<byte> Identity => identity;

    public bool IsOver => next == Questions.Length;

    public IOsdpCommand Question => Questions[next];

    /// <summary>What it told, for when the interview is over.</summary>
    public IReadOnlyList<BusEvent> Reports => reports;

    /// <summary>Somebody is there, before a session: what was said proves nothing and is asked again in it.</summary>
    public void Knock(IOsdpReply? answer)
    {
        isKnocked = true;
        if (answer is IdReply id) identity = BeginOf(id);
    }

    /// <summary>Takes an answer; a refusal is one too, it leaves that question open.</summary>
    public void Take(IOsdpReply? answer)
    {
        if (answer is CapabilitiesReply told) capabilities = told;
        if (answer is not null) reports.AddRange(ReplyEvents.Of(address, answer));
        do next++;
        while (!IsOver && IsPointless(Question));
    }

    private static byte[] BeginOf(IdReply id)
    {
        Span<byte> whole = stackalloc byte[id.PayloadSize];
        id.Write(whole);
        return whole[..ClientCryptogramReply.ClientIdSize].ToArray();
    }

    private bool IsPointless(IOsdpCommand question) => question switch
    {
        InputStatusCommand => capabilities?.CountOf(CapabilityFunction.Contacts) == 0,
        OutputStatusCommand => capabilities?.CountOf(CapabilityFunction.Outputs) == 0,
        _ => false,
    };
}
