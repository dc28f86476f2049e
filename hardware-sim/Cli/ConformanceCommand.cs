using System.CommandLine;
using System.IO.Enumeration;
using Facility.Contracts.Errors;
using Facility.Devices.Links;
using Facility.Devices.Osdp.Wire;
using HardwareSim.Conformance;
using HardwareSim.Conformance.Acu;
using HardwareSim.Conformance.Frames;
using HardwareSim.Conformance.Pd;
using HardwareSim.Conformance.Report;

namespace HardwareSim.Cli;

/// <summary><c>conformance</c>: runs the public test ids against a device.</summary>
internal sealed class ConformanceCommand
{
    private readonly Option<string> role = new("--role")
    {
        Description = "What the device under test is: acu or pd. With --self, both unless given.",
    };
    private readonly Option<string> port = new("--port")
    {
        Description = "Where the device is: pty:PATH, serial:PATH or tcp:HOST:PORT.",
    };
    private readonly Option<bool> self = new("--self") { Description = "Test our own devices, in virtual time." };
    private readonly Option<int> address = new("--address")
    {
        Description = "The peripheral's address, 0 to 126.",
        DefaultValueFactory = _ => 0,
    };
    private readonly Option<int> baud = new("--baud")
    {
        Description = "The line's speed.",
        DefaultValueFactory = _ => 9600,
    };
    private readonly Option<FileInfo> keyFile = new("--key-file")
    {
        Description = "A file with the device's key, 32 hexadecimal digits; all traffic is protected then.",
    };
    private readonly Option<string> ids = new("--ids")
    {
        Description = "Which ids, with * for any characters, several with commas between.",
        DefaultValueFactory = _ => "*",
    };
    private readonly Option<DirectoryInfo> report = new("--report") { Description = "Folder for the reports." };
    private readonly Option<FileInfo> junit = new("--junit")
    {
        Description = "Write one case for each id as JUnit XML; what was not tried is skipped.",
    };
    private readonly Option<int> wait = new("--wait")
    {
        Description = "Seconds to wait for what only the device, or somebody at it, can begin.",
        DefaultValueFactory = _ => 10,
    };
    private readonly Option<bool> withSecrets = new("--with-secrets")
    {
        Description = "Show cards, PINs and keys in the reports.",
    };

    /// <summary>The command for the command line.</summary>
    public Command Build()
    {
        role.AcceptOnlyFromAmong("acu", "pd");
        var command = new Command("conformance",
            "Runs public OSDP test ids against a device, and says which it passes locally.")
        {
            role, port, self, address, baud, keyFile, ids, report, junit, wait, withSecrets,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (WrongWith(parsed) is { } wrong) return Complaint.Say(CommandErrors.CommandLine, wrong);
        try
        {
            var summary = parsed.GetValue(self) ? TestSelf(parsed) : TestPort(parsed);
            Tell(summary);
            if (parsed.GetValue(report) is { } folder)
                new ReportWriter(folder, parsed.GetValue(withSecrets)).Write(summary);
            if (parsed.GetValue(junit) is { } file) ConformanceJunit.Of(summary).Write(file.FullName);
            return summary.IsGood ? ExitCode.Stopped : ExitCode.TestsFailed;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Complaint.Say(CommandErrors.Trouble, trouble.Message);
        }
    }

    private string? WrongWith(ParseResult parsed)
    {
        if (parsed.GetValue(self))
            return parsed.GetValue(port) is null ? null : "--self and --port exclude each other.";
        if (parsed.GetValue(role) is null) return "--role acu or --role pd says what the device under test is.";
        if (parsed.GetValue(port) is not { } endpoint) return "--port says where the device is; --self tests our own.";
        if (!ByteLinks.IsEndpoint(endpoint, out var because)) return because;
        if (parsed.GetValue(address) is < 0 or > OsdpLimits.AddressMax) return "--address is 0 to 126.";
        if (!OsdpLimits.Bauds.Contains(parsed.GetValue(baud)))
            return $"--baud is one of {string.Join(", ", OsdpLimits.Bauds)}.";
        return KeyFile.WrongWith(parsed.GetValue(keyFile));
    }

    private Summary TestSelf(ParseResult parsed)
    {
        var roles = parsed.GetValue(role) switch
        {
            "acu" => [DeviceRole.Acu],
            "pd" => [DeviceRole.Pd],
            _ => new[] { DeviceRole.Pd, DeviceRole.Acu },
        };
        var pd = PdCases.All.Where(test => IsWanted(parsed, test.Id)).Select(test => CaseRunner.RunSelf(test));
        var acu = AcuCases.All.Where(test => IsWanted(parsed, test.Id)).Select(test => CaseRunner.RunSelf(test));
        var results = roles.SelectMany(one => one == DeviceRole.Pd ? pd : acu).ToArray();
        return new("Our own devices", roles, results);
    }

    private Summary TestPort(ParseResult parsed)
    {
        var (endpoint, isPd) = (parsed.GetValue(port)!, parsed.GetValue(role) == "pd");
        var setup = new TestSetup
        {
            Address = (byte)parsed.GetValue(address),
            Key = KeyFile.Read(parsed.GetValue(keyFile)),
            ObserveMax = TimeSpan.FromSeconds(parsed.GetValue(wait)),
            HasSpeeds = !endpoint.StartsWith("tcp:", StringComparison.Ordinal),
        };
        using var line = new PortLine(endpoint, parsed.GetValue(baud), TimeProvider.System);
        var results = isPd
            ? PdCases.All.Where(test => IsWanted(parsed, test.Id)).Select(test => CaseRunner.Run(test, line, setup))
            : AcuCases.All.Where(test => IsWanted(parsed, test.Id)).Select(test => CaseRunner.Run(test, line, setup));
        return new($"The device at {endpoint}", [isPd ? DeviceRole.Pd : DeviceRole.Acu], [.. results.Select(Told)]);
    }

    private bool IsWanted(ParseResult parsed, string id) =>
        parsed.GetValue(ids)!.Split(',').Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, id));

    private static CaseResult Told(CaseResult result)
    {
        Console.WriteLine($"{result.Id} {result.Outcome,-12} {result.Because}");
        return result;
    }

    private static void Tell(Summary summary)
    {
        foreach (var role in summary.Roles)
            Console.WriteLine($"as {(role == DeviceRole.Acu ? "ACU" : "PD")}: "
                + string.Join(", ", Enum.GetValues<Outcome>().Select(outcome =>
                    $"{summary.Count(role, outcome)} {outcome}")));
        foreach (var failed in summary.Results.Where(result => result.Outcome == Outcome.Failed))
            Console.WriteLine($"failed: {failed.Id} as {failed.Role}: {failed.Because}");
        Console.WriteLine(summary.Verdict);
    }
}
