using Facility.Tests.Kit;

namespace Facility.Tests.Architecture;

public class TidyTests
{
    private static readonly string[] Folders =
        ["Facility.Contracts", "Facility.Domain", "Facility.Devices", "Facility.Admin", "Facility.Silo", "hardware-sim",
            "verify-record",
            "Facility.Tests", "bench"];

    [Fact]
    public void Every_file_keeps_the_walls() =>
        Assert.Empty(Folders.SelectMany(folder => Repository.Sources(folder)).SelectMany(Tidy.Faults));

    [Fact]
    public void Planted_faults_are_found()
    {
        Assert.NotEmpty(Tidy.Faults(new("a.cs", new string('x', Tidy.ColumnsMax + 1))));
        Assert.NotEmpty(Tidy.Faults(new("a.cs", string.Concat(Enumerable.Repeat("var a = 1;\n",
            Tidy.CodeLinesMax + 1)))));
        Assert.NotEmpty(Tidy.Faults(new("a.cs", "async" + " void Wait()")));
        Assert.NotEmpty(Tidy.Faults(new("a.cs", "// TO" + "DO later")));
        Assert.NotEmpty(Tidy.Faults(new("a.cs", "public class A;\npublic sealed class B;\n")));
        Assert.Empty(Tidy.Faults(new("a.cs", "public class A;\n")));
    }
}
