using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Facility.Contracts.Ids;
using Facility.Contracts.Site;
using Facility.Devices.Gpio;
using Facility.Devices.Links;

namespace Facility.Devices.Panel;

/// <summary>Reads <c>ports.json</c>: which port carries which line.</summary>
public static class PortsFile
{
    /// <summary>Endpoints of the given lines, or everything that is wrong with the file.</summary>
    public static bool TryRead(
        string path, IEnumerable<SiteLine> lines,
        [NotNullWhen(true)] out ImmutableDictionary<LineId, string>? endpoints, out ImmutableArray<string> mistakes)
    {
        endpoints = null;
        if (Parse(path, out var because) is not { } ports)
        {
            mistakes = [because];
            return false;
        }

        mistakes = [.. lines.Select(line => Mistake(line, ports)).OfType<string>()];
        if (!mistakes.IsEmpty) return false;

        endpoints = lines.ToImmutableDictionary(line => line.Id, line => ports[line.Id.Value]);
        return true;
    }

    /// <summary>Where a panel's GPIO chip is; null with a mistake if the file does not say.</summary>
    public static string? Gpio(string path, PanelId panel, out string mistake)
    {
        var key = $"gpio-{panel}";
        mistake = "";
        if (Parse(path, out _) is not { } ports || !ports.TryGetValue(key, out var endpoint))
            mistake = $"The GPIO chip of {panel} has no port. Add \"{key}\": \"chip:LABEL\".";
        else if (GpioEndpoint.IsEndpoint(endpoint, out var because)) return endpoint;
        else mistake = $"The GPIO chip of {panel}: {because}";
        return null;
    }

    /// <summary>Where a panel's scales are; every scale without a good port is a mistake.</summary>
    public static ImmutableDictionary<string, string> Scales(
        string path, IEnumerable<SiteScale> scales, out ImmutableArray<string> mistakes)
    {
        var ports = Parse(path, out _) ?? [];
        mistakes = [.. scales.Select(scale => Mistake(scale, ports)).OfType<string>()];
        return scales.Where(scale => ports.ContainsKey(scale.Id))
            .ToImmutableDictionary(scale => scale.Id, scale => ports[scale.Id]);
    }

    private static string? Mistake(SiteScale scale, Dictionary<string, string> ports) =>
        !ports.TryGetValue(scale.Id, out var endpoint)
            ? $"Scale {scale.Id} has no port. Add \"{scale.Id}\": \"serial:PATH\"."
            : ByteLinks.IsEndpoint(endpoint, out var because) ? null : $"Scale {scale.Id}: {because}";

    private static string? Mistake(SiteLine line, Dictionary<string, string> ports) =>
        !ports.TryGetValue(line.Id.Value, out var endpoint)
            ? $"Line {line.Id} has no port. Add \"{line.Id}\": \"pty:PATH\", \"serial:PATH\" or \"tcp:HOST:PORT\"."
            : ByteLinks.IsEndpoint(endpoint, out var because) ? null : $"Line {line.Id}: {because}";

    private static Dictionary<string, string>? Parse(string path, out string because)
    {
        because = "";
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return json.RootElement.GetProperty("ports").EnumerateObject()
                .ToDictionary(port => port.Name, port => port.Value.GetString() ?? "");
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            because = "It is not of the form { \"ports\": { \"LINE\": \"ENDPOINT\" } }.";
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            because = missing.Message;
        }
        return null;
    }
}
