import { DataSource } from 'typeorm';
import { newId } from '../../../src/platform/database/ids.js';
import { Afterwards } from '../../../src/modules/events/app/afterwards.service.js';
import { Door } from '../../../src/modules/events/app/door.service.js';
import { Drawing } from '../../../src/modules/events/app/drawing.service.js';
import { EventEditing } from '../../../src/modules/events/app/event-editing.service.js';
import { Helpers } from '../../../src/modules/events/app/helpers.service.js';
import { Feedback } from '../../../src/modules/events/app/feedback.service.js';
import { Recurring } from '../../../src/modules/events/app/recurring.service.js';
import { Registering } from '../../../src/modules/events/app/registering.service.js';
import { SessionEditing } from '../../../src/modules/events/app/session-editing.service.js';
import type { SessionBody } from '../../../src/modules/events/dto/session-form.dto.js';
import type { Chapter, Happening } from '../chapter.js';
import type { Stage } from '../stage.js';
import { EVENTS, type EventStory, type PartyStory, type SessionStory } from './event-stories.js';

const MINUTE_MS = 60_000;

export const eventChapter: Chapter = {
  counts: { events: EVENTS.length + EVENTS.filter(({ copied }) => copied).length },
  happenings: (stage) => EVENTS.flatMap((story) => new Telling(stage, story).happenings()),
};

/** One event of the demo, by the product's own services. */
class Telling {
  private id = '';
  private sessionId = '';
  private dates: { sessionId: string | null }[] = [];
  private readonly partyIds = new Map<string, string>();

  constructor(
    private readonly stage: Stage,
    private readonly story: EventStory,
  ) {}

  happenings(): Happening[] {
    const { story } = this;
    const { at, slug } = story;
    const editing = this.stage.app.get(EventEditing);
    const all = [
      this.step(
        'made',
        at,
        () => editing.create(this.actor, this.poster()),
        (made) => (this.id = made.id),
      ),
      this.step(
        'session',
        at,
        () => this.sessions.add(this.actor, this.id, this.form(story.session)),
        (made) => (this.sessionId = made.id),
      ),
    ];
    if (story.draft) return all;
    if (story.weekly) all.push(...this.weekly(story.weekly));
    all.push(this.step('published', at, () => editing.publish(this.actor, this.id)));
    for (const party of story.parties ?? []) all.push(...this.party(party));
    for (const [when, by] of story.helping ?? []) all.push(this.helps(when, by));
    if (story.drawn) all.push(...this.draw(story.drawn));
    all.push(...this.facts());
    const { cancelled, copied } = story;
    if (cancelled)
      all.push(
        this.step('cancelled', cancelled[0], () => editing.cancel(this.actor, this.id, { reason: cancelled[1] })),
      );
    if (copied) all.push(this.step('copied', copied, () => editing.copy(this.actor, this.id)));
    return all.map((happening) => ({ ...happening, name: `${slug}: ${happening.name}` }));
  }

  private weekly({ rule, cancelled, why }: NonNullable<EventStory['weekly']>): Happening[] {
    const recur = () =>
      this.stage.app.get(Recurring).apply(this.actor, this.id, { rule, templateSessionId: this.sessionId });
    return [
      this.step('weekly', this.story.at, recur, ({ dates }) => (this.dates = dates)),
      this.step('one date off', '1 09:00', () =>
        this.sessions.cancel(this.actor, this.dates[cancelled]?.sessionId ?? '', { reason: why }),
      ),
    ];
  }

  private party({ at, by, of, unnamed, answer, came, stars }: PartyStory): Happening[] {
    const who = () => this.stage.who(by);
    const register = async () => {
      const heads = (of ?? [by]).map((slug) => ({ personId: this.stage.person(slug) }));
      const answers = answer ? [{ questionId: await this.questionId(), head: 0, text: answer }] : [];
      const body = { heads, answers, ...(unnamed ? { unnamed } : {}) };
      return this.stage.app.get(Registering).register(who(), this.sessionId, body);
    };
    const steps = [this.step(`party-${by}`, at, register, ({ id }) => this.partyIds.set(by, id))];
    if (came) steps.push(this.step(`came-${by}`, came, () => this.markAll(by)));
    if (stars) {
      const [when, n, words] = stars;
      const rate = () => this.stage.app.get(Feedback).give(who(), this.partyIds.get(by) ?? '', { stars: n, words });
      steps.push(this.step(`stars-${by}`, when, rate));
    }
    return steps;
  }

