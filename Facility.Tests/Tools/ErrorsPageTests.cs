using Facility.Contracts.Errors;
using Facility.Contracts.Site;
using Facility.Tests.Kit;
using Facility.Tests.Sites;

namespace Facility.Tests.Tools;

public sealed class ErrorsPageTests
{
    private const string Write = "FACILITY_WRITE_ERRORS";
    private static readonly string[] Programs = ["Facility.Silo", "Facility.Devices", "hardware-sim"];

    [Fact]
    public void The_page_of_error_ids_is_current()
    {
        var path = Repository.At("docs", "errors.md");
        if (Environment.GetEnvironmentVariable(Write) == "1") File.WriteAllText(path, ErrorsPage.Text);

        Assert.True(File.Exists(path) && File.ReadAllText(path) == ErrorsPage.Text,
            $"docs/errors.md differs from the lists. Run this test with {Write}=1 and look at what changed.");
    }

    [Fact]
    public void Every_command_error_is_in_the_list_once_and_numbered_in_its_order()
    {
        var declared = typeof(CommandErrors).GetProperties()
            .Where(property => property.PropertyType == typeof(CommandError))
            .Select(property => (CommandError)property.GetValue(null)!).ToArray();

        Assert.Equal(declared.Select(error => error.Id).Order(), CommandErrors.All.Select(error => error.Id));
        Assert.Equal(
            Enumerable.Range(1, CommandErrors.All.Length).Select(number => $"CMD-{number:00}"),
            CommandErrors.All.Select(error => error.Id));
    }

    [Fact]
    public void Every_command_error_is_said_somewhere()
    {
        var sources = Programs.SelectMany(folder => Repository.Sources(folder)).ToArray();
        var names = typeof(CommandErrors).GetProperties()
            .Where(property => property.PropertyType == typeof(CommandError))
            .Select(property => $"CommandErrors.{property.Name}");

        Assert.All(names, name => Assert.Contains(
            sources, file => file.Text.Contains(name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("label: Small", "label: [Small", "FILE-01")]
    [InlineData("label: Small", "label: { a: b }", "FILE-06")]
    [InlineData("panels:", "panels: 1\nother:", "FILE-06")]
    [InlineData("label: Gate", "lable: Gate", "FILE-03")]
    [InlineData("    label: Gate\n", "", "FILE-04")]
    [InlineData("label: Gate", "label: Gate\n    label: Again", "FILE-05")]
    [InlineData("places: 2", "places: two", "FILE-06")]
    [InlineData("places: 2", "places: 101", "FILE-07")]
    [InlineData("label: Gate", "label: Gate\n    release: 61 s", "FILE-07")]
    [InlineData("id: room", "id: gate", "FILE-08")]
    [InlineData("degraded-groups: [all]", "degraded-groups: [al]", "FILE-09")]
    [InlineData("output: 1\n", "output: 0\n", "FILE-10")]
    [InlineData("output: 1\n", "output: 9\n", "FILE-11")]
    [InlineData("id: gate-in, at: line-a/3", "id: gate-in, at: line-a/1", "FILE-12")]
    [InlineData("doors: [room] }", "doors: [room, c1] }", "FILE-16")]
    [InlineData("label: Small", "label: Small\nprecedence: [lever]", "FILE-17")]
    [InlineData("label: Room", "label: Room\n    two-person: true", "FILE-18")]
    [InlineData("[{ block: b01 }]", "[{ use: yard }]", "FILE-19")]
    public void A_mistake_in_a_site_file_has_the_id_of_its_kind(string right, string wrong, string id)
    {
        Assert.Contains(right, SiteFiles.Small, StringComparison.Ordinal);
        var mistakes = SiteFiles.MistakesOf(SiteFiles.Small.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(id, mistakes.Select(mistake => mistake.ErrorId));
        Assert.Contains($": {id}: ", mistakes.First(mistake => mistake.ErrorId == id).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_mistake_has_words() =>
        Assert.All(Enum.GetValues<SiteError>(), error => Assert.EndsWith(".", SiteErrorWords.Of(error),
            StringComparison.Ordinal));
}
