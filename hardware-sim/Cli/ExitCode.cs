namespace HardwareSim.Cli;

/// <summary>How our programs end; docs/processes.md.</summary>
internal static class ExitCode
{
    public const int Stopped = 0;
    public const int Different = 1;
    public const int TestsFailed = 1;
    public const int WrongInput = 2;

    /// <summary>The card opened nothing, or left the door unsecured.</summary>
    public const int NotPassed = 3;
}
