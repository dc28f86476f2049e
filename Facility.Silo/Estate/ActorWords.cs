namespace Facility.Silo.Estate;

/// <summary>Who acted, in words: "person role station" as entries and panels carry it.</summary>
public static class ActorWords
{
    /// <summary>Name, role and station; a single word is a panel or the silo itself.</summary>
    public static string Say(string who, Func<string, string> nameOf)
    {
        var words = who.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => "",
            1 => words[0] == "host" ? "Facility" : nameOf(words[0]),
            2 => $"{(words[0] == "host" ? "Facility" : nameOf(words[0]))} ({words[1]})",
            _ => $"{nameOf(words[0])} ({words[1].ToLowerInvariant()}, {Station(words[2])})",
        };
    }

    private static string Station(string station) =>
        station == Desks.Session.NoStation.Value ? "unnamed station" : $"station {station}";
}
