using System.Collections.Immutable;
using Facility.Contracts.Credentials;
using Facility.Contracts.Record;
using Facility.Contracts.Verdicts;
using Facility.Devices.Access;
using Facility.Devices.Osdp.Bus;
using Facility.Devices.Osdp.Commands;
using Facility.Devices.Panel;

namespace Facility.Devices.LocalConsole;

/// <summary>Who is at the console: badge at its reader, PIN on its keys or on the page, by the cached table.</summary>
/// <remarks>A badge is judged by the same rules as at a door; only what covers it is a right, not a door.</remarks>
internal sealed class ConsoleSignIn(
    PanelSite site, PanelWork work, CardDesk cards, PinGuesses guesses, ChannelDesk channels, Func<CardHasher?> hasher)
{
    private GrantedCredential? badge;
    private PinDigits digits = new();
    private TimeSpan saysUntil;

    public ConsoleView View { get; private set; } = ConsoleView.Resting;

    /// <summary>Who is or was last signed in; null for nobody.</summary>
    public GrantedCredential? Officer { get; private set; }

    public TimeSpan WakeAt => View.Condition is not ConsoleCondition.Resting ? View.Until
        : View.Says.Length > 0 ? saysUntil
        : TimeSpan.MaxValue;

    public bool IsAt(Station station) =>
        site.Console is { Reader: var reader } && new Station(reader.Line, reader.Address) == station;

    /// <summary>A badge at the console's reader; it ends whatever session runs.</summary>
    public void Read(BusEvent.CardRead card)
    {
        End("another badge was shown");
        var hash = hasher()?.Hash(card.Bits, card.Card.AsSpan()) ?? [];
        var credential = cards.Find(hash);
        var rests = credential is not null && guesses.IsPaused(credential.Id);
        var request = Request(credential, rests ? PinState.Paused : PinState.Awaited);
        var verdict = AccessRules.Judge(request);
        if (!verdict.IsAllowed)
        {
            Refuse(request, verdict);
            return;
        }

        (badge, digits) = (credential, new());
        View = View with
        {
            Condition = ConsoleCondition.AwaitsPin, Until = work.Now + PanelLimits.PinWaitMax, Says = "", Answers = [],
        };
        Show(ReaderFeedback.AskPin);
    }

    /// <summary>Keys at the console's reader.</summary>
    public void Press(ReadOnlySpan<byte> keys)
    {
        if (badge is not null && digits.Take(keys)) Enter(digits.Text);
    }

    /// <summary>A whole PIN.</summary>
    public void Enter(string pin)
    {
        if (badge is null) return;
        Finish(guesses.Judge(badge, pin, hasher()));
    }

    /// <summary>Whether it is the session that runs, with all its rights as they are now.</summary>
    public bool Is(long session) =>
        View.Condition is ConsoleCondition.SignedIn && View.Session == session
        && AccessRules.Judge(Request(cards.Find(Officer!.CardHash), PinState.Right)).IsAllowed;

    public void Touch(long session)
    {
        if (View.Condition is ConsoleCondition.SignedIn && View.Session == session)
            View = View with { Until = work.Now + PanelLimits.ConsoleIdleMax };
    }

    public void Leave(long session)
    {
        if (View.Session == session) End("signed out");
    }

    public void Answer(bool isAllowed, string says) => View = View with
    {
        Answers = [.. View.Answers.Prepend(new(isAllowed, says)).Take(PanelLimits.ConsoleAnswersMax)],
    };

    /// <summary>Ends what has waited too long.</summary>
    public void Review()
    {
        if (work.Now < WakeAt) return;
        if (View.Condition is ConsoleCondition.AwaitsPin) Finish(PinState.Late);
        else if (View.Condition is ConsoleCondition.SignedIn)
            End($"{PanelLimits.ConsoleIdleMax.TotalSeconds:0} s without a touch");
        else View = View with { Says = "" };
    }

    // Judged as a whole once more: while the digits came, a revocation may have.
    private void Finish(PinState pin)
    {
        var request = Request(cards.Find(badge!.CardHash), pin);
        var verdict = AccessRules.Judge(request);
        badge = null;
        View = View with { Condition = ConsoleCondition.Resting };
        if (verdict.IsAllowed) Begin(request);
        else Refuse(request, verdict);
    }

    private void Begin(AccessRequest request)
    {
        Officer = request.Credential;
        View = new(
            ConsoleCondition.SignedIn, View.Session + 1, Officer!.Holder,
            work.Now + PanelLimits.ConsoleIdleMax, "", []);
        Show(ReaderFeedback.Granted(ReaderFeedback.ShownFor));
        Report(RecordKinds.ConsoleSignedIn,
            ("credential", Officer.Id.Value),
            ("degraded", request.TableExpired ? true : null),
            ("groups", request.Covering.Select(group => group.Value).ToArray()),
            ("holder", Officer.Holder.Value),
            ("reader", site.Console!.Reader.Id.Value),
            ("table_age_s", (long)request.TableAge.TotalSeconds),
            ("table_version", request.Table.Version));
    }

    private void End(string because)
    {
        badge = null;
        if (View.Condition is ConsoleCondition.SignedIn)
            Report(RecordKinds.ConsoleLeft, ("because", because), ("holder", Officer!.Holder.Value));
        View = View with { Condition = ConsoleCondition.Resting, Holder = null };
        Say($"The session ended: {because}.");
    }

    private void Refuse(AccessRequest request, Verdict verdict)
    {
        if (request.Pin is PinState.Duress)
        {
            // Nothing of it is seen here: the page asks on, as if the reader had not heard the badge.
            Report(RecordKinds.DuressRaised,
                ("holder", request.Credential!.Holder.Value), ("opened", false),
                ("reader", site.Console!.Reader.Id.Value));
            Show(ReaderFeedback.Busy);
            return;
        }
        Show(ReaderFeedback.Denied);
        Say(string.Join(' ', verdict.Refusals.Select(refusal => refusal.Because)));
        Report(RecordKinds.ConsoleRefused,
            ("because", verdict.Refusals.Select(refusal => refusal.Because).ToArray()),
            ("credential", request.Credential?.Id.Value),
            ("holder", request.Credential?.Holder.Value),
            ("reader", site.Console!.Reader.Id.Value),
            ("rules", verdict.Refusals.Select(refusal => refusal.Rule).ToArray()));
    }

    private AccessRequest Request(GrantedCredential? credential, PinState pin) => new()
    {
        Door = default,
        AtConsole = true,
        Credential = credential,
        State = credential is null ? CredentialState.Active : cards.Overlay.StateOf(credential),
        Table = cards.Table,
        DegradedGroups = site.Panel.DegradedGroups,
        At = work.Wall,
        HoldsUnderDuress = true,
        Pin = pin,
        ReaderUnproved = channels.IsUnproved(new(site.Console!.Reader.Line, site.Console.Reader.Address)),
    };

    private void Say(string says)
    {
        View = View with { Says = says };
        saysUntil = work.Now + PanelLimits.ConsoleSaysFor;
    }

    private void Show(IReadOnlyList<IOsdpCommand> commands) =>
        work.Show(site, new(site.Console!.Reader.Line, site.Console.Reader.Address), commands);

    private void Report(string kind, params ReadOnlySpan<(string, object?)> body) =>
        work.Report(kind, site.Console!.Reader.Id.Value, "", body);
}
