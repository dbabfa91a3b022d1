import { Injectable, type StreamableFile } from '@nestjs/common';
import { careTierWords, chinaDate, type Day, PAIRING_END_WORDS, PAIRING_STATE_WORDS } from '@silin/shared';
import { type DaysQuery, requireInOrder } from '../../../platform/http/days-query.js';
import type { SheetColumn } from '../../../platform/sheets/write-sheet.js';
import { CareDirectory } from '../../care/index.js';
import { type Actor, PersonContacts } from '../../communities/index.js';
import { ExportRecords } from '../../exports/index.js';
import { LedgerPeople, type LedgerPerson, PairingVisitCounts, type PairingVisits } from '../../visits/index.js';
import { VolunteerStandings } from '../../volunteers/index.js';
import type { Pairing } from '../data/pairing.entities.js';
import { PairingLedgerRepository } from '../data/pairing-ledger.repository.js';
import { PairingsRepository } from '../data/pairings.repository.js';

/** One pairing with all that the ledger says of it. */
interface Row {
  readonly pairing: Pairing;
  readonly people: readonly LedgerPerson[];
  readonly tier: string | null;
  readonly volunteer: string;
  readonly branch: string | null;
  readonly unit: string | null;
  readonly visits: PairingVisits;
  readonly lastSeen: Day | null;
  readonly from: string | null;
}

const PAIRINGS_AT_ONCE = 200;
const DAY_MS = 24 * 60 * 60 * 1000;
const NONE: PairingVisits = { due: 0, kept: 0, made: 0, noAnswer: 0, missed: 0 };
const dayOf = (at: Date | null): Day | null => at && chinaDate(at);
const joined = (words: readonly (string | null)[]): string =>
  [...new Set(words.flatMap((word) => word ?? []))].join('、');

const COLUMNS: readonly SheetColumn<Row>[] = [
  { title: '状态', kind: 'text', value: ({ pairing }) => PAIRING_STATE_WORDS[pairing.state] },
  { title: '对象（脱敏）', kind: 'text', width: 16, value: ({ people }) => joined(people.map(({ called }) => called)) },
  { title: '网格', kind: 'text', value: ({ people }) => joined(people.map(({ gridName }) => gridName)) },
  { title: '楼栋', kind: 'text', value: ({ people }) => joined(people.map(({ buildingName }) => buildingName)) },
  { title: '关爱等级', kind: 'text', value: ({ tier }) => tier },
  { title: '志愿者', kind: 'text', value: ({ volunteer }) => volunteer },
  { title: '党员/支部', kind: 'text', width: 18, value: ({ branch }) => branch },
  { title: '单位', kind: 'text', width: 18, value: ({ unit }) => unit },
  { title: '建立日期', kind: 'day', value: ({ pairing }) => dayOf(pairing.startedAt) },
  { title: '试行至', kind: 'day', value: ({ pairing }) => dayOf(pairing.trialUntil) },
  { title: '本期应访', kind: 'number', value: ({ visits }) => visits.due },
  { title: '已访', kind: 'number', width: 8, value: ({ visits }) => visits.made },
  { title: '按期率', kind: 'text', width: 10, value: ({ visits }) => share(visits) },
  { title: '无人应门', kind: 'number', value: ({ visits }) => visits.noAnswer },
  { title: '错过', kind: 'number', width: 8, value: ({ visits }) => visits.missed },
  { title: '最近见到', kind: 'day', value: ({ lastSeen }) => lastSeen },
  { title: '结束日期', kind: 'day', value: ({ pairing }) => dayOf(pairing.endedAt) },
  {
    title: '原因',
    kind: 'text',
    width: 16,
    value: ({ pairing: { endReason } }) => endReason && PAIRING_END_WORDS[endReason],
  },
  { title: '交接自', kind: 'text', value: ({ from }) => from },
];

/** Of the planned visits that came due those that were made; nothing where none was planned. */
const share = ({ due, kept }: PairingVisits): string | null => (due > 0 ? `${Math.floor((kept / due) * 100)}%` : null);

