using System.Text.RegularExpressions;
using Facility.Admin.Speech;
using Facility.Contracts.Allocation;
using Facility.Contracts.Verdicts;
using Facility.Domain.Alarms;
using Facility.Silo.Record;

namespace Facility.Tests.Speech;

/// <summary>The files of words beside the pages.</summary>
public sealed partial class WordRowTests
{
    private static readonly WordRow[] Rows = [.. WordBook.Rows()];

    [Fact]
    public void Every_text_speaks_Kazakh_and_Russian_with_the_same_places()
    {
        Assert.True(Rows.Length > 3_000, $"only {Rows.Length} rows");
        Assert.Empty(Rows.Where(row => row.Kk is "" || row.Ru is "").Select(row => row.En));
        Assert.Empty(Rows.SelectMany(row => new[] { row.Kk, row.Ru, row.RuOne, row.RuFew }
            .Where(said => said is not "" && !Places(said).IsSubsetOf(Places(row.En)))
            .Select(said => $"{row.En} → {said}")));
        Assert.Empty(Rows.SelectMany(row => new[] { row.Kk, row.Ru }
            .Where(said => !Places(said).IsSupersetOf(Places(row.En))).Select(said => $"{row.En} → {said}")));
    }

    [Fact]
    public void A_text_that_stands_in_two_rooms_says_the_same_in_both() =>
        Assert.Empty(Rows.GroupBy(row => row.En)
            .Where(same => same.Select(row => (row.Kk, row.Ru, row.RuOne, row.RuFew)).Distinct().Count() > 1)
            .Select(same => $"{same.Key}: {string.Join(" / ", same.Select(row => $"{row.Kk}, {row.Ru}").Distinct())}"));

    [Fact]
    public void Every_text_that_a_page_asks_for_has_its_row()
    {
        var known = Rows.Select(row => row.En).ToHashSet();
        var asked = SpokenLiterals.All().ToList();

        Assert.True(asked.Count > 1_500, $"only {asked.Count} texts were found in the pages");
        var missing = asked.Where(one => !known.Contains(one.Text)).Select(one => $"{one.File}: {one.Text}").Distinct();
        Assert.Equal("", string.Join('\n', missing));
    }

    [Fact]
    public void Every_sentence_of_the_record_and_every_alarm_has_its_row()
    {
        var known = Rows.Select(row => row.En).ToHashSet();

        Assert.Empty(RecordSentences.Templates.Except(known));
        Assert.Empty(AlarmCatalogue.Current.All.SelectMany(kind => new[] { kind.Says, kind.Response }).Except(known));
        Assert.Empty(Enum.GetValues<FaultCode>().Where(fault => fault is not FaultCode.None)
            .Select(FaultWords.Of).Except(known));
    }

    [Theory]
    [InlineData("@T[\"Day before\"]", "Day before")]
    [InlineData("@T.Count(seen.Free, \"{0} seat\", \"{0} seats\")", "{0} seat")]
    [InlineData("words[\"{0} of \\\"{1}\\\"\", a, b]", "{0} of \"{1}\"")]
    public void What_a_page_asks_for_is_found_in_its_source(string source, string text) =>
        Assert.Equal([text], SpokenLiterals.In(source));

    [Theory]
    [InlineData(1, "камера")]
    [InlineData(2, "камеры")]
    [InlineData(5, "камер")]
    [InlineData(11, "камер")]
    [InlineData(12, "камер")]
    [InlineData(21, "камера")]
    [InlineData(24, "камеры")]
    [InlineData(100, "камер")]
    [InlineData(111, "камер")]
    [InlineData(1002, "камеры")]
    public void Russian_takes_the_form_that_goes_with_the_number(long number, string form) =>
        Assert.Equal(form, new WordRow { Ru = "камер", RuOne = "камера", RuFew = "камеры" }.In(Tongue.Russian, number));

    [Fact]
    public void A_finished_sentence_is_said_by_the_pattern_it_was_made_from()
    {
        var pattern = SentencePattern.Of(new WordRow
        {
            En = "{who} moved {where} to {to}.", Kk = "{who} {where} тұлғасын {to} камерасына ауыстырды.",
            Ru = "{who}: {where} переведён в {to}.",
        })!;

        Assert.Equal("guard: p-1 переведён в 1-02.",
            pattern.Translate("guard moved p-1 to 1-02.", Tongue.Russian, part => part));
        Assert.Equal("дежурный: p-1 переведён в 1-02.",
            pattern.Translate("guard moved p-1 to 1-02.", Tongue.Russian, part => part is "guard" ? "дежурный" : part));
        Assert.Null(pattern.Translate("guard moved p-1.", Tongue.Russian, part => part));
    }

    [Fact]
    public void What_no_row_knows_stands_in_English_without_its_mark()
    {
        var words = new Words(new WordBook());
        words.Speak(Tongue.Kazakh);

        Assert.Equal("Nobody wrote this", words["Nobody wrote this|of a test"]);
        Assert.Equal("Nobody wrote this.", words.Said("Nobody wrote this."));
        Assert.Equal("Корпустар", words["Blocks"]);
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(found => found.Value)];

    [GeneratedRegex(@"\{[A-Za-z0-9_]+")]
    private static partial Regex Place();
}
