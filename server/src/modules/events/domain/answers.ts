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

function inWords({ type, options, label }: EventQuestion, { text = '', options: chosen = [] }: AnswerForm): string {
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
