using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace HardwareSim.Faults;

/// <summary>Reads a fault from words: id, values, when. <c>L2 octet=9 bit=5 next OUT to 4</c>.</summary>
internal static class FaultText
{
    private const string Seed = "seed";
    private static readonly FrameMatch AnyFrame = new(FaultTarget.Frames, null, "frame");
    private static readonly FaultTrigger Plain = new(FaultPick.Now, 1, 1, AnyFrame, null, null, null, null);

    /// <summary>Reads a text, or says what is wrong, where, and what would be right.</summary>
    public static bool TryRead(
        string text, [NotNullWhen(true)] out FaultOrder? order, [NotNullWhen(false)] out string? wrong)
    {
        try
        {
            (order, wrong) = (Read(text), null);
            return true;
        }
        catch (FaultMistakeException mistake)
        {
            (order, wrong) = (null, $"In '{text}': {mistake.Message}");
            return false;
        }
    }

    private static FaultOrder Read(string text)
    {
        var words = text.Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
        var entry = FaultCatalogue.Find(words.FirstOrDefault("")) ?? throw Unknown(words.FirstOrDefault(""));
        var (values, seed) = Values(entry, words.Skip(1).Where(IsValue));
        var usual = new FaultWhen(new(entry.When.Split(' ')), Plain).Read();
        var trigger = new FaultWhen(new([.. words.Skip(1).Where(word => !IsValue(word))]), usual).Read();
        Check(entry, trigger);
        return new(entry, trigger, values, seed, text);
    }

    private static bool IsValue(string word) => word.Contains('=', StringComparison.Ordinal);

    private static (ImmutableDictionary<string, int> Values, int Seed) Values(
        FaultEntry entry, IEnumerable<string> words)
    {
        var (values, seed) = (ImmutableDictionary<string, int>.Empty, 1);
        foreach (var word in words)
        {
            var (name, number) = Pair(word);
            if (name == Seed) seed = number;
            else values = values.SetItem(name, Checked(entry, name, number));
        }
        return (values, seed);
    }

    private static (string Name, int Number) Pair(string word)
    {
        var parts = word.Split('=');
        if (parts is [var name, var text]
            && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return (name.ToLowerInvariant(), number);
        throw new FaultMistakeException($"'{word}' is no value. A value is name=number with a whole number.");
    }

    private static int Checked(FaultEntry entry, string name, int number)
    {
        var parameter = entry.Parameters.FirstOrDefault(parameter => parameter.Name == name)
            ?? throw new FaultMistakeException($"{entry.Id} has no '{name}'. It takes {Takes(entry)}.");
        return number >= parameter.Min && number <= parameter.Max
            ? number
            : throw new FaultMistakeException($"'{name}={number}' is out of range: {name} is {parameter.Range}.");
    }

    private static string Takes(FaultEntry entry) => string.Join(
        "; ", entry.Parameters.Select(parameter => $"{parameter.Name} ({parameter.Range})").Append("seed (a number)"));

    private static void Check(FaultEntry entry, FaultTrigger trigger)
    {
        if (entry.NeedsAddress && trigger.Address is null)
            throw new FaultMistakeException($"{entry.Id} needs a peripheral. Add 'at' and its address, e.g. 'at 2'.");
        var target = trigger.Pick == FaultPick.Now ? FaultTarget.Moment : trigger.What.Target;
        if ((entry.Targets & target) == FaultTarget.None)
            throw new FaultMistakeException(
                $"{entry.Id} does not strike on '{(trigger.Pick == FaultPick.Now ? "now" : trigger.What.Word)}'. "
                + $"Unless told otherwise it strikes on: {entry.When}.");
    }

    private static FaultMistakeException Unknown(string id) => FaultCatalogue.Later.TryGetValue(
        id.ToUpperInvariant(), out var why)
        ? new($"{id} is not there: {why}")
        : new($"there is no fault '{id}'. Ids are {FaultCatalogue.Ids}; 'fault list' says what each does.");
}
