using Facility.Contracts.Ids;
using Facility.Devices.Access;

namespace Facility.Devices.Panel;

/// <summary>Judges PINs and counts wrong ones per credential, at whichever reader of the panel.</summary>
/// <remarks>Counts live in memory: whoever could restart a panel does not need to guess.</remarks>
internal sealed class PinGuesses(PanelWork work)
{
    private readonly Dictionary<CredentialId, Guesses> guesses = [];

    /// <summary>Whether a credential rests after too many wrong PINs.</summary>
    public bool IsPaused(CredentialId credential) =>
        guesses.TryGetValue(credential, out var made) && made.Wrong >= PanelLimits.WrongPinsMax
        && work.Now < made.Last + PanelLimits.PinPause;

    /// <summary>Judges the digits and counts them.</summary>
    public PinState Judge(GrantedCredential credential, string digits, CardHasher? hasher)
    {
        if (IsPaused(credential.Id)) return PinState.Paused;
        var state = hasher?.IsPin(credential, digits) is true ? PinState.Right
            : hasher?.IsDuress(credential, digits) is true ? PinState.Duress
            : PinState.Wrong;
        if (state is not PinState.Wrong)
        {
            guesses.Remove(credential.Id);
            return state;
        }

        var earlier = guesses.TryGetValue(credential.Id, out var made) && made.Wrong < PanelLimits.WrongPinsMax
            ? made.Wrong
            : 0;
        guesses[credential.Id] = new(earlier + 1, work.Now);
        return PinState.Wrong;
    }

    private readonly record struct Guesses(int Wrong, TimeSpan Last);
}
