import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor, PAGE_SIZE, type PageQuery, toPage } from '../../../platform/http/keyset.js';
import { type Actor, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import type { CallBack } from '../data/call-back.entities.js';
import { CallBackDrawsRepository } from '../data/call-back-draws.repository.js';
import { CallBacksRepository } from '../data/call-backs.repository.js';
import {
  callBackCard,
  type CallBackCard,
  type CallBackInHand,
  type CallBackPage,
  type CallBacksQuery,
} from '../dto/call-back.dto.js';
import {
  callBackDrawCard,
  type CallBackDrawPage,
  type CallBackDrawRecord,
  callBackDrawRecord,
} from '../dto/call-back-draw.dto.js';
import { Calling } from './calling.service.js';
import { Confirmations } from './confirmations.js';

const COUNTED_TO = 100;

/** Reading call-backs: the desk's lists, and the public record of the draws. */
@Injectable()
export class CallBackQueries {
  constructor(
    private readonly callBacks: CallBacksRepository,
    private readonly draws: CallBackDrawsRepository,
    private readonly calling: Calling,
    private readonly confirmations: Confirmations,
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly clock: Clock,
  ) {}

  /** Takes the next one, and shows it. */
  async next(actor: Actor): Promise<CallBackInHand> {
    const taken = await this.calling.next(actor);
    const [callBack = null] = taken ? await this.cards(actor.communityId, [taken]) : [];
    return { callBack, due: await this.due(actor) };
  }

  /** Of one state: what is due first, or what ended last. Throws `BAD_CURSOR`. */
  async page(actor: Actor, { state, cursor, limit = PAGE_SIZE }: CallBacksQuery): Promise<CallBackPage> {
    const rows = await this.callBacks.page(actor.communityId, state, decodeCursor(cursor), limit + 1);
    const cards = new Map((await this.cards(actor.communityId, rows)).map((card) => [card.id, card]));
    const keyset = ({ boardAt: at, id }: CallBack) => ({ at, id });
    return toPage(rows, limit, keyset, ({ id }) => cards.get(id)!) as CallBackPage;
  }

  /** How many are due, counted to a hundred. */
  due({ communityId }: Actor): Promise<number> {
    return this.callBacks.due(communityId, this.clock.now(), COUNTED_TO);
  }

  /** The community's draws, the latest day first. Throws `BAD_CURSOR`. */
  async drawsOf(actor: Actor, { cursor, limit = PAGE_SIZE }: PageQuery): Promise<CallBackDrawPage> {
    const rows = await this.draws.page(actor.communityId, decodeCursor(cursor), limit + 1);
    return toPage(rows, limit, ({ fromAt: at, id }) => ({ at, id }), callBackDrawCard) as CallBackDrawPage;
  }

  /** One draw, to be recomputed, with what of it is about the reader. Throws `NOT_FOUND`. */
  async draw(actor: Actor, id: string): Promise<CallBackDrawRecord> {
    const draw = await this.draws.find(actor.communityId, id);
    if (!draw) throw new DomainError('NOT_FOUND');
    return callBackDrawRecord(draw, await this.draws.ofPerson(actor.communityId, actor.personId, id));
  }

  /** In a constant number of queries. */
  private async cards(communityId: string, rows: readonly CallBack[]): Promise<CallBackCard[]> {
    const tries = await this.callBacks.tries(rows.map(({ id }) => id));
    const words = await this.confirmations.inWords(communityId, rows);
    const people = await this.persons.facts(communityId, [...new Set(rows.map(({ personId }) => personId))]);
    const faces = await this.members.summaries([
      ...new Set([...rows.map(({ helperMemberId }) => helperMemberId), ...tries.map((one) => one.callerMemberId)]),
    ]);
    const nameOf = (memberId: string): string => faces.get(memberId)?.nickname ?? '';
    return rows.map((row) =>
      callBackCard(row, {
        ...{ title: '', onDay: null, ...words.get(row.id), nameOf, helperName: nameOf(row.helperMemberId) },
        personName: people.get(row.personId)?.name ?? '',
        tries: tries.filter(({ callBackId }) => callBackId === row.id),
      }),
    );
  }
}
