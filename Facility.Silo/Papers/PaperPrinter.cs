using System.Collections.Frozen;
using System.Globalization;
using Facility.Contracts.Actors;
using Facility.Contracts.Papers;
using Facility.Contracts.Record;
using Facility.Domain.Papers;
using Facility.Silo.Estate;
using Facility.Silo.Persistence.Rows;
using Facility.Silo.Record;
using Facility.Silo.Visits;

namespace Facility.Silo.Papers;

/// <summary>Makes papers, each with the code of its entry; one that names a prisoner is recorded in the same
/// transaction.</summary>
public sealed class PaperPrinter(
    FacilityWriter writer, IEnumerable<IPaperMaker> makers, SiteCatalogue site, VisitLook look)
{
    private readonly FrozenDictionary<PaperKind, IPaperMaker> makers = makers.ToFrozenDictionary(one => one.Kind);

    /// <summary>Makes one; the same order again makes it again and records it once.</summary>
    public Task<PaperAnswer> Print(Actor actor, PrintPaper order, CancellationToken cancellation) => writer.Commit(
        async (db, record) =>
        {
            var ask = new PaperAsk(db, record.Now, order with { About = order.About.Trim() });
            var draft = order.About.Length <= PrintPaper.AboutMax && makers.TryGetValue(order.Kind, out var maker)
                ? await maker.Make(ask) : null;
            var verdict = PaperRules.JudgePrint(new(order, draft is not null));
            if (!verdict.IsAllowed) return new PaperAnswer(verdict, null);

            var printed = await ask.Entry(order.Order.Value, SiloRecordKinds.PaperPrinted)
                ?? (draft!.Names.IsEmpty && draft.Entry is not null ? null : Write(record, actor, order, draft));
            return new(verdict, Finished(actor, draft!, (draft!.Entry ?? printed)!, record.Now));
        },
        cancellation);

    private static RecordRow Write(RecordAppender record, Actor actor, PrintPaper order, PaperDraft draft)
    {
        var facts = new RecordFacts(
            SiloRecordKinds.PaperPrinted, actor, draft.Names.Length == 1 ? draft.Names[0] : order.About)
        {
            Cause = order.Order.Value,
            Subjects = [order.Order.Value, order.About, .. draft.Names],
        };
        return record.Append(facts.With("paper", order.Kind.ToString()).With("about", order.About)
            .With("tongue", draft.View.Tongue.ToString())
            .With("entry", draft.Entry is { } entry ? $"{entry.Number}" : "its own"));
    }

    private PaperView Finished(Actor actor, PaperDraft draft, RecordRow entry, DateTimeOffset now)
    {
        var code = PaperCode.Of(entry.Number, entry.Hash);
        var tongue = draft.View.Tongue;
        return draft.View with
        {
            Code = code, Entry = entry.Number,
            Foot =
            [
                PaperWords.Say(
                    tongue, "foot-entry", entry.Number.ToString(CultureInfo.InvariantCulture), look.Wall(entry.At)),
                $"{site.Site.Label}. {PaperWords.Say(tongue, "foot-printed", look.Wall(now), actor.Name)}",
                PaperWords.Say(tongue, "foot-check"),
            ],
        };
    }
}
