using System.CommandLine;
using Facility.Contracts.Ids;

namespace Facility.Devices.Panel;

/// <summary><c>run</c>: a panel, until stopped.</summary>
internal sealed class RunCommand
{
    private readonly Option<FileInfo> site = new("--site") { Description = "The site file.", Required = true };
    private readonly Option<string> panel = new("--panel") { Description = "Which panel of it.", Required = true };
    private readonly Option<FileInfo> ports = new("--ports")
    {
        Description = "ports.json: which port carries which line.", Required = true,
    };
    private readonly Option<DirectoryInfo> data = new("--data") { Description = "The data folder.", Required = true };
    private readonly Option<Uri[]> silo = new("--silo")
    {
        Description = "Where the silo listens for panels, e.g. https://127.0.0.1:8443; once for each of its machines.",
        Required = true,
        CustomParser = result => [.. result.Tokens.Select(token => AddressOf(result, token.Value)).OfType<Uri>()],
    };
    private readonly Option<FileInfo?> enrolFile = new("--enrol-file")
    {
        Description = "A text file with the one-time code; read only while the panel has no certificate.",
    };

    private readonly Option<DirectoryInfo?> deliveredKeys = new("--delivered-keys")
    {
        Description = "A folder with the keys that peripherals were delivered with; taken for those without a key.",
    };

    private readonly Option<int?> consolePort = new("--console-port")
    {
        Description = "Port of the console's page on loopback, 1 to 65535; none without it.",
    };

    public Command Build()
    {
        consolePort.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 65535)
                result.AddError("--console-port: 1 to 65535 are possible.");
        });
        panel.Validators.Add(result =>
        {
            if (!Identifier.IsValid(result.GetValueOrDefault<string>()))
                result.AddError("--panel: 1 to 64 letters, digits, '.', '-' or '_' are a panel's name.");
        });
        var command = new Command("run", "Runs a panel: decides at the doors, with or without the silo.")
        {
            site, panel, ports, data, silo, enrolFile, deliveredKeys, consolePort,
        };
        command.SetAction((parsed, cancellation) => PanelHost.Run(Settings(parsed), cancellation));
        return command;
    }

    private RunSettings Settings(ParseResult parsed) => new(
        parsed.GetValue(site)!,
        new(parsed.GetValue(panel)!),
        parsed.GetValue(ports)!,
        parsed.GetValue(data)!,
        parsed.GetValue(silo)!,
        parsed.GetValue(enrolFile),
        parsed.GetValue(deliveredKeys),
        parsed.GetValue(consolePort));

    private static Uri? AddressOf(System.CommandLine.Parsing.ArgumentResult result, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps) return uri;

        result.AddError($"'{text}' is no address of a silo: https://HOST:PORT is.");
        return null;
    }
}
