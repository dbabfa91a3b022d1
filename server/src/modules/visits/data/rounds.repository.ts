import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@silin/shared';
import { DataSource, In } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { VisitRound, VisitRoundPerson } from './visit.entities.js';

const ROUNDS_SHOWN = 20;

/** Rounds: whom somebody should look in on by a day. */
@Injectable()
export class RoundsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async add(tx: Tx, round: VisitRound, personIds: readonly string[]): Promise<void> {
    await tx.insert(VisitRound, round as never);
    const { id: roundId, communityId } = round;
    const rows = personIds.map((personId) => ({ roundId, personId, communityId }));
    if (rows.length > 0) await tx.insert(VisitRoundPerson, rows as never);
  }

  /** The latest ones, those that end last first. */
  latest(communityId: string): Promise<VisitRound[]> {
    return this.db.manager.find(VisitRound, {
      where: { communityId },
      order: { untilDay: 'DESC', id: 'DESC' },
      take: ROUNDS_SHOWN,
    });
  }

  find(communityId: string, id: string): Promise<VisitRound | null> {
    return this.db.manager.findOneBy(VisitRound, { communityId, id });
  }

  /** The round, under lock. Throws `NOT_FOUND`. */
  async lock(tx: Tx, communityId: string, id: string): Promise<VisitRound> {
    const round = await tx.findOne(VisitRound, { where: { communityId, id }, lock: { mode: 'pessimistic_write' } });
    if (!round) throw new DomainError('NOT_FOUND');
    return round;
  }

  async change(tx: Tx, round: VisitRound, fields: Partial<VisitRound>): Promise<void> {
    await tx.update(VisitRound, { id: round.id }, fields as never);
    Object.assign(round, fields);
  }

  /** Whom each of these rounds names. One query. */
  async peopleOf(roundIds: readonly string[]): Promise<Map<string, string[]>> {
    const people = new Map<string, string[]>(roundIds.map((id) => [id, []]));
    if (roundIds.length === 0) return people;
    const rows = await this.db.manager.findBy(VisitRoundPerson, { roundId: In([...roundIds]) });
    for (const { roundId, personId } of rows) people.get(roundId)?.push(personId);
    return people;
  }
}
