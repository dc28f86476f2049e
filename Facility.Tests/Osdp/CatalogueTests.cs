using Facility.Devices.Osdp.Commands;
using Facility.Devices.Osdp.Replies;
using Facility.Devices.Osdp.Wire;

namespace Facility.Tests.Osdp;

public sealed class CatalogueTests
{
    [Fact]
    public void Every_command_code_is_listed_once() =>
        Assert.Equal(Enum.GetValues<CommandCode>(), CommandCatalogue.Entries.Select(entry => entry.Code).Order());

    [Fact]
    public void Every_reply_code_is_listed_once() =>
        Assert.Equal(Enum.GetValues<ReplyCode>(), ReplyCatalogue.Entries.Select(entry => entry.Code).Order());

    [Fact]
    public void Every_command_type_is_listed() =>
        Assert.Equal(TypesOf<IOsdpCommand>(), CommandCatalogue.Entries.Select(entry => entry.Type.Name).Order());

    [Fact]
    public void Every_reply_type_is_listed() =>
        Assert.Equal(TypesOf<IOsdpReply>(), ReplyCatalogue.Entries.Select(entry => entry.Type.Name).Order());

    [Fact]
    public void No_standard_name_is_used_twice()
    {
        var names = CommandCatalogue.Entries.Select(entry => entry.Standard)
            .Concat(ReplyCatalogue.Entries.Select(entry => entry.Standard)).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.All(names, name => Assert.Matches("^osdp_[A-Z_]+$", name));
    }

    private static IEnumerable<string> TypesOf<T>() =>
        from type in typeof(T).Assembly.GetTypes()
        where type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(T))
        orderby type.Name
        select type.Name;
}
