import {
  EVENT_AUDIENCES,
  EVENT_BLOCKS,
  EVENT_KINDS,
  EVENT_THEMES,
  type EventAudience,
  type EventBlockKind,
  type EventKind,
  eventLimits,
  type EventTheme,
  QUESTION_PER,
  QUESTION_TYPES,
  type QuestionPer,
  type QuestionType,
} from '@silin/shared';
import { Count, Flag, Id, LongText, Name, OneOf, Parts, Text } from '../../../platform/http/fields.js';

/** One item of a list within a text. */
export class ListItemBody {
  @Text(eventLimits.listItemMaxChars)
  text: string;
}

export class EventBlockBody {
  @OneOf(EVENT_BLOCKS, { enumName: 'EventBlockKind' })
  kind: EventBlockKind;

  @LongText(eventLimits.blockMaxChars, { optional: true })
  text?: string;

  @Parts(() => ListItemBody, eventLimits.listItemsMax, { optional: true })
  items?: ListItemBody[];

  @Id({ optional: true })
  mediaId?: string;
}

export class QuestionOptionBody {
  @Text(eventLimits.questionOptionMaxChars)
  text: string;
}

export class EventQuestionBody {
  @Id({ optional: true, description: 'keeps the answers of a question that is changed' })
  id?: string;

  @OneOf(QUESTION_PER, { enumName: 'QuestionPer' })
  per: QuestionPer;

  @OneOf(QUESTION_TYPES, { enumName: 'QuestionType' })
  type: QuestionType;

  @Text(eventLimits.questionLabelMaxChars)
  label: string;

  @Parts(() => QuestionOptionBody, eventLimits.questionOptionsMax, { optional: true })
  options?: QuestionOptionBody[];

  @Flag()
  required: boolean;

  @Flag({ optional: true })
  isPrivate?: boolean;

  @Text(eventLimits.questionPurposeMaxChars, { description: 'shown beside the question' })
  purpose: string;

  @Count(1, eventLimits.answersKeptDaysMax, { optional: true })
  deleteAfterDays?: number;
}

/** The poster of an event; as a draft anything but the title may still be missing. */
export class EventBody {
  @OneOf(EVENT_KINDS, { enumName: 'EventKind' })
  kind: EventKind;

  @OneOf(EVENT_THEMES, { enumName: 'EventTheme' })
  theme: EventTheme;

  @Text(eventLimits.titleMaxChars)
  title: string;

  @Text(eventLimits.summaryMaxChars, { nullable: true })
  summary?: string | null;

  @Name(eventLimits.seriesNameMaxChars, { nullable: true, description: 'a new name founds a series' })
  seriesName?: string | null;

  @Parts(() => EventBlockBody, eventLimits.blocksMax, { optional: true })
  body?: EventBlockBody[];

  @Id({ nullable: true })
  coverMediaId?: string | null;

  @Text(eventLimits.placeMaxChars, { nullable: true })
  placeText?: string | null;

  @Id({ nullable: true })
  placeGridId?: string | null;

  @Text(eventLimits.hostMaxChars, { nullable: true })
  hostText?: string | null;

  @OneOf(EVENT_AUDIENCES, { enumName: 'EventAudience' })
  audience: EventAudience;

  @Parts(() => EventQuestionBody, eventLimits.questionsMax, { optional: true })
  questions?: EventQuestionBody[];
}

/** A change names the version it was made from: `EVENT_VERSION` when somebody else was faster. */
export class ChangeEventBody extends EventBody {
  @Count(0, 1_000_000)
  version: number;
}
