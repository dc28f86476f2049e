using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Ids;
using Facility.Contracts.Panels;

namespace Facility.Contracts.Link;

/// <summary>A line's state as a message and back.</summary>
public static class LineStatusMapping
{
    /// <summary>The message of a line.</summary>
    public static LineStatusMessage ToMessage(this LineView line) => new()
    {
        Line = line.Id.Value,
        Up = line.Up,
        Peripherals = line.Peripherals,
        Online = line.Online,
    };

    /// <summary>The line of a message; false when it names none.</summary>
    public static bool TryRead(LineStatusMessage message, [NotNullWhen(true)] out LineView? line)
    {
        line = Identifier.IsValid(message.Line)
            ? new LineView(new LineId(message.Line), message.Up, message.Peripherals, message.Online)
            : null;
        return line is not null;
    }
}
