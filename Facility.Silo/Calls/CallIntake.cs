using Facility.Contracts.Actors;
using Facility.Contracts.Calls;
using Facility.Contracts.Record;
using Facility.Silo.Estate;
using Facility.Silo.Persistence;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Microsoft.EntityFrameworkCore;

namespace Facility.Silo.Calls;

/// <summary>Takes what panels tell of payphones, within the transaction that appends it. A receiver that is hung up
/// ends the call.</summary>
public sealed class CallIntake(FacilityDb db, RecordAppender record, SiteCatalogue site, CallLedger ledger)
{
    /// <summary>Takes what an entry says, if it says anything.</summary>
    public async Task Take(RecordRow entry)
    {
        if (entry.Kind == RecordKinds.PanelStarted) await Forget(entry.Panel);
        if (!site.Payphones.ContainsKey(entry.Where)) return;
        switch (entry.Kind)
        {
            case RecordKinds.PayphonePowered or RecordKinds.PayphoneUnpowered:
                var row = await RowOf(entry.Where);
                row.Powered = entry.Kind == RecordKinds.PayphonePowered;
                row.PoweredAt = entry.At;
                row.Because = RecordBody.Read(entry.Body).GetValueOrDefault("because", "");
                break;
            case RecordKinds.PayphoneOffHook or RecordKinds.PayphoneOnHook:
                (await RowOf(entry.Where)).OffHook = entry.Kind == RecordKinds.PayphoneOffHook;
                if (entry.Kind == RecordKinds.PayphoneOnHook) await HangUp(entry);
                break;
        }
    }

    /// <summary>Ends a call, which then was given.</summary>
    public async Task End(CallRow call, Actor actor, string because, string words)
    {
        (call.Status, call.EndedAt, call.Words) = (CallStatus.Ended, record.Now, words);
        record.Append(CallStore.EntryOf(SiloRecordKinds.CallEnded, actor, call).With("because", because));
        await ledger.Settle(db, record, actor, call);
    }

    private async Task HangUp(RecordRow entry)
    {
        var call = await db.Calls.FirstOrDefaultAsync(row =>
            row.PayphoneId == entry.Where && row.Status == CallStatus.Talking);
        if (call?.StartedAt <= entry.At) await End(call, Actor.Host, "the receiver was hung up", "");
    }

    private async Task Forget(string panel)
    {
        foreach (var phone in site.Site.Payphones.Where(one => site.PanelOf(one.Power ?? one.OffHook)?.Value == panel))
        {
            if (await db.Payphones.FindAsync(phone.Id) is { } row) (row.Powered, row.OffHook) = (null, null);
        }
    }

    private async Task<PayphoneRow> RowOf(string payphone)
    {
        if (await db.Payphones.FindAsync(payphone) is { } row) return row;

        row = new() { Id = payphone };
        db.Payphones.Add(row);
        return row;
    }
}
