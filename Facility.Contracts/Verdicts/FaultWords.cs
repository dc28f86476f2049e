namespace Facility.Contracts.Verdicts;

/// <summary>What stands beside a fault's number, for people.</summary>
public static class FaultWords
{
    private static readonly Dictionary<FaultCode, string> All = new()
    {
        [FaultCode.PanelNotConnected] = "the panel is not connected",
        [FaultCode.OrderWithoutOutcome] = "the panel did not answer the order in time",
        [FaultCode.RecordNotWritable] = "the record cannot be written",
        [FaultCode.PanelSpokeForOthers] = "a panel spoke for another one",
        [FaultCode.CheckpointNotWritten] = "a checkpoint of the record cannot be written outside",
        [FaultCode.RecordNotExtended] = "the record does not extend what was signed of it",
        [FaultCode.JournalNotWritable] = "the panel's journal cannot be written",
        [FaultCode.AccessTableExpired] = "the panel's access table is too old",
        [FaultCode.LineLost] = "a line is lost",
        [FaultCode.PeripheralOffline] = "a peripheral does not answer",
        [FaultCode.CommandNotConfirmed] = "a peripheral did not confirm a command",
        [FaultCode.InputFault] = "an input has a cable fault",
        [FaultCode.LockNotConfirmed] = "the bolt did not follow in time",
        [FaultCode.GpioLost] = "a GPIO chip is gone",
        [FaultCode.GpioWriteLost] = "a GPIO output did not take its level",
        [FaultCode.TurnstileSensorConflict] = "both PASS contacts report at once",
        [FaultCode.PassageNotConfirmed] = "the arm turned and no PASS contact reported",
        [FaultCode.WiegandFrameRefused] = "what a Wiegand reader sent is no card",
        [FaultCode.WiegandReaderFaulty] = "a Wiegand reader cannot be read",
        [FaultCode.ScaleSilent] = "a scale says nothing readable",
    };

    /// <summary>A few words; the number alone for a fault this version does not know.</summary>
    public static string Of(FaultCode fault) => All.GetValueOrDefault(fault, "not known to this version");

    /// <summary>Number and words, e.g. <c>1301: the bolt did not follow in time</c>.</summary>
    public static string Numbered(FaultCode fault) => $"{(int)fault}: {Of(fault)}";
}
