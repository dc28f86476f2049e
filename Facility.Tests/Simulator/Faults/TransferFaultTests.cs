namespace Facility.Tests.Simulator.Faults;

public sealed class TransferFaultTests
{
    public static TheoryData<string> Rows { get; } = FaultTables.Of(TransferFaultCases.All);

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_panel_notices_it_and_does_no_harm(string fault) => FaultProof.Notices(FaultTables.Row(fault));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Without_the_fault_nothing_of_it_is_noticed(string fault) =>
        FaultProof.NoticesNothingWithoutIt(FaultTables.Row(fault));
}
