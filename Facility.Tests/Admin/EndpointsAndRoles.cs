using Facility.Admin.Access;
using Facility.Contracts.Roles;
using Facility.Tests.Admin.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Facility.Tests.Admin;

public sealed class EndpointsAndRoles(ScreenHost host)
{
    [Fact]
    public void Every_endpoint_names_a_row_of_the_role_matrix_or_says_why_it_is_open()
    {
        var endpoints = host.Services.GetRequiredService<EndpointDataSource>().Endpoints;

        Assert.True(endpoints.Count > 20, $"only {endpoints.Count} endpoints were looked at");
        Assert.Empty(EndpointGaps.In(endpoints));
    }

    [Fact]
    public void An_endpoint_without_a_row_is_found()
    {
        var planted = WebApplication.CreateSlimBuilder().Build();
        planted.MapGet("/planted", () => "anybody");

        Assert.Equal(["planted: names no operation"], EndpointGaps.In(Endpoints(planted)));
    }

    [Fact]
    public void An_endpoint_that_names_a_row_but_is_not_guarded_by_it_is_found()
    {
        var planted = WebApplication.CreateSlimBuilder().Build();
        planted.MapGet("/planted", () => "anybody").WithMetadata(new OperationMetadata("doors.release"));

        Assert.Equal(
            ["planted: names 'doors.release' but is not guarded by it"], EndpointGaps.In(Endpoints(planted)));
    }

    [Fact]
    public void A_row_that_does_not_exist_cannot_be_named() =>
        Assert.Throws<ArgumentException>(() => WebApplication.CreateSlimBuilder().Build()
            .MapGet("/planted", () => "anybody").RequireOperation("doors.explode"));

    [Fact]
    public void The_claim_carries_the_lower_case_name_of_a_role()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var person = ScreenSignIn.Person(RoleMatrix.NameOf(role));
            Assert.Equal(role, Operations.RoleOf(person));
        }
        Assert.Equal(Role.None, Operations.RoleOf(new()));
    }

    private static IEnumerable<Endpoint> Endpoints(IEndpointRouteBuilder app) =>
        app.DataSources.SelectMany(source => source.Endpoints);
}
