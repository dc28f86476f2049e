using HardwareSim.Conformance;
using HardwareSim.Conformance.Frames;
using HardwareSim.Conformance.Pd;
using HardwareSim.Conformance.Report;
using HardwareSim.Conformance.Self;

namespace Facility.Tests.Conformance;

/// <summary>What a report shows is what was on the line, and no more than may be shown.</summary>
public class EvidenceTests
{
    [Fact]
    public void Cards_keys_and_pins_are_dots_unless_asked_for()
    {
        byte[] card = [0x12, 0x34, 0x56, 0x78];
        var octets = RawFrame.Reply(5, 1, Codes.Raw, [0, 0, 32, 0, .. card]).Write();
        var key = RawFrame.Command(5, 1, Codes.KeySet, [1, 16, .. OwnDevices.Key]).Write();

        Assert.DoesNotContain("12345678", FrameText.Hex(octets, withSecrets: false), StringComparison.Ordinal);
        Assert.EndsWith("....", FrameText.Hex(octets, withSecrets: false), StringComparison.Ordinal);
        Assert.Contains("12345678", FrameText.Hex(octets, withSecrets: true), StringComparison.Ordinal);
        Assert.DoesNotContain("00112233", FrameText.Hex(key, withSecrets: false), StringComparison.Ordinal);
        Assert.EndsWith(Convert.ToHexString(RawFrame.Command(5, 1, Codes.Poll).Write()),
            FrameText.Hex(RawFrame.Command(5, 1, Codes.Poll).Write(), withSecrets: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_has_a_page_per_id_and_a_summary_that_never_says_verified()
    {
        var folder = Directory.CreateTempSubdirectory("conformance");
        try
        {
            var passed = CaseRunner.RunSelf(PdCases.All.Single(test => test.Id == "060-02-01"));
            var failed = new CaseResult("060-03-01", DeviceRole.Pd, Outcome.Failed, "planted", []);
            new ReportWriter(folder, withSecrets: false).Write(new("A device", [DeviceRole.Pd], [passed, failed]));

            Assert.Contains("POLL", File.ReadAllText(Path.Combine(folder.FullName,
                "060-02-01-pd.md")), StringComparison.Ordinal);
            var summary = File.ReadAllText(Path.Combine(folder.FullName, "summary.md"));
            Assert.Contains("passes locally 1 of the 146 public test ids; 1 failed", summary, StringComparison.Ordinal);
            Assert.Contains("| 050-01-01 | needs bench", summary, StringComparison.Ordinal);
            Assert.DoesNotContain("OSDP Verified", summary, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("\"good\": false", File.ReadAllText(Path.Combine(folder.FullName, "summary.json")),
                StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
