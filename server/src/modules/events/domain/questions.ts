import { DomainError, eventLimits, type QuestionPer, type QuestionType } from '@silin/shared';

/** A question of the sign-up form. Asked for a purpose, which is shown; its answers are deleted after so many days. */
export interface EventQuestion {
  readonly id: string;
  readonly per: QuestionPer;
  readonly type: QuestionType;
  readonly label: string;
  readonly options: readonly string[];
  readonly required: boolean;
  readonly isPrivate: boolean;
  readonly purpose: string;
  readonly deleteAfterDays: number;
}

/** A question as it was typed. */
export interface QuestionForm {
  readonly id?: string | undefined;
  readonly per: QuestionPer;
  readonly type: QuestionType;
  readonly label: string;
  readonly options?: readonly { readonly text: string }[] | undefined;
  readonly required: boolean;
  readonly isPrivate?: boolean | undefined;
  readonly purpose: string;
  readonly deleteAfterDays?: number | undefined;
}

/** Words with which identity numbers and bank data are asked for (PIPL 6, 28). Read without blanks, signs and width. */
const NUMBERS =
  /身份证|身份号|身分证|证件号|证号|护照|社保卡|医保卡|户口(本|簿)号|银行卡|银行账|银行帐|卡号|账号|帐号|存折|支付宝|密码|验证码|idcard|idnumber|bankcard/;
/** Words with which illness is asked for. */
const ILLNESS = /病|疾|诊断|残疾|残障|用药|服药|吃什么药|手术史|传染|艾滋|高血压|糖尿|心脏|癌|肿瘤|精神障碍|抑郁|孕/;
/** What is said with these characters and is no illness. */
const HARMLESS = /毛病|通病|弊病/g;

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '')
    .replace(HARMLESS, '');

const forbidden = ({ label, purpose, options }: Pick<EventQuestion, 'label' | 'purpose' | 'options'>): boolean => {
  const asked = folded([label, ...options].join('|'));
  return NUMBERS.test(asked) || ILLNESS.test(asked) || NUMBERS.test(folded(purpose));
};

/**
 * The questions a form describes; those that were there before keep their id, and with it their answers. Throws
 * `QUESTION_FORBIDDEN`, `QUESTION_OPTIONS`.
 */
export function askedQuestions(
  forms: readonly QuestionForm[],
  before: readonly EventQuestion[],
  newId: () => string,
): EventQuestion[] {
  const known = new Set(before.map(({ id }) => id));
  return forms.map((form) => {
    const chosen = form.type === 'one' || form.type === 'many';
    const options = chosen ? (form.options ?? []).map(({ text }) => text) : [];
    if (chosen && new Set(options).size < Math.max(2, options.length)) throw new DomainError('QUESTION_OPTIONS');
    const { per, type, label, required, purpose } = form;
    if (forbidden({ label, purpose, options })) throw new DomainError('QUESTION_FORBIDDEN');
    // An id said twice would give two questions one answer.
    const id = form.id !== undefined && known.delete(form.id) ? form.id : newId();
    const deleteAfterDays = form.deleteAfterDays ?? eventLimits.answersKeptDaysDefault;
    return { id, per, type, label, options, required, isPrivate: form.isPrivate ?? false, purpose, deleteAfterDays };
  });
}
