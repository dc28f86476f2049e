using System.IO.Compression;
using Facility.Silo.Outside;
using VerifyRecord;

namespace Facility.Tests.Outside;

/// <summary>One page proves one entry.</summary>
public sealed class ProofTests : IAsyncLifetime
{
    private OutsideRooms outside = null!;

    public async ValueTask InitializeAsync() => outside = await OutsideRooms.Open();

    public ValueTask DisposeAsync() => outside.DisposeAsync();

    [Fact]
    public async Task The_silos_page_and_the_verifiers_own_are_the_same_and_prove_their_entry_only()
    {
        var note = await outside.Minute(298);
        var signed = (await outside.Export.Step(default))!.Value;
        var key = NoteKey.Parse(outside.Key)!;
        using var export = Export.Open(outside.Folder);

        foreach (var number in (long[])[1, 2, 100, 256, 257, 299, 300])
        {
            var page = EntryProofs.Of(outside.Export.Files, signed, number)!;
            var proof = Proof.Parse(page.Text)!;
            Assert.Null(proof.Objection(key));
            Assert.Equal(page.Text, Proof.Of(export, number, key.Open(note, "").Head!, note)!.Text);
            Assert.NotNull((proof with { Number = number == 5 ? 6 : 5 }).Objection(key));
            Assert.NotNull((proof with { Path = [.. proof.Path.Skip(1)] }).Objection(key));
            Assert.NotNull((proof with { Path = [.. proof.Path, new byte[32]] }).Objection(key));
        }
        Assert.Null(EntryProofs.Of(outside.Export.Files, signed, 301));
        Assert.Null(EntryProofs.Of(outside.Export.Files, signed, 0));
    }

    [Fact]
    public async Task A_page_with_another_entry_or_another_keys_checkpoint_proves_nothing()
    {
        await outside.Minute(20);
        var signed = (await outside.Export.Step(default))!.Value;
        var page = EntryProofs.Of(outside.Export.Files, signed, 9)!.Text;
        var proof = Proof.Parse(page)!;
        var key = NoteKey.Parse(outside.Key)!;

        byte[] forged = [.. proof.Octets];
        forged[60] ^= 1;
        Assert.NotNull((proof with { Octets = forged }).Objection(key));
        var stranger = new CheckpointKey("facility/stranger", new byte[32]);
        Assert.NotNull(proof.Objection(NoteKey.Parse(stranger.Verifier.Text)!));
        Assert.Null(Proof.Parse(page.Replace("index 8", "index -8", StringComparison.Ordinal)));
        Assert.Null(Proof.Parse("no proof"));
    }

    [Fact]
    public async Task The_zip_file_is_as_good_as_the_folder()
    {
        var note = await outside.Minute(300);
        var zip = Path.Combine(outside.Rooms.Folder, "export.zip");
        await using (var file = File.Create(zip)) await ExportZip.Write(outside.Export.Files, file, default);

        Assert.Empty(outside.VerifyAt(zip, note));
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update)) archive.GetEntry("tile/0/000")!.Delete();
        Assert.Equal(1, Assert.Single(outside.VerifyAt(zip, note)).First);
    }
}
