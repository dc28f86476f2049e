using System.Collections.Immutable;
using Facility.Contracts.Accounts;
using Facility.Contracts.Credentials;
using Facility.Contracts.Ids;
using Facility.Contracts.Panels;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Site;
using Facility.Contracts.Verdicts;

namespace Facility.Tests.Admin.Host;

/// <summary>The offices behind the office pages, kept in memory, for looking at screens.</summary>
internal sealed class ScreenOffice(TimeProvider clock)
    : ICredentialOffice, IAccountOffice, IRecordReader, IPanelRoom, IPersonRegister
{
    private static readonly Verdict RefusedTwice = new(
    [
        new("CRED-02", "The number is already given to Fictional B.", "Revoke that card first."),
        new("CRED-05", "Group vault is unknown.", "Choose a group of the site file."),
    ]);

    private static readonly Verdict RefusedForInspectors = Verdict.Refused(
        "ACCT-03", "An inspector's account cannot be changed by the administration.");

    private readonly Dictionary<CredentialId, CredentialView> credentials = new[]
    {
        Credential("c-1", "s-001", "Fictional Guard", "4f", CredentialState.Active, true),
        Credential("c-2", "s-002", "Fictional Medic", "a2", CredentialState.Revoked, false),
    }.ToDictionary(view => view.Id);

    private static readonly (string Kind, string Says, string Rules)[] Stories =
    [
        (RecordKinds.CardDenied, "Card refused: it is revoked.", "CARD-02 CARD-05"),
        (RecordKinds.DoorSecured, "Closed, bolt home.", ""),
        (RecordKinds.CardGranted, "Card granted.", ""),
    ];

    public static ImmutableArray<RecordEntryView> Entries(string subject, DateTimeOffset now) =>
    [
        .. from number in Enumerable.Range(1, 24)
           let story = Stories[number % Stories.Length]
           select new RecordEntryView(
               1000 - number, now.AddSeconds(-number * 7), story.Kind, "Fictional Guard, guard, station desk-1",
               subject, story.Says, story.Rules, $"#{900 - number}", "{\"door\":\"b01-gate\"}", new string('a', 64),
               999 - number),
    ];

    public Task<ImmutableArray<CredentialView>> List(string text, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<CredentialView>>(
        [
            .. credentials.Values.Where(view => view.HolderName.Contains(text, StringComparison.OrdinalIgnoreCase)),
        ]);

    public Task<ImmutableArray<AccessGroupView>> Groups(CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<AccessGroupView>>(
            [new(new("guards"), "Guards", 96), new(new("medical"), "Medical", 9)]);

    public Task<Verdict> Enrol(EnrolCredential order, CancellationToken cancellation)
    {
        if (order.CardNumber is "DEAD") return Task.FromResult(RefusedTwice);
        var (id, holder) = ($"c-{credentials.Count + 1}", order.Person.Value);
        var view = Credential(id, holder, holder, "00", CredentialState.Active, false);
        credentials[view.Id] = view;
        return Task.FromResult(Verdict.Allowed);
    }

    public Task<Verdict> Revoke(
        CredentialId credential, RevocationCause cause, string note, CancellationToken cancellation)
    {
        var state = cause is RevocationCause.Lost ? CredentialState.Lost : CredentialState.Revoked;
        credentials[credential] = credentials[credential] with { State = state };
        return Task.FromResult(Verdict.Allowed);
    }

    public Task<Verdict> SetGroups(
        CredentialId credential, ImmutableArray<AccessGroupId> groups, CancellationToken cancellation)
    {
        credentials[credential] = credentials[credential] with { Groups = groups };
        return Task.FromResult(Verdict.Allowed);
    }

    public Task<Verdict> SetDuressPin(CredentialId credential, string pin, CancellationToken cancellation) =>
        SetPin(credential, pin, cancellation);

    public Task<Verdict> SetEscort(CredentialId credential, bool needed, CancellationToken cancellation) =>
        SetPin(credential, "", cancellation);

    public Task<Verdict> SetPin(CredentialId credential, string pin, CancellationToken cancellation) =>
        Task.FromResult(pin.Length is 0 or (>= 4 and <= 8)
            ? Verdict.Allowed
            : Verdict.Refused("CRED-06", "A PIN has 4 to 8 digits.", "Type 4 to 8 digits."));

    Task<ImmutableArray<AccountView>> IAccountOffice.List(CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<AccountView>>(
        [
            new(new("a-1"), "guard", "Guard One", Role.Guard, false),
            new(new("a-2"), "inspector", "Inspector One", Role.Inspector, false),
        ]);

    public Task<NewAccount> Create(string signInName, string name, Role role, CancellationToken cancellation) =>
        Task.FromResult(new NewAccount(Verdict.Allowed, "one-time-7431"));

    public Task<Verdict> SetRole(PersonId person, Role role, CancellationToken cancellation) =>
        Task.FromResult(RefusedForInspectors);

    public Task<Verdict> Link(PersonId person, PersonId? staff, CancellationToken cancellation) =>
        Task.FromResult(RefusedForInspectors);

    public Task<Verdict> SetDisabled(PersonId person, bool disabled, CancellationToken cancellation) =>
        Task.FromResult(RefusedForInspectors);

    public Task<ImmutableArray<RecordEntryView>> Page(RecordQuery query, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<RecordEntryView>>([.. Entries("b01-gate", clock.GetUtcNow())
            .Where(entry => query.Before is not { } before || entry.Number < before)
            .Where(entry => query.Kind is "" || entry.Kind == query.Kind)]);

    public Task<RecordCheck> Verify(CancellationToken cancellation) =>
        Task.FromResult(new RecordCheck(999, new string('b', 64), null, ""));

    Task<ImmutableArray<PanelView>> IPanelRoom.List(CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<PanelView>>(
        [
            new(Given.Panel, true, clock.GetUtcNow(), 7, 7, 1204,
                [new(new("line-b01"), true, 12, 11), new(new("line-b02"), true, 12, 12)]),
            new(new("panel-2"), false, null, 6, 7, 812, [new(new("line-b07"), false, 12, 0)]),
        ]);

    public Task<string> IssueEnrolmentCode(PanelId panel, CancellationToken cancellation) =>
        Task.FromResult("7K4M-22QX-19");

    public Task<ImmutableArray<PeripheralLine>> Peripherals(CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<PeripheralLine>>(
        [
            Peripheral(1, "b01 entrance", ChannelCondition.Secure, KeyKind.Own, ""),
            Peripheral(5, "b01-sp-outer-out", ChannelCondition.Refused, KeyKind.None, "It has another key."),
            Peripheral(6, "b01-sp-outer-in", ChannelCondition.Plain, KeyKind.None, ""),
        ]);

    public Task<Verdict> OrderKey(KeyOrder order, CancellationToken cancellation) =>
        Task.FromResult(order.Act is KeyAct.Renew
            ? Verdict.Refused("PERI-05", "Its channel is not open under its own key.")
            : Verdict.Allowed);

    private PeripheralLine Peripheral(
        byte address, string label, ChannelCondition channel, KeyKind key, string because) =>
        new(Given.Panel, label, PeripheralKind.Reader, channel is not ChannelCondition.Plain,
            new(new("line-b01"), address, true, channel, key, because, clock.GetUtcNow(), null));

    public Task<ImmutableArray<PersonLine>> Search(string text, PersonKind? kind, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<PersonLine>>(
        [
            new(new("s-001"), "Fictional Guard", PersonKind.Staff, "Block officer"),
            new(new("p-0001"), "Fictional Prisoner", PersonKind.Prisoner, "b01-l1-c01"),
            new(new("p-0005"), "Fictional Prisoner Five", PersonKind.Prisoner, ""),
        ]);

    public Task<PersonView?> Open(PersonId person, CancellationToken cancellation) =>
        Task.FromResult<PersonView?>(new(
            new(person, "Fictional Prisoner", PersonKind.Prisoner, "b01-l1-c01"),
            true, new(1988, 4, 2), new("b01-l1-c01")));

    public Task<ImmutableArray<RecordEntryView>> Timeline(
        PersonId person, int count, CancellationToken cancellation) =>
        Task.FromResult(Entries(person.Value, clock.GetUtcNow()));

    private static CredentialView Credential(
        string id, string person, string name, string ending, CredentialState state, bool pin) =>
        new(new(id), new(person), name, ending, state, [new("guards")], null, null, pin,
        [
            new(Given.Panel, true, DateTimeOffset.UnixEpoch.AddYears(56), true),
            new(new("panel-2"), false, null, false),
        ]);
}
