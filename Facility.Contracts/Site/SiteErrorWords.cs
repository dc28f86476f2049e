namespace Facility.Contracts.Site;

/// <summary>What stands beside the id of a kind of mistake, for people.</summary>
public static class SiteErrorWords
{
    private static readonly Dictionary<SiteError, string> All = new()
    {
        [SiteError.NotReadable] = "The text is no YAML that can be read, or uses what a site file may not.",
        [SiteError.WrongShape] = "A value, a group or a list stands where another of the three is expected.",
        [SiteError.UnknownKey] = "A group has no key of that name.",
        [SiteError.MissingKey] = "A key that must be there is not.",
        [SiteError.RepeatedKey] = "A key stands twice in one group.",
        [SiteError.WrongValue] = "A value is not of the form, or none of the words, that are possible.",
        [SiteError.OutOfRange] = "A number or a time is outside its range.",
        [SiteError.DefinedTwice] = "Two parts of a kind have one id.",
        [SiteError.UnknownName] = "No part has that name.",
        [SiteError.UsedTwice] = "A point, pin, reader, address or card is used twice.",
        [SiteError.NoSuchPoint] = "The point or the peripheral is not there.",
        [SiteError.WrongPeripheral] = "The peripheral is of another kind, or has no keys.",
        [SiteError.SeveralPanels] = "Parts that must be on one panel are on several.",
        [SiteError.LineOverloaded] = "The line has too many peripherals, or needs too long from card to output.",
        [SiteError.Interlock] = "Interlocks cannot work together so, or one says nothing.",
        [SiteError.FirePlan] = "A door's fire plan and the fire loop disagree.",
        [SiteError.Precedence] = "The order of precedence may not be so.",
        [SiteError.Together] = "Keys need or exclude each other.",
        [SiteError.ChoosesNothing] = "What chooses doors chooses none, or all without saying so.",
        [SiteError.CellFull] = "A cell would hold more people than it has places.",
    };

    /// <summary>The sentence of a kind.</summary>
    public static string Of(SiteError error) => All[error];
}