  private helps(at: string, by: string): Happening {
    const helpers = this.stage.app.get(Helpers);
    return this.step(`helps-${by}`, at, () => helpers.signUp(this.stage.who(by), this.sessionId, { role: 'door' }));
  }

  private draw({ committed, at, words }: NonNullable<EventStory['drawn']>): Happening[] {
    const drawing = this.stage.app.get(Drawing);
    return [
      this.step('draw-committed', committed, () => drawing.commit(this.actor, this.sessionId).then(() => ({}))),
      this.step('draw-frame', at, () => drawing.fixFrame(this.actor, this.sessionId).then(() => ({}))),
      this.step('draw-run', at, () =>
        drawing.run(this.actor, this.sessionId, { witnessWords: words }).then(() => ({})),
      ),
    ];
  }

  private facts(): Happening[] {
    const { counted, served = [] } = this.story;
    const afterwards = this.stage.app.get(Afterwards);
    const steps = served.map(([at, service, people]) =>
      this.step(`served-${service}`, at, () => afterwards.served(this.actor, this.sessionId, { service, people })),
    );
    if (counted) {
      const [at, people, method] = counted;
      steps.push(this.step('counted', at, () => afterwards.headcount(this.actor, this.sessionId, { people, method })));
    }
    return steps;
  }

  /** The whole party came, says the counter. */
  private async markAll(by: string): Promise<object> {
    const heads: { id: string }[] = await this.db.query(
      'SELECT id FROM registration_people WHERE registration_id = ?',
      [this.partyIds.get(by) ?? ''],
    );
    const deviceAt = new Date(this.stage.instant(this.story.session.starts)).toISOString();
    const marks = heads.map(({ id }) => ({
      ...{ nonce: newId(), act: 'in' as const, how: 'counter' as const, headId: id, offline: false, deviceAt },
      deviceOffsetMs: 0,
    }));
    await this.stage.app.get(Door).marks(this.actor, this.sessionId, { deviceId: newId(), marks });
    return {};
  }

  private async questionId(): Promise<string> {
    const [row]: { questions: { id: string }[] | string }[] = await this.db.query(
      'SELECT questions FROM events WHERE id = ?',
      [this.id],
    );
    const questions =
      typeof row?.questions === 'string' ? (JSON.parse(row.questions) as { id: string }[]) : row?.questions;
    return questions?.[0]?.id ?? '';
  }

  private poster() {
    const { kind, theme, title, summary, seriesName, hostText, place, text, street, question } = this.story;
    const asked = {
      per: 'party',
      type: 'text',
      label: question ?? '',
      required: true,
      purpose: '按年龄备剪刀',
    } as const;
    return {
      ...{ kind, theme, title, summary: summary ?? null, seriesName: seriesName ?? null, hostText: hostText ?? null },
      ...{ placeText: place, audience: street ? ('street' as const) : ('community' as const) },
      ...{ body: [{ kind: 'paragraph' as const, text }], questions: question ? [asked] : [] },
    };
  }

  private form({ starts, ends, opens, draws, mode = 'order', ...more }: SessionStory): SessionBody {
    const [startsAt, endsAt] = [this.stage.instant(starts).toISOString(), this.stage.instant(ends).toISOString()];
    if (mode === 'free') return { ...more, mode, startsAt, endsAt };
    const opensAt =
      opens === 'in ten minutes'
        ? new Date(this.stage.instant('1h').getTime() + 70 * MINUTE_MS)
        : this.stage.instant(opens ?? this.story.at);
    const drawAt = draws ? this.stage.instant(draws).toISOString() : null;
    return { ...more, mode, startsAt, endsAt, opensAt: opensAt.toISOString(), closesAt: startsAt, drawAt };
  }

  private step<T>(name: string, at: string, tell: () => Promise<T>, then?: (answer: T) => void): Happening {
    return this.stage.happening(`event-${this.story.slug}-${name}`, at, tell, then);
  }

  private get actor() {
    return this.stage.who(this.story.by);
  }

  private get sessions(): SessionEditing {
    return this.stage.app.get(SessionEditing);
  }

  private get db(): DataSource {
    return this.stage.app.get(DataSource);
  }
}
