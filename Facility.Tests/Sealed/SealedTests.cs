using System.Security.Cryptography;
using System.Text;
using Facility.Contracts.Actors;
using Facility.Contracts.Ids;
using Facility.Contracts.People;
using Facility.Contracts.Record;
using Facility.Contracts.Roles;
using Facility.Contracts.Sealed;
using Facility.Contracts.Signals;
using Facility.Silo.Sealed;
using Facility.Silo.Signals;
using Facility.Tests.Kit;
using Facility.Tests.Silo.Kit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Facility.Tests.Sealed;

/// <summary>Sealed applications: nobody here reads, delays or loses one unseen.</summary>
public sealed class SealedTests : IAsyncLifetime
{
    private const string Text = "Мені соққыға жықты. 3-камера.";
    private const string Check = "ABCD2345";

    private static readonly Actor Inspector = ActorOf("a-insp", Role.Inspector);
    private static readonly Actor Supervisor = ActorOf("a-super", Role.Supervisor);

    private readonly ECDiffieHellman key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private SiloRooms rooms = null!;

    private SealedStore Store => rooms.Get<SealedStore>();

    private SealedKeyStore Keys => rooms.Get<SealedKeyStore>();

    private byte[] PublicKey => key.ExportSubjectPublicKeyInfo();

