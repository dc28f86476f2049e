using Facility.Contracts.Allocation;

namespace Facility.Contracts.Accounts;

/// <summary>Opens and closes sessions; the only door to the account store for screens.</summary>
public interface ISignIn
{
    /// <summary>Checks the password and sets the session cookie.</summary>
    Task<SignInAnswer> SignIn(string signInName, string password, CancellationToken cancellation);

    /// <summary>Keeps the language of the account that is signed in, here and at its next sign-in.</summary>
    Task Speak(Tongue tongue, CancellationToken cancellation);

    /// <summary>Ends the session.</summary>
    Task SignOut();

    /// <summary>Whether no account exists yet, so that the printed bootstrap code creates the first.</summary>
    Task<bool> NeedsBootstrap(CancellationToken cancellation);

    /// <summary>Creates the first administrator with the printed code; false if the code is wrong or spent.</summary>
    Task<bool> Bootstrap(string code, string signInName, string password, CancellationToken cancellation);

    /// <summary>Enrols this browser as a station under the given name and sets its cookie. A kiosk ends the
    /// session that enrolled it.</summary>
    Task EnrolStation(string name, StationStand stand, CancellationToken cancellation);

    /// <summary>Whether this browser is a kiosk: nobody signs in at one.</summary>
    Task<bool> IsKiosk(CancellationToken cancellation);
}