/** The ledger of pairings 互助对子台账; recorded before it is given, read in pieces. */
@Injectable()
export class PairingFiles {
  constructor(
    private readonly exports: ExportRecords,
    private readonly ledger: PairingLedgerRepository,
    private readonly pairings: PairingsRepository,
    private readonly people: LedgerPeople,
    private readonly care: CareDirectory,
    private readonly volunteers: VolunteerStandings,
    private readonly visits: PairingVisitCounts,
    private readonly contacts: PersonContacts,
  ) {}

  /** Pairings that lived in these days, with how their visits went in them. Throws `VALIDATION_FAILED`. */
  async pairingLedger(actor: Actor, days: DaysQuery): Promise<StreamableFile> {
    requireInOrder(days);
    const { from, until } = days;
    return this.exports.sheet(
      actor,
      {
        ...{ kind: 'pairings.ledger', filter: { from, until }, filterWords: `${from} 至 ${until} 的互助对子` },
        fileName: `互助对子台账 ${from} 至 ${until}.xlsx`,
      },
      {
        ...{ name: '互助对子台账', columns: COLUMNS, rows: this.rows(actor.communityId, days) },
        footer: '本期应访：约在这段时间、没有取消的；按期率：其中去成的',
      },
    );
  }

  private async *rows(communityId: string, days: DaysQuery): AsyncGenerator<Row> {
    const [from, before] = [dayBegins(days.from), new Date(dayBegins(days.until).getTime() + DAY_MS)];
    for (let after: { at: Date; id: string } | undefined; ;) {
      const pairings = await this.ledger.during(communityId, from, before, after, PAIRINGS_AT_ONCE);
      yield* await this.filled(communityId, days, pairings);
      const last = pairings[pairings.length - 1];
      if (pairings.length < PAIRINGS_AT_ONCE || !last) return;
      after = { at: last.proposedAt, id: last.id };
    }
  }

  private async filled(communityId: string, days: DaysQuery, pairings: readonly Pairing[]): Promise<Row[]> {
    const ids = pairings.map(({ id }) => id);
    const people = await this.pairings.peopleOf(ids);
    const personIds = [...new Set([...people.values()].flat())];
    const before = pairings.flatMap(({ handedOverFromId }) => handedOverFromId ?? []);
    const volunteerIds = pairings.map(({ volunteerMemberId }) => volunteerMemberId);
    const [facts, care, units, visits, seen, earlier] = await Promise.all([
      this.people.of(communityId, personIds),
      this.care.of(communityId, personIds),
      this.volunteers.unitsOf(communityId, volunteerIds),
      this.visits.of(ids, days),
      this.contacts.latest(communityId, personIds),
      this.ledger.volunteersOf(communityId, before),
    ]);
    const names = await this.people.nicknames([...volunteerIds, ...earlier.values()]);
    return pairings.map((pairing) => {
      const whom = people.get(pairing.id) ?? [];
      const tier = care.get(pairing.personId)?.tier;
      const unit = units.get(pairing.volunteerMemberId);
      const lastSeen = whom.flatMap((id) => seen.get(id)?.seen?.at ?? []).sort((a, b) => b.getTime() - a.getTime())[0];
      const handedFrom = pairing.handedOverFromId && earlier.get(pairing.handedOverFromId);
      return {
        ...{ pairing, people: whom.flatMap((id) => facts.get(id) ?? []), tier: tier ? careTierWords[tier] : null },
        ...{ volunteer: names.get(pairing.volunteerMemberId) ?? '', unit: unit?.workUnit ?? null },
        branch: unit?.isPartyMember ? (unit.partyBranch ?? '党员') : null,
        ...{ visits: visits.get(pairing.id) ?? NONE, lastSeen: dayOf(lastSeen ?? null) },
        from: (handedFrom && names.get(handedFrom)) || null,
      };
    });
  }
}

const dayBegins = (day: string): Date => new Date(`${day}T00:00:00+08:00`);
