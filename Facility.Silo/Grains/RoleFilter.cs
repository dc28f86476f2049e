using System.Reflection;
using Facility.Contracts.Actors;
using Facility.Contracts.Roles;

namespace Facility.Silo.Grains;

/// <summary>Judges every call of a grain of ours again by the role matrix; what has no row is refused.</summary>
/// <remarks>The desks judge first. This is the second lock: whoever reaches a grain some other way meets
/// the same matrix. The actor was put into the order by the host; a caller's word is never the actor.</remarks>
public sealed partial class RoleFilter(ILogger<RoleFilter> log) : IIncomingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.InterfaceMethod is { } method && IsOurs(method)) Require(method, ActorOf(context));
        return context.Invoke();
    }

    /// <summary>Whether this actor may call this method; null is the silo itself.</summary>
    public static bool MayCall(MethodInfo method, Actor? actor)
    {
        var operation = method.GetCustomAttribute<OperationAttribute>()?.Name ?? "";
        return actor is null or { IsHost: true }
            ? RoleMatrix.Current.AllowsHost(operation)
            : RoleMatrix.Current.Allows(actor.Role, operation);
    }

    private static bool IsOurs(MethodInfo method) => method.DeclaringType?.Assembly == typeof(IOrder).Assembly;

    private void Require(MethodInfo method, Actor? actor)
    {
        if (MayCall(method, actor)) return;

        var who = actor?.Person.Value ?? Actor.Host.Person.Value;
        LogRefused(log, who, method.Name);
        throw new UnauthorizedAccessException($"{who} may not call {method.Name}.");
    }

    private static Actor? ActorOf(IIncomingGrainCallContext context)
    {
        for (var index = 0; index < context.Request.GetArgumentCount(); index++)
        {
            switch (context.Request.GetArgument(index))
            {
                case IOrder order: return order.Actor;
                case Actor viewer: return viewer;
            }
        }
        return null;
    }
}
