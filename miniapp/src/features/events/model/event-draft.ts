import {
  cleanText,
  type EventAudience,
  type EventKind,
  eventLimits,
  type EventTheme,
  type QuestionPer,
  type QuestionType,
  textLength,
} from '@silin/shared';
import type { EventBlockBody, EventBody, EventQuestionBody, OrganiserEvent } from '../api/organiser.api';

/** A block of the text while it is being written; a list is written one line per item. */
export interface BlockDraft {
  kind: 'paragraph' | 'heading' | 'list' | 'picture';
  text: string;
  mediaId?: string;
  url?: string;
}

export interface QuestionDraft {
  id?: string;
  per: QuestionPer;
  type: QuestionType;
  label: string;
  /** One line per option. */
  options: string;
  required: boolean;
  isPrivate: boolean;
  purpose: string;
}

/** The poster of an event while it is being written. */
export interface EventDraft {
  kind: EventKind;
  theme: EventTheme;
  title: string;
  summary: string;
  seriesName: string;
  placeText: string;
  hostText: string;
  audience: EventAudience;
  body: BlockDraft[];
  questions: QuestionDraft[];
  coverMediaId?: string;
  coverUrl?: string;
}

export const emptyEvent: EventDraft = {
  ...{ kind: 'culture', theme: 'opera', title: '', summary: '', seriesName: '', placeText: '', hostText: '' },
  ...{ audience: 'community', body: [], questions: [] },
};

export const emptyQuestion: QuestionDraft = {
  ...{ per: 'party', type: 'text', label: '', options: '', required: false, isPrivate: false, purpose: '' },
};

/** The form of an event that is there. */
export function eventDraftOf({ page, coverMediaId }: OrganiserEvent): EventDraft {
  return {
    ...{ kind: page.kind, theme: page.theme, title: page.title, summary: page.summary ?? '' },
    ...{ seriesName: page.seriesName ?? '', placeText: page.placeText ?? '', hostText: page.hostText ?? '' },
    audience: page.audience,
    body: page.body.map(({ kind, text, items, mediaId, url }) => ({
      kind,
      text: kind === 'list' ? items.join('\n') : (text ?? ''),
      ...(mediaId ? { mediaId, url: url ?? undefined } : {}),
    })),
    questions: page.questions.map(({ id, per, type, label, options, required, isPrivate, purpose }) => ({
      ...{ id, per, type, label, options: options.join('\n'), required, isPrivate, purpose },
    })),
    ...(coverMediaId ? { coverMediaId, coverUrl: page.coverUrl ?? undefined } : {}),
  };
}

export type EventErrors = Partial<Record<'title' | 'body' | 'questions', string>>;

/** What is not right yet, field by field, each with what to do. The server asks the same again, and more. */
export function eventErrors(draft: EventDraft): EventErrors {
  const errors: EventErrors = {};
  if (!cleanText(draft.title)) errors.title = '请写活动名称';
  else if (textLength(cleanText(draft.title)) > eventLimits.titleMaxChars) errors.title = '名称写得短一点';
  const long = draft.body.find(({ text }) => textLength(cleanText(text)) > eventLimits.blockMaxChars);
  if (long) errors.body = `有一段超过 ${eventLimits.blockMaxChars} 字，请分成两段`;
  const unasked = draft.questions.find(({ label, purpose }) => !cleanText(label) || !cleanText(purpose));
  const bare = draft.questions.find((q) => (q.type === 'one' || q.type === 'many') && linesOf(q.options).length < 2);
  if (unasked) errors.questions = '每个问题都要写问什么，和为什么问';
  else if (bare) errors.questions = '选择题请写至少两个选项，一行一个';
  return errors;
}

const linesOf = (text: string): string[] => text.split('\n').map(cleanText).filter(Boolean);

const blockBody = ({ kind, text, mediaId }: BlockDraft): EventBlockBody =>
  kind === 'picture'
    ? { kind, mediaId }
    : kind === 'list'
      ? { kind, items: linesOf(text).map((item) => ({ text: item })) }
      : { kind, text: cleanText(text) };

const questionBody = ({ id, options, type, ...asked }: QuestionDraft): EventQuestionBody => ({
  ...(id ? { id } : {}),
  ...{ per: asked.per, type, label: cleanText(asked.label), required: asked.required },
  ...{ isPrivate: asked.isPrivate, purpose: cleanText(asked.purpose) },
  ...(type === 'one' || type === 'many' ? { options: linesOf(options).map((text) => ({ text })) } : {}),
});

/** What the server takes; blocks without anything in them are left out. */
export function eventBody(draft: EventDraft): EventBody {
  const { kind, theme, audience } = draft;
  const filled = draft.body.filter(({ kind: is, text, mediaId }) => (is === 'picture' ? mediaId : cleanText(text)));
  return {
    ...{ kind, theme, audience, title: cleanText(draft.title), summary: cleanText(draft.summary) || null },
    ...{ seriesName: cleanText(draft.seriesName) || null, placeText: cleanText(draft.placeText) || null },
    ...{ hostText: cleanText(draft.hostText) || null, coverMediaId: draft.coverMediaId ?? null },
    body: filled.map(blockBody),
    questions: draft.questions.map(questionBody),
  };
}
