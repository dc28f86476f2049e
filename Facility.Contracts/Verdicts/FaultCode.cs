namespace Facility.Contracts.Verdicts;

/// <summary>The world failed: each fault has a fixed number that is shown, counted and never reused.</summary>
public enum FaultCode
{
    /// <summary>No fault.</summary>
    None = 0,

    /// <summary>A panel is not connected to the silo.</summary>
    PanelNotConnected = 1001,

    /// <summary>An order was sent and nothing came back within its limit.</summary>
    OrderWithoutOutcome = 1002,

    /// <summary>The record cannot be written.</summary>
    RecordNotWritable = 1003,

    /// <summary>A panel spoke about a door, block or line of another panel; it was not believed.</summary>
    PanelSpokeForOthers = 1004,

    /// <summary>A checkpoint of the record cannot be written outside.</summary>
    CheckpointNotWritten = 1005,

    /// <summary>The record is not what was signed before with something added; nothing more is signed.</summary>
    RecordNotExtended = 1006,

    /// <summary>The panel's journal cannot be written; grants and operator releases are refused.</summary>
    JournalNotWritable = 1101,

    /// <summary>The access table is older than its validity; only the degraded list opens.</summary>
    AccessTableExpired = 1102,

    /// <summary>A line's port cannot be opened or stopped answering.</summary>
    LineLost = 1201,

    /// <summary>A peripheral does not answer.</summary>
    PeripheralOffline = 1202,

    /// <summary>A peripheral refused or did not answer a command.</summary>
    CommandNotConfirmed = 1203,

    /// <summary>A supervised input reports a cut, a short, a foreign voltage or that it cannot tell.</summary>
    InputFault = 1204,

    /// <summary>A lock was commanded and its bolt did not follow in time.</summary>
    LockNotConfirmed = 1301,

    /// <summary>A GPIO chip is gone or cannot be opened; its turnstiles and readers are blind.</summary>
    GpioLost = 1401,

    /// <summary>A level was written to a GPIO output and did not read back.</summary>
    GpioWriteLost = 1402,

    /// <summary>Both PASS contacts of a turnstile report at once.</summary>
    TurnstileSensorConflict = 1403,

    /// <summary>An arm turned and no PASS contact said whether somebody passed.</summary>
    PassageNotConfirmed = 1404,

    /// <summary>What a Wiegand reader sent is no card: a lost or false bit, a wrong parity, a strange pulse.</summary>
    WiegandFrameRefused = 1405,

    /// <summary>A Wiegand reader cannot be read: a wire stays low, or its chip cannot watch it.</summary>
    WiegandReaderFaulty = 1406,

    /// <summary>A scale does not answer or says nothing that can be read.</summary>
    ScaleSilent = 1501,
}
