using System.Reflection;
using Facility.Contracts.Accounts;
using Facility.Contracts.Actors;
using Facility.Contracts.Doors;
using Facility.Contracts.Roles;
using Facility.Contracts.Sealed;
using Facility.Tests.Kit;

namespace Facility.Tests.Architecture;

/// <summary>Nothing that crosses a process or that a role may do stays unnamed.</summary>
public class NamedThingsTests
{
    /// <summary>What a session is made of comes before any role: signing in, and who is signed in. At a kiosk nobody
    /// is: the browser's enrolment is the right.</summary>
    private static readonly Type[] Exempt =
        [typeof(ISession), typeof(ISignIn), typeof(IOrder), typeof(ISealedKiosk)];

    [Fact]
    public void Every_query_method_names_an_operation_that_has_a_row()
    {
        var methods = Interfaces().SelectMany(type => type.GetMethods()).ToList();

        Assert.NotEmpty(methods);
        Assert.Empty(methods.Where(method => !HasRow(method)).Select(method =>
            $"{method.DeclaringType!.Name}.{method.Name}"));
    }

    [Fact]
    public void A_method_without_a_row_is_found()
    {
        Assert.False(HasRow(typeof(IPlanted).GetMethod(nameof(IPlanted.WithoutAttribute))!));
        Assert.False(HasRow(typeof(IPlanted).GetMethod(nameof(IPlanted.WithUnknownRow))!));
    }

    [Fact]
    public void Every_row_is_used_by_somebody()
    {
        var used = Repository.Sources("Facility.Contracts")
            .Concat(Repository.Sources("Facility.Admin")).Concat(Repository.Sources("Facility.Silo"))
            .ToList();

        Assert.DoesNotContain(RoleMatrix.Current.Operations, operation =>
            !used.Exists(file => file.Text.Contains($"\"{operation}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Lockdown_is_open_to_everybody_who_stands_at_a_door() =>
        Assert.All(new[] { Role.Guard, Role.Supervisor }, role => Assert.True(RoleMatrix.Current.Allows(role,
            "lockdown.engage")));

    [Fact]
    public void An_inspector_reads_everything_and_changes_nothing()
    {
        foreach (var operation in RoleMatrix.Current.Operations.Where(name => name.EndsWith(".read",
            StringComparison.Ordinal)))
            Assert.True(RoleMatrix.Current.Allows(Role.Inspector, operation), operation);
        string[] acts = ["doors.release", "lockdown.end", "credentials.revoke", "accounts.role"];
        Assert.All(acts, operation => Assert.False(RoleMatrix.Current.Allows(Role.Inspector, operation), operation));
    }

    private static IEnumerable<Type> Interfaces() =>
        typeof(IControlRoom).Assembly.GetTypes().Where(type => type.IsInterface && type.IsPublic
            && !Exempt.Contains(type));

    private static bool HasRow(MethodInfo method) =>
        method.GetCustomAttribute<OperationAttribute>() is { } operation && RoleMatrix.Current.Knows(operation.Name);

    private interface IPlanted
    {
        void WithoutAttribute();

        [Operation("doors.explode")]
        void WithUnknownRow();
    }
}