    private string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(PublicKey));

    public async ValueTask InitializeAsync()
    {
        rooms = await SiloRooms.Open();
        await rooms.AddPerson(Inspector.Person.Value, PersonKind.Staff);
        await rooms.Writer.Commit(
            (db, _) =>
            {
                db.Users.Add(new() { UserName = "insp", PersonId = "a-insp", Name = "insp", Role = Role.Inspector });
                return Task.CompletedTask;
            },
            default);
    }

    public async ValueTask DisposeAsync()
    {
        key.Dispose();
        await rooms.DisposeAsync();
    }

    [Fact]
    public async Task What_a_kiosk_seals_the_addressee_opens_outside_and_nobody_else()
    {
        await KeyIsInUse();
        var number = (await Take()).Number;
        var file = await Store.Export(Supervisor, number, default);

        Assert.Equal(Text, SealedOpener.Open(file!.Octets, key));
        using var other = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        Assert.Throws<CryptographicException>(() => SealedOpener.Open(file.Octets, other));
        file.Octets[200] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => SealedOpener.Open(file.Octets, key));
    }

    [Fact]
    public async Task Neither_the_database_file_nor_the_record_holds_a_word_of_it_or_where_it_came_from()
    {
        await KeyIsInUse();
        var number = (await Take()).Number;

        await using var db = rooms.Db();
        var entry = await db.Record.SingleAsync(row => row.Kind == SiloRecordKinds.SealedTaken);
        Assert.Equal(("host", number), (entry.Who, entry.Where));
        Assert.DoesNotContain("kiosk", entry.Body, StringComparison.Ordinal);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        var word = Encoding.UTF8.GetBytes("соққыға");
        Assert.All(
            Directory.GetFiles(rooms.Folder, "*", SearchOption.AllDirectories),
            file => Assert.Equal(-1, ReadShared(file).AsSpan().IndexOf(word)));
    }

    [Fact]
    public async Task Its_length_tells_only_whether_it_is_short_or_long()
    {
        await KeyIsInUse();
        Assert.Equal(
            TestSeal.Seal("a", PublicKey).Length, TestSeal.Seal(new('a', 4000), PublicKey).Length);
        var odd = TestSeal.Seal(Text, PublicKey, room: 5000);

        Assert.Equal("SEAL-01 SEAL-02", Rules(await Take(odd)));
        Assert.Equal("", Rules(await Take(TestSeal.Seal(Text, PublicKey, room: 32768))));
    }

    [Fact]
    public async Task A_key_is_used_only_after_somebody_else_confirmed_it_with_what_the_addressee_gave_out()
    {
        var pem = key.ExportSubjectPublicKeyInfoPem();
        Assert.Equal("SEAL-07", (await Keys.Propose(SiloRooms.Administrator, "nobody", pem, default)).Rules);
        Assert.Equal("SEAL-07", (await Keys.Propose(SiloRooms.Administrator, "prosecutor", "x", default)).Rules);
        Assert.Equal("", (await Keys.Propose(SiloRooms.Administrator, "prosecutor", pem, default)).Rules);
        Assert.Equal("SEAL-01", Rules(await Take()));

        Assert.Equal("SEAL-09", (await Keys.Confirm(SiloRooms.Administrator, Fingerprint, Fingerprint, default)).Rules);
        Assert.Equal("SEAL-09", (await Keys.Confirm(Inspector, Fingerprint, new('0', 64), default)).Rules);
        Assert.Equal("SEAL-01", Rules(await Take()));
        Assert.Equal("", (await Keys.Confirm(Inspector, Fingerprint, Fingerprint.ToUpperInvariant(), default)).Rules);
        Assert.Equal("", Rules(await Take()));
        Assert.Equal("SEAL-08", (await Keys.Propose(SiloRooms.Administrator, "court", pem, default)).Rules);
    }

    [Fact]
    public async Task A_key_that_was_swapped_is_seen_and_what_was_sealed_with_the_old_one_is_not_taken()
    {
        await KeyIsInUse();
        using var swapped = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var print = SealedEnvelope.FingerprintOf(swapped.ExportSubjectPublicKeyInfo());
        await Keys.Propose(
            SiloRooms.Administrator, "prosecutor", swapped.ExportSubjectPublicKeyInfoPem(), default);
        Assert.Equal("", Rules(await Take(TestSeal.Seal(Text, PublicKey), "w-1")));
        await Keys.Confirm(Inspector, print, print, default);

        Assert.Equal("SEAL-01", Rules(await Take(TestSeal.Seal(Text, PublicKey), "w-2")));
        var book = await rooms.Get<SealedQueries>().Book(default);
        Assert.Equal(
            [SealedKeyState.InUse, SealedKeyState.Retired], book.Keys.Select(one => one.State));
        await using var db = rooms.Db();
        var entry = await db.Record.OrderByDescending(row => row.Number)
            .FirstAsync(row => row.Kind == SiloRecordKinds.SealedKeyConfirmed);
        Assert.Contains(Fingerprint, entry.Body, StringComparison.Ordinal);
        Assert.Contains(print, entry.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeat_is_taken_once_and_a_flood_only_waits()
    {
        await KeyIsInUse();
        var first = await Take();
        Assert.Equal(first.Number, (await Take(sinceLast: TimeSpan.Zero)).Number);

        var soon = await Take(TestSeal.Seal(Text, PublicKey), "w-2", TimeSpan.FromSeconds(20));
        Assert.Equal(("SEAL-03", 40), (Rules(soon), soon.WaitSeconds));
        Assert.Equal("", Rules(await Take(TestSeal.Seal(Text, PublicKey), "w-2", TimeSpan.FromSeconds(60))));
    }

    [Fact]
    public async Task It_is_handed_over_only_as_a_file_and_with_words_and_the_coupon_tells_it_without_a_name()
    {
        await KeyIsInUse();
        var number = (await Take()).Number;
        Assert.Equal("SEAL-05", (await Store.HandOver(Supervisor, number, "the courier", default)).Rules);
        await Store.Export(Supervisor, number, default);
        Assert.Equal("SEAL-06", (await Store.HandOver(Supervisor, number, " ", default)).Rules);
        Assert.Equal(SealedStep.Waiting, (await Status(number, Check))!.Step);

        Assert.Equal("", (await Store.HandOver(Supervisor, number, "the courier", default)).Rules);
        Assert.Equal(SealedStep.HandedOver, (await Status(number, Check))!.Step);
        Assert.Null(await Status(number, "ABCD2346"));
        Assert.Null(await Status("sa-0000000000", Check));
        Assert.Equal("SEAL-04", (await Store.HandOver(Supervisor, number, "again", default)).Rules);
    }

    [Fact]
    public async Task After_a_day_the_inspector_is_asked_once_and_nobody_else_learns_of_it()
    {
        await KeyIsInUse();
        var number = (await Take()).Number;
        rooms.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        await Store.Tick(rooms.Clock.GetUtcNow(), default);
        Assert.Empty(await rooms.Get<SignalQueries>().List(Inspector, default));

        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        await Store.Tick(rooms.Clock.GetUtcNow(), default);
        await Store.Tick(rooms.Clock.GetUtcNow(), default);
        var signal = Assert.Single(await rooms.Get<SignalQueries>().List(Inspector, default));
        Assert.Equal(("sealed-late", number), (signal.Kind, signal.About));
        Assert.Empty(await rooms.Get<SignalQueries>().List(Supervisor, default));
        Assert.True((await Status(number, Check))!.IsLate);
    }

    [Fact]
    public async Task One_handed_over_in_time_asks_nobody()
    {
        await KeyIsInUse();
        var number = (await Take()).Number;
        await Store.Export(Supervisor, number, default);
        await Store.HandOver(Supervisor, number, "the courier", default);

        rooms.Clock.Advance(TimeSpan.FromDays(2));
        await Store.Tick(rooms.Clock.GetUtcNow(), default);
        Assert.Empty(await rooms.Get<SignalQueries>().List(Inspector, default));
    }

    [Theory]
    [InlineData("DELETE FROM sealed")]
    [InlineData("UPDATE sealed SET Envelope = zeroblob(100)")]
    [InlineData("UPDATE sealed SET Envelope = zeroblob(100), Digest = zeroblob(32)")]
    public async Task Whoever_deletes_or_changes_a_row_at_the_database_itself_is_found_out(string act)
    {
        await KeyIsInUse();
        var number = (await Take()).Number;
        await Store.Check(default);
        Assert.Empty(await rooms.Get<SignalQueries>().List(Inspector, default));

        await using (var db = rooms.Db()) await db.Database.ExecuteSqlRawAsync(act);
        await Store.Check(default);
        await Store.Check(default);

        Assert.Equal([number], (await rooms.Get<SealedQueries>().Book(default)).Missing);
        Assert.Equal("sealed-lost", Assert.Single(await rooms.Get<SignalQueries>().List(Inspector, default)).Kind);
    }

    [Fact]
    public async Task What_is_lost_is_looked_for_by_itself_again_and_again()
    {
        await KeyIsInUse();
        string[] numbers = [(await Take()).Number, (await Take(order: "w-2")).Number];
        var clock = new FakeTimeProvider(rooms.Clock.GetUtcNow());
        using var watch = new SealedWatch(Store, clock, NullLogger<SealedWatch>.Instance);
        await watch.StartAsync(default);

        for (var lost = 0; lost < numbers.Length; lost++)
        {
            await using var db = rooms.Db();
            await db.Database.ExecuteSqlAsync($"DELETE FROM sealed WHERE Id = {numbers[lost]}");
            await Eventually.Holds(
                async () =>
                {
                    clock.Advance(TimeSpan.FromHours(1));
                    return (await rooms.Get<SignalQueries>().List(Inspector, default)).Length == lost + 1;
                },
                TimeSpan.FromSeconds(20), () => $"{lost} of what was lost was told");
        }
        await watch.StopAsync(default);
    }

    [Fact]
    public void A_kiosk_waits_since_its_own_last_one_and_no_other_kiosks()
    {
        var pace = new KioskPace(rooms.Clock);
        Assert.Equal(TimeSpan.MaxValue, pace.Since(new("kiosk-1")));
        pace.Took(new("kiosk-1"));
        rooms.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(TimeSpan.FromSeconds(20), pace.Since(new("kiosk-1")));
        Assert.Equal(TimeSpan.MaxValue, pace.Since(new("kiosk-2")));
    }

    [Fact]
    public async Task An_application_to_the_administration_is_a_signal_whose_coupon_tells_the_answer()
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Check));
        var order = $"k-{Convert.ToHexStringLower(hash)[..60]}";
        var signals = rooms.Get<SignalStore>();
        var number = await signals.Apply(Actor.Host, "I ask for a doctor. C01", order, default);
        Assert.Equal(number, await signals.Apply(Actor.Host, "I ask for a doctor. C01", order, default));
        Assert.Equal(SealedStep.Waiting, (await Status(number, Check))!.Step);
        Assert.Null(await Status(number, "ABCD2346"));

        await signals.Do(SiloRooms.Administrator, number, SignalAct.Acknowledge, "", default);
        Assert.Equal(SealedStep.InHand, (await Status(number, Check))!.Step);
        await signals.Do(SiloRooms.Administrator, number, SignalAct.Act, "asked the medic", default);
        await signals.Do(SiloRooms.Administrator, number, SignalAct.Notify, "the medic", default);
        await signals.Do(SiloRooms.Administrator, number, SignalAct.Close, "Tomorrow at ten.", default);
        var told = await Status(number, Check);
        Assert.Equal((SealedStep.Answered, "Tomorrow at ten."), (told!.Step, told.Answer));
    }

    private static byte[] ReadShared(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var octets = new MemoryStream();
        open.CopyTo(octets);
        return octets.ToArray();
    }

    private async Task KeyIsInUse()
    {
        await Keys.Propose(
            SiloRooms.Administrator, "prosecutor", key.ExportSubjectPublicKeyInfoPem(), default);
        Assert.Equal("", (await Keys.Confirm(Inspector, Fingerprint, Fingerprint, default)).Rules);
    }

    private Task<SealedReceipt> Take(
        byte[]? envelope = null, string order = "w-1", TimeSpan? sinceLast = null) => Store.Take(
        new(new(order), "prosecutor", envelope ?? TestSeal.Seal(Text, PublicKey),
            SHA256.HashData(Encoding.UTF8.GetBytes(Check))),
        sinceLast ?? TimeSpan.MaxValue, default);

    private Task<SealedStatus?> Status(string number, string check) =>
        rooms.Get<SealedQueries>().Status(number, check, default);

    private static string Rules(SealedReceipt receipt) => receipt.Verdict.Rules;

    private static Actor ActorOf(string person, Role role) => new(new(person), person, role, new("desk-3"));
}
