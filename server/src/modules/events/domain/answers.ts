import { chinaDate, DomainError } from '@silin/shared';
import type { EventQuestion } from './questions.js';

export interface AnswerForm {
  readonly questionId: string;
  /** 0: of the party. */
  readonly head: number;
  readonly text?: string;
  readonly options?: readonly string[];
}

/** An answer as it is kept: words, and the day on which it is deleted. */
export interface KeptAnswer {
  readonly questionId: string;
  readonly head: number;
  readonly answer: string;
  readonly deleteOn: string;
}

const DAY_MS = 24 * 3600_000;

/**
 * The answers of a party to the questions of its event; `heads`: how many of it are asked one by one. Throws `ANSWER_MISSING`,
 * `ANSWER_NOT_AN_OPTION`, and `EVENT_MOVED_ON` for an answer to a question that is not there any more.
 */
export function answersOf(
  questions: readonly EventQuestion[],
  forms: readonly AnswerForm[],
  heads: number,
  endsAt: Date,
): KeptAnswer[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const kept = new Map<string, KeptAnswer>();
  for (const form of forms) {
    const question = byId.get(form.questionId);
    const ofParty = question?.per === 'party';
    if (!question || ofParty !== (form.head === 0) || form.head > heads) throw new DomainError('EVENT_MOVED_ON');
    const answer = inWords(question, form);
    if (answer === '') continue;
    const deleteOn = chinaDate(endsAt.getTime() + question.deleteAfterDays * DAY_MS);
    kept.set(`${question.id} ${form.head}`, { questionId: question.id, head: form.head, answer, deleteOn });
  }
  for (const { id, per, required, label } of questions) {
    const asked = per === 'party' ? [0] : Array.from({ length: heads }, (_, i) => i + 1);
    if (required && asked.some((head) => !kept.has(`${id} ${head}`))) {
      throw new DomainError('ANSWER_MISSING', { question: label });
    }
  }
  return [...kept.values()];
}

/** What somebody said at the door: an answer without its head. */
export type SaidAtDoor = Omit<AnswerForm, 'head'>;

/**
 * The answers of somebody who walked in, and the questions that want one and have none. Who stands in the yard is there: what does
 * not fit a question is left out, nothing is thrown.
 */
export function answersAtDoor(
  questions: readonly EventQuestion[],
  said: readonly SaidAtDoor[],
  endsAt: Date,
): { kept: Omit<KeptAnswer, 'head'>[]; unanswered: string[] } {
  const kept = questions.flatMap((question) => {
    const form = said.findLast(({ questionId }) => questionId === question.id);
    const answer = form ? fitting(question, form) : '';
    const deleteOn = chinaDate(endsAt.getTime() + question.deleteAfterDays * DAY_MS);
    return answer === '' ? [] : [{ questionId: question.id, answer, deleteOn }];
  });
  const has = new Set(kept.map(({ questionId }) => questionId));
  return { kept, unanswered: questions.flatMap(({ id, required }) => (required && !has.has(id) ? id : [])) };
}

function fitting(question: EventQuestion, form: SaidAtDoor): string {
  try {
    return inWords(question, form);
  } catch (error) {
    if (error instanceof DomainError) return '';
    throw error;
  }
}

function inWords({ type, options, label }: EventQuestion, { text = '', options: chosen = [] }: SaidAtDoor): string {
  const refuse = (): never => {
    throw new DomainError('ANSWER_NOT_AN_OPTION', { question: label });
  };
  if (type === 'text') return text;
  if (type === 'number') return text === '' || /^-?\d{1,9}(\.\d{1,4})?$/.test(text) ? text : refuse();
  if (type === 'yes_no') {
    if (text === '') return '';
    return text === 'yes' ? '是' : text === 'no' ? '否' : refuse();
  }
  const words = chosen.map((place) => options[Number(place)] ?? refuse());
  return type === 'one' && words.length > 1 ? refuse() : words.join('、');
}
