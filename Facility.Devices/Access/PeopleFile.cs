using System.Collections.Immutable;
using System.Text.Json;
using Facility.Contracts.Ids;

namespace Facility.Devices.Access;

/// <summary>Keeps confirmed passages and first cards in <c>people.json</c>.</summary>
/// <remarks>A damaged file counts as none: nobody is then known to be anywhere, so anti-passback refuses nobody,
/// and doors with a first card wait for it again.</remarks>
public static class PeopleFile
{
    /// <summary>Makes it durable.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    public static void Write(string path, PeopleState people) => DurableFile.Write(
        path, JsonSerializer.SerializeToUtf8Bytes(new Kept(
            [.. people.Positions.Select(known => new KeptPosition(
                known.Key.Area, known.Key.Person.Value, known.Value.Inside, known.Value.At))],
            people.OpenedOn.ToDictionary(door => door.Key.Value, door => door.Value))));

    /// <summary>What was kept.</summary>
    public static PeopleState Read(string path)
    {
        if (!File.Exists(path)) return PeopleState.None;
        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(File.ReadAllBytes(path));
            return kept is null ? PeopleState.None : new(
                kept.Positions.ToImmutableDictionary(
                    known => (known.Area, new PersonId(known.Person)), known => new Position(known.Inside, known.At)),
                kept.OpenedOn.ToImmutableDictionary(door => new DoorId(door.Key), door => door.Value));
        }
        catch (Exception damaged) when (damaged is JsonException or ArgumentException)
        {
            return PeopleState.None;
        }
    }

    private sealed record Kept(KeptPosition[] Positions, Dictionary<string, DateOnly> OpenedOn);

    private sealed record KeptPosition(string Area, string Person, bool Inside, DateTimeOffset At);
}
