using HardwareSim.Conformance.Acu;
using HardwareSim.Conformance.Frames;
using HardwareSim.Conformance.Pd;
using HardwareSim.Conformance.Self;

namespace HardwareSim.Conformance;

/// <summary>Runs one id and keeps what was on the line.</summary>
internal static class CaseRunner
{
    /// <summary>Against our own peripheral, or a planted one.</summary>
    public static CaseResult RunSelf(PdCase test, Mutations? planted = null)
    {
        var (line, device) = OwnDevices.Peripheral(test.Bench, planted ?? Mutations.None);
        using (line) return Run(test, line, OwnDevices.Setup(test.Bench), device);
    }

    /// <summary>Against our own panel, or a planted one.</summary>
    public static CaseResult RunSelf(AcuCase test, Mutations? planted = null)
    {
        var device = OwnDevices.Panel(test.Bench, test.Baud, planted ?? Mutations.None);
        return Run(test, device, OwnDevices.Setup(test.Bench), device);
    }

    /// <summary>Against a peripheral.</summary>
    public static CaseResult Run(PdCase test, ITestLine line, TestSetup setup, IPeripheralHands? hands = null)
    {
        var noted = new NotedLine(line);
        return Judge(test.Id, DeviceRole.Pd, noted, () => test.Run(new(noted, setup, hands)));
    }

    /// <summary>Against a panel.</summary>
    public static CaseResult Run(AcuCase test, ITestLine line, TestSetup setup, IPanelHands? hands = null)
    {
        var noted = new NotedLine(line);
        return Judge(test.Id, DeviceRole.Acu, noted, () => test.Run(new(noted, setup, hands)));
    }

    private static CaseResult Judge(string id, DeviceRole role, NotedLine noted, Action run)
    {
        try
        {
            run();
            return new(id, role, Outcome.Passed, "", noted.Notes);
        }
        catch (CaseEndedException ended)
        {
            return new(id, role, ended.Outcome, ended.Message, noted.Notes);
        }
    }
}
