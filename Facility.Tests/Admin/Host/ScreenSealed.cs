using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Facility.Contracts.Sealed;
using Facility.Contracts.Verdicts;

namespace Facility.Tests.Admin.Host;

/// <summary>A kiosk and its office for looking at screens, with an addressee whose key the test holds.</summary>
internal sealed class ScreenSealed(TimeProvider clock) : ISealedKiosk, ISealedOffice, IDisposable
{
    public ECDiffieHellman Key { get; } = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);

    public ConcurrentQueue<SealedApplication> Taken { get; } = [];

    public ConcurrentQueue<PlainApplication> Applied { get; } = [];

    public ConcurrentQueue<(string Number, string To)> HandedOver { get; } = [];

    public string Fingerprint => SealedEnvelope.FingerprintOf(Key.ExportSubjectPublicKeyInfo());

    /// <summary>How many seconds the next application has to wait; zero for none.</summary>
    public int Wait { get; set; }

    public void Dispose() => Key.Dispose();

    public Task<ImmutableArray<SealedAddressee>> Addressees(CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<SealedAddressee>>(
        [
            new("prosecutor", "Прокурорға", "Прокурору", "To the prosecutor", Key.ExportSubjectPublicKeyInfo(),
                TimeSpan.FromDays(1)),
            new("ombudsman", "Адам құқықтары жөніндегі уәкілге", "Уполномоченному по правам человека",
                "To the human rights ombudsman", Key.ExportSubjectPublicKeyInfo(), TimeSpan.FromDays(1)),
            new("npm", "Ұлттық алдын алу тетігіне", "Национальному превентивному механизму",
                "To the national preventive mechanism", Key.ExportSubjectPublicKeyInfo(), TimeSpan.FromDays(1)),
            new("court", "Сотқа", "В суд", "To the court", [], TimeSpan.FromDays(1)),
        ]);

    public Task<SealedReceipt> Take(SealedApplication application, CancellationToken cancellation)
    {
        if (Wait > 0)
        {
            return Task.FromResult(new SealedReceipt(
                Verdict.Refused("SEAL-03", "This kiosk took one less than a minute ago.", "Wait."), "", "", default,
                Wait));
        }
        Taken.Enqueue(application);
        return Task.FromResult(new SealedReceipt(
            Verdict.Allowed, "sa-0a1b2c3d4e", Fingerprint, clock.GetUtcNow().AddDays(1)));
    }

    public Task<SealedReceipt> Apply(PlainApplication application, CancellationToken cancellation)
    {
        Applied.Enqueue(application);
        return Task.FromResult(new SealedReceipt(
            Verdict.Allowed, "sg-0a1b2c3d4e5f", "", clock.GetUtcNow().AddDays(3)));
    }

    public Task<SealedStatus?> Status(string number, string check, CancellationToken cancellation) =>
        Task.FromResult(number switch
        {
            "sa-0a1b2c3d4e" => new SealedStatus(
                number, SealedStep.HandedOver, clock.GetUtcNow().AddDays(1), clock.GetUtcNow(), false, ""),
            "sg-0a1b2c3d4e5f" => new SealedStatus(
                number, SealedStep.Answered, clock.GetUtcNow().AddDays(2), clock.GetUtcNow(), false,
                "The doctor comes on Monday."),
            _ => null,
        });

    public Task<SealedBook> Book(CancellationToken cancellation) => Task.FromResult(new SealedBook(
        [
            new("sa-0a1b2c3d4e", "To the prosecutor", clock.GetUtcNow().AddHours(5), false, null, "", "", false),
            new("sa-1a1b2c3d4e", "To the court", clock.GetUtcNow().AddHours(-1), true, null, "", "", true),
            new("sa-2a1b2c3d4e", "To the prosecutor", clock.GetUtcNow().AddHours(2), true, clock.GetUtcNow(),
                "Courier, order 17", "Fictional Supervisor (supervisor, station desk-1)", false),
        ],
        [
            new(Fingerprint, "To the prosecutor", SealedKeyState.InUse, "Fictional Administrator",
                clock.GetUtcNow().AddDays(-30), "Fictional Inspector"),
            new(new('a', 64), "To the court", SealedKeyState.Proposed, "Fictional Administrator",
                clock.GetUtcNow().AddDays(-1), ""),
        ],
        [], [new("court", "Сотқа", "В суд", "To the court", [], TimeSpan.FromDays(1))]));

    public Task<SealedFile?> Export(string number, CancellationToken cancellation) =>
        Task.FromResult<SealedFile?>(new($"{number}.prosecutor.sealed", [1, 2, 3]));

    public Task<Verdict> HandOver(string number, string to, CancellationToken cancellation)
    {
        HandedOver.Enqueue((number, to));
        return Task.FromResult(Verdict.Allowed);
    }

    public Task<Verdict> ProposeKey(string addressee, string publicKey, CancellationToken cancellation) =>
        Task.FromResult(
            Verdict.Refused("SEAL-07", "This is no public key of the curve P-256.", "Paste the .pub file."));

    public Task<Verdict> ConfirmKey(string fingerprint, string given, CancellationToken cancellation) =>
        Task.FromResult(Verdict.Allowed);
}
