using System.Diagnostics;
using System.Globalization;

namespace Bench.Gpio;

/// <summary>What runs inside the guest: the panel's GPIO code against the kernel's simulated chip.</summary>
internal static class GuestProgram
{
    private static readonly (string Name, Func<string> Check)[] All =
    [
        ("a chip is found by its label, and a wrong label is told with those that exist", GuestChecks.FindsByLabel),
        ("an output is driven, read back and seen at its pin; a pulse ends by itself", GuestChecks.DrivesAnOutput),
        ("an input that is pulled is an event, 50 times", GuestChecks.HearsAnInput),
        ("a pin belongs to one program at a time", GuestChecks.SharesNoPin),
        ("edges come with the kernel's time stamps and numbers without a gap", GuestChecks.StampsEdges),
        ("edges that nobody reads in time are dropped and the gap is seen", GuestChecks.SeesDroppedEdges),
        ("a card comes over two wires", GuestChecks.ReadsACard),
        ("a chip that vanished is noticed, and what is written then is told as lost", GuestChecks.NoticesALostChip),
        ("a chip on which only readers hang is noticed to vanish too", GuestChecks.NoticesLostReaders),
        ("a chip that returned is found again and nothing old is driven", GuestChecks.FindsItAgain),
    ];

    /// <summary>Runs all checks; 0 when they have run, whatever they found.</summary>
    public static int Run()
    {
        foreach (var (name, check) in All)
        {
            var watch = Stopwatch.StartNew();
            var (passed, seen) = Try(check);
            Console.WriteLine(new GuestCheck(name, passed, string.Create(
                CultureInfo.InvariantCulture, $"{seen} ({watch.Elapsed.TotalSeconds:0.0} s)")));
        }
        return 0;
    }

    // Whatever is thrown is what the check has found.
    private static (bool Passed, string Seen) Try(Func<string> check)
    {
        try
        {
            return (true, check());
        }
        catch (Exception found)
        {
            return (false, $"{found.GetType().Name}: {found.Message.ReplaceLineEndings(" ")}");
        }
    }
}
