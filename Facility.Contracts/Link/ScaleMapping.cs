using System.Diagnostics.CodeAnalysis;
using Facility.Contracts.Ids;
using Facility.Contracts.Scales;

namespace Facility.Contracts.Link;

/// <summary>A scale's reading as a message and back.</summary>
public static class ScaleMapping
{
    private const decimal MilligramsInKilogram = 1_000_000m;
    private const long NoWeight = long.MinValue;

    /// <summary>The message of a reading.</summary>
    public static ScaleReadingMessage ToMessage(this ScaleReading reading) => new()
    {
        Scale = reading.Scale,
        Condition = (int)reading.Condition,
        Milligrams = reading.Kilograms is { } kilograms ? (long)(kilograms * MilligramsInKilogram) : NoWeight,
        Number = reading.Number,
        HeardMs = reading.HeardAt is { } heard ? LinkTime.ToMilliseconds(heard) : 0,
        Because = reading.Because,
        Doubt = (int)reading.Doubt,
    };

    /// <summary>The reading of a message; false when it names no scale.</summary>
    public static bool TryRead(ScaleReadingMessage message, [NotNullWhen(true)] out ScaleReading? reading)
    {
        var (condition, doubt) = ((ScaleCondition)message.Condition, (ScaleDoubt)message.Doubt);
        reading = Identifier.IsValid(message.Scale)
            ? new(
                message.Scale, Enum.IsDefined(condition) ? condition : ScaleCondition.Silent,
                message.Milligrams == NoWeight ? null : message.Milligrams / MilligramsInKilogram,
                message.Number, LinkTime.ToMomentOrNone(message.HeardMs), message.Because)
            {
                // A doubt that we do not know is one all the same.
                Doubt = Enum.IsDefined(doubt) ? doubt : ScaleDoubt.NotFromZero,
            }
            : null;
        return reading is not null;
    }
}
