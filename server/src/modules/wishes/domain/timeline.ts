import type { WishSpeaker, WishStep } from '@silin/shared';

/** In which part a step was taken. */
export type ActedAs = WishSpeaker | 'claimer' | 'card' | 'clock';

export interface Step {
  readonly step: WishStep;
  readonly at: Date;
  readonly actedAs: ActedAs;
  readonly actorMemberId: string | null;
  readonly claimId: string | null;
  readonly note: string | null;
}

/** Names as a timeline uses them. */
export interface NamesOfMembers {
  readonly nicknameOf: (memberId: string) => string;
  /** What a proxy is to the author; undefined for who is their proxy no more. */
  readonly relationOf: (memberId: string) => string | undefined;
}

/** Staff decide about wishes all the time; 代办 is only what they say for somebody. */
const SAYING: ReadonlySet<WishStep> = new Set(['submitted', 'resubmitted', 'rewritten', 'reopened']);
/** What an office decides is not said for anybody. */
const DECIDED: ReadonlySet<WishStep> = new Set(['closed']);
const isForOther = ({ actedAs }: Step): boolean =>
  actedAs === 'proxy' || actedAs === 'grid_worker' || actedAs === 'staff';
const isClose = ({ isAuthor, isStaff, actsForAuthor }: TimelineReader): boolean => isAuthor || isStaff || actsForAuthor;

/** How close the reader is to the wish. */
export interface TimelineReader {
  readonly memberId: string;
  readonly isAuthor: boolean;
  readonly isStaff: boolean;
  /** Acts for the author: reads what the author reads. */
  readonly actsForAuthor: boolean;
  /** Claims of the reader on this wish. */
  readonly ownClaimIds: readonly string[];
}

/**
 * Who took a step, as much as the reader may know: neighbours learn no names and not that somebody acts for somebody; the author,
 * who acts for them and staff learn which volunteer and who acted (女儿 代办). `nicknameOf` answers for member ids, `relationOf` for
 * those of the author's proxies.
 */
export function takenBy(step: Step, reader: TimelineReader, { nicknameOf, relationOf }: NamesOfMembers): string {
  if (step.actedAs === 'clock') return '到期自动处理';
  if (step.actedAs === 'card') return '用联系卡上的号码';
  const actedFor = SAYING.has(step.step) || (step.actedAs !== 'staff' && !DECIDED.has(step.step));
  if (step.actorMemberId === reader.memberId) return isForOther(step) && actedFor ? '您代办' : '您';
  const close = isClose(reader);
  if (step.actedAs === 'staff') return close && actedFor ? '社区 代办' : '社区';
  if (step.actedAs === 'grid_worker') {
    if (!close) return DECIDED.has(step.step) ? '社区' : '一位邻居';
    return actedFor ? '网格员 代办' : '网格员';
  }
  if (step.actedAs === 'proxy') {
    return close ? `${(step.actorMemberId && relationOf(step.actorMemberId)) ?? '代办人'} 代办` : '一位邻居';
  }
  if (step.actedAs === 'claimer') {
    return close && step.actorMemberId ? `志愿者 ${nicknameOf(step.actorMemberId)}` : '一位志愿者';
  }
  return reader.isStaff && step.actorMemberId ? nicknameOf(step.actorMemberId) : '一位邻居';
}

/** Reasons and notes are for the author, who acts for them, staff, and the volunteer whose claim they are about; nobody else reads them. */
export function noteFor(step: Step, reader: TimelineReader): string | undefined {
  if (step.note === null) return undefined;
  const aboutOwnClaim = step.claimId !== null && reader.ownClaimIds.includes(step.claimId);
  return isClose(reader) || aboutOwnClaim ? step.note : undefined;
}
