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
    private int next;

    /// <summary>Whether nothing was answered yet.</summary>
    public bool IsFresh => next == 0;

    public bool IsOver => next == Questions.Length;

    public IOsdpCommand Question => Questions[next];

    /// <summary>What it told, for when the interview is over.</summary>
    public IReadOnlyList<BusEvent> Reports => reports;

    /// <summary>Takes an answer; a refusal is one too, it leaves that question open.</summary>
    public void Take(IOsdpReply? answer)
    {
        if (answer is CapabilitiesReply told) capabilities = told;
        if (answer is not null) reports.AddRange(ReplyEvents.Of(address, answer));
        do next++;
        while (!IsOver && IsPointless(Question));
    }

    private bool IsPointless(IOsdpCommand question) => question switch
    {
        InputStatusCommand => capabilities?.CountOf(CapabilityFunction.Contacts) == 0,
        OutputStatusCommand => capabilities?.CountOf(CapabilityFunction.Outputs) == 0,
        _ => false,
    };
}
