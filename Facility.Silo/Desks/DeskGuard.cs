using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Facility.Contracts.Actors;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Silo.Record;
using ISession = Facility.Contracts.Actors.ISession;

namespace Facility.Silo.Desks;

/// <summary>Says who acts at a desk, after the role matrix allowed it; what it refuses is recorded.</summary>
public sealed class DeskGuard(ISession session, FacilityWriter writer)
{
    private static readonly ConcurrentDictionary<(Type Desk, string Method), string> Operations = new();

    /// <summary>Who acts, if they may call the desk's method of the caller's name.</summary>
    /// <exception cref="UnauthorizedAccessException">Nobody is signed in, or their role may not.</exception>
    public async ValueTask<Actor> Enter<TDesk>(
        CancellationToken cancellation, [CallerMemberName] string method = "")
    {
        var actor = await session.Actor(cancellation);
        var operation = Operations.GetOrAdd((typeof(TDesk), method), OperationOf);
        if (RoleMatrix.Current.Allows(actor.Role, operation)) return actor;

        await Refuse(actor, operation, cancellation);
        throw new UnauthorizedAccessException($"The role {RoleMatrix.NameOf(actor.Role)} may not {operation}.");
    }

    private static string OperationOf((Type Desk, string Method) entry) =>
        entry.Desk.GetMethod(entry.Method)?.GetCustomAttribute<OperationAttribute>()?.Name
        ?? throw new InvalidOperationException($"{entry.Desk.Name}.{entry.Method} names no operation.");

    private async Task Refuse(Actor actor, string operation, CancellationToken cancellation)
    {
        try
        {
            await writer.Commit(
                (_, record) =>
                {
                    record.Append(new RecordFacts(SiloRecordKinds.AccessRefused, actor, "")
                        .With("operation", operation));
                    return Task.CompletedTask;
                },
                cancellation);
        }
        catch (RecordNotWritableException)
        {
            // The writer has raised the fault already; the refusal itself needs no storage.
        }
    }
}
