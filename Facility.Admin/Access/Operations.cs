using System.Security.Claims;
using Facility.Contracts.Roles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Facility.Admin.Access;

/// <summary>Binds endpoints and pages to the rows of the role matrix.</summary>
public static class Operations
{
    /// <summary>Guards an endpoint by a row of the role matrix, and says so in its metadata.</summary>
    /// <exception cref="ArgumentException">The matrix has no such row.</exception>
    public static TBuilder RequireOperation<TBuilder>(this TBuilder endpoint, string operation)
        where TBuilder : IEndpointConventionBuilder =>
        RoleMatrix.Current.Knows(operation)
            ? endpoint.WithMetadata(new OperationMetadata(operation)).RequireAuthorization(operation)
            : throw new ArgumentException($"role-matrix.yaml has no row '{operation}'.", nameof(operation));

    /// <summary>Marks an endpoint that nobody has to sign in for.</summary>
    public static TBuilder OpenToAll<TBuilder>(this TBuilder endpoint, string because)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new OpenToAllAttribute(because));

    /// <summary>The role a signed-in person's session carries; none if it carries no known one.</summary>
    public static Role RoleOf(ClaimsPrincipal person) =>
        Enum.TryParse<Role>(person.FindFirstValue(ClaimTypes.Role), ignoreCase: true, out var role)
            ? role
            : Role.None;

    /// <summary>One policy per row, named like it.</summary>
    internal static void AddPolicies(AuthorizationOptions options)
    {
        foreach (var operation in RoleMatrix.Current.Operations)
        {
            options.AddPolicy(operation, policy => policy
                .RequireAuthenticatedUser()
                .RequireAssertion(context => RoleMatrix.Current.Allows(RoleOf(context.User), operation)));
        }
    }
}
