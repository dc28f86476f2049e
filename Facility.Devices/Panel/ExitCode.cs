namespace Facility.Devices.Panel;

/// <summary>How the program ends; docs/processes.md.</summary>
internal static class ExitCode
{
    public const int Stopped = 0;
    public const int Fault = 1;
    public const int WrongInput = 2;
}
