using System.Text.Json;
using Facility.Contracts.Site.Reading;
using Facility.Tests.Kit;

namespace Facility.Tests.Sites;

public sealed class SiteSchemaTests
{
    [Fact]
    public void The_published_schema_lists_the_same_keys_as_the_reader()
    {
        var path = Repository.At("docs", "site.schema.json");
        using var schema = JsonDocument.Parse(File.ReadAllText(path));
        var published = schema.RootElement.GetProperty("$defs").EnumerateObject().Select(definition => Say(
            definition.Name,
            definition.Value.GetProperty("properties").EnumerateObject().Select(property => property.Name),
            definition.Value.GetProperty("required").EnumerateArray().Select(name => name.GetString()!)));

        Assert.Equal(Shapes.All.Select(shape => Say(shape.Name, shape.All, shape.Required)).Order(), published.Order());
    }

    [Fact]
    public void Every_key_is_explained_in_the_document()
    {
        var document = File.ReadAllText(Repository.At("docs", "site-file.md"));

        Assert.All(Shapes.All.SelectMany(shape => shape.All), key =>
            Assert.Contains($"`{key}`", document, StringComparison.Ordinal));
    }

    private static string Say(string name, IEnumerable<string> keys, IEnumerable<string> required) =>
        $"{name}: {string.Join(' ', keys.Order())} | required {string.Join(' ', required.Order())}";
}
