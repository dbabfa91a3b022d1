import type { QuestionPer, QuestionType } from '@silin/shared';

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
