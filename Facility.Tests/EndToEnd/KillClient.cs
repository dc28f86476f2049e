using System.Net;
using System.Text.Json;
using Facility.Contracts.Allocation;
using Facility.Contracts.Parcels;
using Facility.Tests.Kit;

namespace Facility.Tests.EndToEnd;

/// <summary>One who works at the office's API until the silo dies under him: moves a person there and back, and writes
/// parcels down.</summary>
internal sealed class KillClient(AcknowledgementLedger ledger, int number, string person, string[] cells)
{
    private const int ParcelsEachMove = 3;
    private int moves, parcels;

    /// <summary>Clients with people of their own, whose second cell would take them.</summary>
    public static async Task<KillClient[]> Choose(RunningFacility facility, AcknowledgementLedger ledger, int count)
    {
        using var office = await SignedInClient.SignIn(facility, "administrator");
        var cells = (await office.Get("/housing?block=b01")).GetProperty("cells").EnumerateArray().ToList();
        var free = cells.Where(cell => cell.GetProperty("free").GetInt32() > 0).Select(Id).ToList();
        var chosen = new List<KillClient>();
        foreach (var cell in cells)
        {
            foreach (var person in cell.GetProperty("people").EnumerateArray()
                .Select(one => one.GetProperty("person").GetString()!))
            {
                if (chosen.Count == count) return [.. chosen];
                var to = free.FirstOrDefault(one => one != Id(cell) && chosen.All(taken => !taken.Uses(one)));
                if (to is null || chosen.Any(taken => taken.Uses(Id(cell)))) break;
                var why = await office.Get($"/housing/why/{person}/{to}");
                if (!why.GetProperty("verdict").GetProperty("isAllowed").GetBoolean()) continue;
                chosen.Add(new(ledger, chosen.Count, person, [to, Id(cell)]));
                break;
            }
        }
        return [.. chosen];

        static string Id(JsonElement cell) => cell.GetProperty("id").GetString()!;
    }

    /// <summary>Signs in and works on; the tasks end when the silo is gone.</summary>
    public async Task<Task> Begin(RunningFacility facility, int round)
    {
        var office = await SignedInClient.SignIn(facility, "administrator");
        return Work(office, round);
    }

    /// <summary>Asks again for all that got no answer: the same order must find what was done.</summary>
    public async Task AskAgain(RunningFacility facility)
    {
        using var office = await SignedInClient.SignIn(facility, "administrator");
        foreach (var barcode in ledger.UnansweredParcels.Where(IsMine))
            Assert.True(await Receive(office, barcode), barcode);
        foreach (var order in ledger.UnansweredMoves.Where(IsMine))
            Assert.True(await Move(office, order), order);
    }

    private async Task Work(SignedInClient office, int round)
    {
        using (office)
        {
            try
            {
                while (true)
                {
                    for (var one = 0; one < ParcelsEachMove; one++)
                        await Receive(office, $"K{number}-{round}-{++parcels}");
                    await Move(office, $"k{number}-{round}-{++moves}");
                }
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or OperationCanceledException)
            {
                // The silo died over it.
            }
        }
    }

    private async Task<bool> Receive(SignedInClient office, string barcode)
    {
        ledger.SentParcel(barcode);
        var (status, _) = await office.Post("/parcels", new
        {
            barcode, person, way = (int)ParcelWay.HandDelivery, sender = "Fictional sender",
            items = new[] { new { item = "soap", amount = 1 } },
        });
        if (status is not HttpStatusCode.OK) return false;
        ledger.ToldParcel(barcode);
        return true;
    }

    private async Task<bool> Move(SignedInClient office, string order)
    {
        ledger.SentMove(order);
        var (_, body) = await office.Post("/housing/moves", new
        {
            order, legs = new[] { new { person, to = TargetOf(order) } }, reason = "a kill",
            tongue = 0, urgent = (int)UrgentReason.Emergency,
        });
        if (body.ValueKind is not JsonValueKind.Object || !body.TryGetProperty("state", out var state)) return false;
        ledger.ToldMove(order, StateOf(state) is MoveState.Done);
        return true;
    }

    // There with the odd ones, back with the even ones; an order that is asked again has the same target.
    private string TargetOf(string order) => cells[(order[^1] + 1) % cells.Length];

    private bool Uses(string cell) => cells.Contains(cell);

    private bool IsMine(string id) => id.StartsWith($"K{number}-", StringComparison.OrdinalIgnoreCase);

    private static MoveState StateOf(JsonElement state) => state.ValueKind is JsonValueKind.Number
        ? (MoveState)state.GetInt32() : Enum.Parse<MoveState>(state.GetString()!, ignoreCase: true);
}
