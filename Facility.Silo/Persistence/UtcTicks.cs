using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Facility.Silo.Persistence;

/// <summary>A moment as ticks in UTC.</summary>
public sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
    moment => moment.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
