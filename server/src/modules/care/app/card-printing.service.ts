import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { cardLimits, DomainError } from '@silin/shared';
import { WechatClient } from '../../../integrations/wechat/index.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, HouseholdDirectory } from '../../communities/index.js';
import { ExportRecords } from '../../exports/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { CardsRepository } from '../data/cards.repository.js';
import { CardCodes } from './card-codes.service.js';
import type { PersonCodes } from './card-paper.js';
import { newCodes } from './new-codes.js';

/** Read aloud on the telephone: no letter or digit that sounds or looks like another. */
const SERIAL_SIGNS = '2345679ACDEFHJKLMNPRTUVWXY';
const newSerial = (): string =>
  Array.from({ length: cardLimits.serialChars }, () => SERIAL_SIGNS[randomInt(SERIAL_SIGNS.length)]).join('');

const HOME_PAGE = 'pages/home/index';
const CODE_WIDTH_PIXELS = 430;

/** Printing household cards 联系卡. The codes exist in clear only on the paper. */
@Injectable()
export class CardPrinting {
  constructor(
    private readonly transactor: Transactor,
    private readonly households: HouseholdDirectory,
    private readonly cards: CardsRepository,
    private readonly codes: CardCodes,
    private readonly wechat: WechatClient,
    private readonly exports: ExportRecords,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * A new card for the household as a PDF (A6, one side for the door of the fridge, one side of codes per person). The card
   * before it is void from this moment. Throws `NOT_FOUND` for who does not look after the household, `CARD_NOBODY`.
   */
  async print(actor: Actor, householdId: string): Promise<Buffer> {
    const { serial, facts, people } = await this.transactor.run(async (tx) => {
      const facts = await this.households.lockForWorker(tx, actor, householdId);
      if (facts.people.length === 0) throw new DomainError('CARD_NOBODY');
      const [id, serial, now] = [newId(), newSerial(), this.clock.now()];
      const { communityId, memberId: printedByMemberId } = actor;
      const people = facts.people.map((person): PersonCodes => ({ ...person, codes: newCodes() }));
      await this.cards.voidLiving(tx, householdId, now);
      await this.cards.add(
        tx,
        { id, communityId, householdId, serial, printedAt: now, printedByMemberId, voidedAt: null },
        people.flatMap(({ personId, codes }) =>
          codes.map(({ slot, digits }) => ({
            ...{ cardId: id, communityId, personId, slot, usedAt: null, usedForId: null },
            digest: this.codes.digest(id, personId, slot, digits),
          })),
        ),
      );
      await this.audit.record(tx, 'card.printed', actor, { id, communityId }, { householdId, people: people.length });
      const file = { kind: 'care.household_card', subjectId: householdId, filter: {}, fileName: '联系卡.pdf' };
      await this.exports.recorded(tx, actor, file, people.length);
      for (const { personId } of people)
        await this.audit.record(tx, 'person.card_printed', actor, { id, communityId, personId });
      return { serial, facts, people };
    });
    const { drawCard } = await import('./card-paper.js'); // a process that prints nothing loads no printer
    return drawCard({ serial, facts, people, code: await this.miniProgramCode() });
  }

  /** The picture people scan, or null when WeChat draws none now: the card is printed with its number alone then. */
  private async miniProgramCode(): Promise<Buffer | null> {
    const checkPath = this.config.env === 'production';
    return this.wechat
      .miniProgramCode({ scene: 'card', page: HOME_PAGE, width: CODE_WIDTH_PIXELS, checkPath })
      .catch(() => null);
  }
}
