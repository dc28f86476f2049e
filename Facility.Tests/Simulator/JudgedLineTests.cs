using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Tests.Kit;
using Facility.Tests.Kit.Independent;
using Facility.Tests.Sites;
using HardwareSim.Lines;

namespace Facility.Tests.Simulator;

/// <summary>What panel and simulated peripherals say to each other, judged by the second reading.</summary>
public sealed class JudgedLineTests
{
    private readonly VirtualLine line = new(SiteFiles.ReadColony(), "line-b01", LineSettings.Real);

    [Fact]
    public void A_block_that_comes_online_releases_a_gate_and_loses_its_cable_says_nothing_wrong()
    {
        line.After(TimeSpan.FromSeconds(3));
        line.Submit(1, new OutputCommand([new(0, OutputAction.OnFor, TimeSpan.FromSeconds(1))]), BusUrgency.Release);
        line.After(TimeSpan.FromSeconds(3));
        line.Model.Wire.Cut(cut: true);
        line.After(TimeSpan.FromSeconds(2));
        line.Model.Wire.Cut(cut: false);
        line.After(TimeSpan.FromSeconds(3));

        var verdict = Judged();

        Assert.True(verdict.Complaints.Count == 0, $"{verdict}");
        Assert.True(verdict.Frames.Count > 1000, $"{verdict}");
        Assert.Null(verdict.JudgeOutput(1, 0, (int)line.Body("b01-gate").Releases));
    }

    [Fact]
    public void Two_who_speak_at_once_are_heard_as_no_frame()
    {
        line.After(TimeSpan.FromSeconds(1));
        line.Model.Wire.PeripheralSends(line.Now, 3, new byte[60]);
        line.After(TimeSpan.FromSeconds(1));

        Assert.Contains(Judged().Complaints, complaint => complaint.Kind == ComplaintKind.NoFrame);
    }

    private WireVerdict Judged() => WireJudge.Judge(
        line.Model.Log.Last().Select(heard => new Utterance(
            TimeSpan.FromMilliseconds(heard.AtMs), heard.From == "panel", Convert.FromHexString(heard.Octets))),
        terms: new(line.Model.Wire.Baud));
}
