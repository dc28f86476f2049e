namespace Facility.Silo.Commands;

/// <summary>How the program ends; docs/processes.md.</summary>
internal static class ExitCode
{
    /// <summary>Done, or stopped as wanted: whole, equal, applied.</summary>
    public const int Stopped = 0;

    /// <summary>The answer is no: broken, different, refused by rules.</summary>
    public const int No = 1;

    /// <summary>A wrong command line or file; nothing was done.</summary>
    public const int WrongInput = 2;

    /// <summary>Another silo works on the same database: this one gave up.</summary>
    public const int TakenOver = 3;
}
