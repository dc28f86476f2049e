namespace Bench.Gpio;

/// <summary>The far end of the guest's chip: what a wire would put on its pins and find there.</summary>
internal sealed class SimulatedPins
{
    private const string Bench = "/sys/kernel/config/gpio-sim/bench";
    private readonly string folder = FolderOf(
        File.ReadAllText($"{Bench}/dev_name").Trim(), File.ReadAllText($"{Bench}/bank0/chip_name").Trim());

    /// <summary>Pulls an input up or down.</summary>
    public void Pull(int pin, bool high) =>
        File.WriteAllText($"{folder}/sim_gpio{pin}/pull", high ? "pull-up" : "pull-down");

    /// <summary>The level of a pin, driven or pulled.</summary>
    public bool IsHigh(int pin) => File.ReadAllText($"{folder}/sim_gpio{pin}/value").Trim() == "1";

    /// <summary>Pulls the chip out or puts it back.</summary>
    public static void Live(bool live) => File.WriteAllText($"{Bench}/live", live ? "1" : "0");

    private static string FolderOf(string device, string chip) => $"/sys/devices/platform/{device}/{chip}";
}
