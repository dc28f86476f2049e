namespace Facility.Contracts.Actors;

/// <summary>The signed-in session behind the present call, as the host knows it.</summary>
public interface ISession
{
    /// <summary>Who acts now, judged again at each call; a disabled account has none.</summary>
    /// <exception cref="UnauthorizedAccessException">Nobody is signed in, or no longer.</exception>
    ValueTask<Actor> Actor(CancellationToken cancellation);
}
