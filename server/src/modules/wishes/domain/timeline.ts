import type { WishStep } from '@silin/shared';

/** In which part a step was taken. */
export type ActedAs = 'author' | 'claimer' | 'staff' | 'card' | 'clock';

export interface Step {
  readonly step: WishStep;
  readonly at: Date;
  readonly actedAs: ActedAs;
  readonly actorMemberId: string | null;
  readonly claimId: string | null;
  readonly note: string | null;
}

/** How close the reader is to the wish. */
export interface TimelineReader {
  readonly memberId: string;
  readonly isAuthor: boolean;
  readonly isStaff: boolean;
  /** Claims of the reader on this wish. */
  readonly ownClaimIds: readonly string[];
}

/**
 * Who took a step, as much as the reader may know: neighbours learn no names, the author and staff learn which volunteer.
 * `nicknameOf` answers for member ids.
 */
export function byWords(step: Step, reader: TimelineReader, nicknameOf: (memberId: string) => string): string {
  if (step.actedAs === 'clock') return '到期自动处理';
  if (step.actedAs === 'card') return '用联系卡上的号码';
  if (step.actorMemberId === reader.memberId) return '您';
  if (step.actedAs === 'staff') return '社区';
  const close = reader.isAuthor || reader.isStaff;
  if (step.actedAs === 'claimer') {
    return close && step.actorMemberId ? `志愿者 ${nicknameOf(step.actorMemberId)}` : '一位志愿者';
  }
  return reader.isStaff && step.actorMemberId ? nicknameOf(step.actorMemberId) : '一位邻居';
}

/** Reasons and notes are for the author, staff, and the volunteer whose claim they are about; nobody else reads them. */
export function noteFor(step: Step, reader: TimelineReader): string | undefined {
  if (step.note === null) return undefined;
  const aboutOwnClaim = step.claimId !== null && reader.ownClaimIds.includes(step.claimId);
  return reader.isAuthor || reader.isStaff || aboutOwnClaim ? step.note : undefined;
}
