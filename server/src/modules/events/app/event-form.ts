import { Injectable } from '@nestjs/common';
import { eventLimits, textLength } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { ValidationFailed } from '../../../platform/errors/problem.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { MediaService } from '../../media/index.js';
import type { CommunityEvent } from '../data/event.entities.js';
import { EventWritesRepository } from '../data/event-writes.repository.js';
import { blockOf, type EventBlock, picturesOf, wordsOf } from '../domain/blocks.js';
import { askedQuestions, type EventQuestion } from '../domain/questions.js';
import type { EventBody } from '../dto/event-form.dto.js';
import { EventText } from './event-text.js';

/** What a form says of an event, examined. `body` and `questions` are undefined where the form leaves them as they are. */
export interface EventFields {
  readonly poster: Pick<CommunityEvent, 'kind' | 'theme' | 'title' | 'summary' | 'audience' | 'hostText'> &
    Pick<CommunityEvent, 'coverMediaId' | 'placeText' | 'placeGridId'>;
  readonly seriesName: string | null;
  readonly body: EventBlock[] | undefined;
  readonly questions: EventQuestion[] | undefined;
}

/** Reads the form of an event: its text, its pictures, its questions, its series. */
@Injectable()
export class EventForm {
  constructor(
    private readonly text: EventText,
    private readonly directory: MemberDirectory,
    private readonly media: MediaService,
    private readonly writes: EventWritesRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Before any transaction: it asks WeChat. `before` are the questions that are there already. Throws `VALIDATION_FAILED` for a
   * block without what its kind needs or a text beyond `bodyMaxChars`, `GRID_UNKNOWN`, `EVENT_TEXT_REFUSED` and what
   * `askedQuestions` throws.
   */
  async examine(actor: Actor, form: EventBody, before: readonly EventQuestion[] = []): Promise<EventFields> {
    const { kind, theme, title, audience } = form;
    const body = form.body && blocks(form.body);
    const questions = form.questions && askedQuestions(form.questions, before, newId);
    const zone = await this.directory.zone(actor.communityId, { gridId: form.placeGridId ?? null });
    const asked = (questions ?? []).flatMap(({ label, options, purpose }) => [label, purpose, ...options]);
    const lines = [form.summary, form.placeText, form.hostText, form.seriesName, body && wordsOf(body), ...asked];
    await this.text.examine(actor, { title, words: lines.filter(Boolean).join('\n') });
    return {
      poster: {
        ...{ kind, theme, title, audience, summary: form.summary ?? null, hostText: form.hostText ?? null },
        ...{ coverMediaId: form.coverMediaId ?? null, placeText: form.placeText ?? null },
        placeGridId: zone?.gridId ?? null,
      },
      ...{ seriesName: form.seriesName ?? null, body, questions },
    };
  }

  /** The columns of the event; founds the series when its name is new. */
  async columns(tx: Tx, communityId: string, { poster, seriesName, body, questions }: EventFields) {
    const seriesId = seriesName ? await this.writes.seriesNamed(tx, communityId, seriesName, this.clock.now()) : null;
    return { ...poster, seriesId, ...(body && { body }), ...(questions && { questions }) };
  }

  /** Says that the event shows these pictures and no others. Throws `WISH_PHOTO_UNKNOWN`, `WISH_PHOTO_REFUSED`. */
  async showPictures(tx: Tx, actor: Actor, event: CommunityEvent): Promise<void> {
    const ids = [...(event.coverMediaId ? [event.coverMediaId] : []), ...picturesOf(event.body)];
    const { communityId } = event;
    await this.media.claimForUse(tx, {
      ...{ communityId, ownerUserId: actor.userId, usedFor: event.id },
      ids: [...new Set(ids)],
    });
  }
}

const NEEDS = { paragraph: '请写上这一段', heading: '请写上小标题', list: '请至少写一条', picture: '请选一张照片' };

function blocks(forms: NonNullable<EventBody['body']>): EventBlock[] {
  const read = forms.map((form) => ({ form, block: blockOf(form) }));
  const empty = read.flatMap(({ form, block }, at) =>
    block ? [] : [{ field: `body.${at}`, message: NEEDS[form.kind] }],
  );
  if (empty.length > 0) throw new ValidationFailed(empty);
  const body = read.flatMap(({ block }) => block ?? []);
  if (textLength(wordsOf(body)) > eventLimits.bodyMaxChars)
    throw new ValidationFailed([{ field: 'body', message: `正文最多写 ${eventLimits.bodyMaxChars} 个字` }]);
  return body;
}
