import { Injectable, type StreamableFile } from '@nestjs/common';
import { chinaDate, DomainError, formatTime } from '@silin/shared';
import { PDF, PNG } from '../../../platform/http/file-answer.js';
import { type Actor, hasRole } from '../../communities/index.js';
import { ExportRecords, type FileFacts } from '../../exports/index.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { EventsRepository } from '../data/events.repository.js';
import type { LedgerQuery } from '../dto/organiser-event.dto.js';
import { EVENT_LEDGER_COLUMNS, EventLedger } from './event-ledger.js';
import { EventPoster } from './event-poster.js';
import { SessionLedger } from './session-ledger.js';
import { SignInSheet } from './sign-in-sheet.js';

const FOOTER = '用后请销毁；仅用于本活动';
const DAY_MS = 24 * 60 * 60 * 1000;

/** Files for organisers and staff; every one is recorded before it is given. All throw `NOT_FOUND` for a session of another community. */
@Injectable()
export class EventFiles {
  constructor(
    private readonly events: EventsRepository,
    private readonly exports: ExportRecords,
    private readonly ledger: SessionLedger,
    private readonly eventsLedger: EventLedger,
    private readonly sheet: SignInSheet,
    private readonly poster: EventPoster,
  ) {}

  /** Who signed up and who came, head by head. Answers to private questions only for staff and whoever made the event. */
  async sessionLedger(actor: Actor, sessionId: string): Promise<StreamableFile> {
    const { event, session } = await this.find(actor, sessionId);
    const withPrivate = hasRole(actor, 'staff') || event.organiserMemberId === actor.memberId;
    const facts = factsOf('session_ledger', event, session, '活动台账（人）', 'xlsx');
    return this.exports.sheet(
      actor,
      { ...facts, filter: { sessionId, privateAnswers: withPrivate } },
      {
        ...{ name: '活动台账（人）', footer: FOOTER, rows: this.ledger.rows(session) },
        columns: this.ledger.columns(event, session, withPrivate),
      },
    );
  }

  /** For a door without a phone. */
  async signInSheet(actor: Actor, sessionId: string): Promise<StreamableFile> {
    const { event, session } = await this.find(actor, sessionId);
    const { heads, draw } = await this.sheet.plan(event, session);
    const facts = factsOf('sign_in_sheet', event, session, '签到表', 'pdf');
    return this.exports.file(actor, facts, PDF, heads, (mark) => draw(mark, FOOTER));
  }

  async posterPng(actor: Actor, sessionId: string): Promise<StreamableFile> {
    const { event, session } = await this.find(actor, sessionId);
    const facts = factsOf('poster', event, session, '海报', 'png');
    return this.exports.file(actor, facts, PNG, 0, async () => {
      const { posterPng } = await import('../../../platform/poster/poster.js');
      return posterPng(await this.poster.content(event, session));
    });
  }

  async posterPdf(actor: Actor, sessionId: string): Promise<StreamableFile> {
    const { event, session } = await this.find(actor, sessionId);
    const facts = factsOf('poster', event, session, '海报', 'pdf');
    return this.exports.file(actor, facts, PDF, 0, async () => {
      const { posterPdf } = await import('../../../platform/poster/poster.js');
      return posterPdf(await this.poster.content(event, session));
    });
  }

  /** Sessions that were held from one day to another, both included. Throws `VALIDATION_FAILED` when they are the wrong way round. */
  async eventLedger(actor: Actor, { from, until }: LedgerQuery): Promise<StreamableFile> {
    if (until < from) throw new DomainError('VALIDATION_FAILED');
    const before = new Date(dayBegins(until).getTime() + DAY_MS);
    const facts: FileFacts = {
      ...{ kind: 'events.ledger', filter: { from, until }, filterWords: `${from} 至 ${until} 办过的场次` },
      fileName: `活动台账（场）${from} 至 ${until}.xlsx`,
    };
    return this.exports.sheet(actor, facts, {
      ...{ name: '活动台账（场）', footer: '一行一场；没有办、取消的不在内', columns: EVENT_LEDGER_COLUMNS },
      rows: this.eventsLedger.rows(actor.communityId, dayBegins(from), before),
    });
  }

  private async find(
    { communityId }: Actor,
    sessionId: string,
  ): Promise<{ event: CommunityEvent; session: EventSession }> {
    const session = await this.events.findSession(communityId, sessionId);
    const event = session && (await this.events.find(communityId, session.eventId));
    if (!event) throw new DomainError('NOT_FOUND');
    return { event, session };
  }
}

const dayBegins = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

function factsOf(what: string, event: CommunityEvent, session: EventSession, name: string, ending: string): FileFacts {
  const day = chinaDate(session.startsAt);
  return {
    ...{ kind: `events.${what}`, subjectId: session.id, filter: { sessionId: session.id } },
    filterWords: `${event.title} ${day} ${formatTime(session.startsAt)}`,
    fileName: `${name}${event.title} ${day}.${ending}`,
  };
}
