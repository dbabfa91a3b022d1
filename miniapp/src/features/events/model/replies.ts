import { cleanText, eventLimits, textLength } from '@silin/shared';
import type { Answer, EventQuestion } from '../api/types';

/** An answer as it is being written: words, or the places of the options chosen. */
export interface Reply {
  text?: string;
  options?: number[];
}

/** Replies by the key of what was asked. */
export type Replies = Readonly<Record<string, Reply>>;

/** A question put to the party (head 0), or to one of those who come. */
export interface Asked {
  readonly key: string;
  readonly question: EventQuestion;
  readonly head: number;
}

export const replyKey = (questionId: string, head?: string): string => (head ? `${questionId}.${head}` : questionId);

/** Everything that is asked of a party whose heads have these keys. */
export const askedOf = (questions: readonly EventQuestion[], heads: readonly string[]): Asked[] =>
  questions.flatMap((question) =>
    question.per === 'party'
      ? [{ key: replyKey(question.id), question, head: 0 }]
      : heads.map((head, at) => ({ key: replyKey(question.id, head), question, head: at + 1 })),
  );

const isChosen = ({ type }: EventQuestion): boolean => type === 'one' || type === 'many';

const isGiven = (question: EventQuestion, reply: Reply | undefined): boolean =>
  isChosen(question) ? !!reply?.options?.length : !!cleanText(reply?.text ?? '');

/** What is not right with a reply yet; undefined when nothing is. */
export function replyError(question: EventQuestion, reply: Reply | undefined): string | undefined {
  const given = isGiven(question, reply);
  if (question.required && !given) return '这一题要回答';
  if (question.type === 'number' && given && !/^\d{1,6}$/.test((reply?.text ?? '').trim())) return '请写一个数字';
  if (textLength(cleanText(reply?.text ?? '')) > eventLimits.answerMaxChars)
    return `最多 ${eventLimits.answerMaxChars} 个字`;
  return undefined;
}

/** The same for everything that is asked, by key. */
export function replyErrors(asked: readonly Asked[], replies: Replies): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { key, question } of asked) {
    const wrong = replyError(question, replies[key]);
    if (wrong) errors[key] = wrong;
  }
  return errors;
}

/** What the server takes; what was not answered stays away. */
export const answersOf = (asked: readonly Asked[], replies: Replies): Answer[] =>
  asked.flatMap(({ key, question, head }): Answer[] => {
    const reply = replies[key];
    if (!isGiven(question, reply)) return [];
    const chosen = (reply?.options ?? []).map(String) as NonNullable<Answer['options']>;
    return isChosen(question)
      ? [{ questionId: question.id, head, options: chosen }]
      : [{ questionId: question.id, head, text: cleanText(reply?.text ?? '') }];
  });
