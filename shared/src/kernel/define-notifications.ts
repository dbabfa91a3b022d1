import { formatDate, formatTime, type Instant } from './china-time.js';

/** A message as people read it. */
export interface NotificationText {
  readonly title: string;
  readonly body: string;
}

/** One kind of message: its text, and where it leads. */
export interface NotificationDefinition<P extends object = never> {
  /**
   * The page of the mini-program that shows what the message speaks of, without a leading slash; `{subject}` stands for the id
   * of what it speaks of. Null: the message itself says everything.
   */
  readonly page: string | null;
  /** Rings at any hour; every other kind waits in the inbox for the morning before it rings. */
  readonly urgent?: true;
  /** Told in groups: one unread message, counted up in the param `told`. For what many people cause and few work through. */
  readonly grouped?: true;
  /**
   * Title and body. A wish's public title and reasons written for the reader may be params; names, phones, addresses and
   * private details never are. Params come from storage, so the text must bear a missing one. Dates are said as seen from
   * `now`, the moment of reading, so that “明天” is never yesterday's.
   */
  readonly text: (params: P, now: Instant) => NotificationText;
}

/** Declares the kinds of message of one context: one kind per step that concerns somebody. */
export function defineNotifications<const T extends Record<string, NotificationDefinition>>(definitions: T): T {
  return definitions;
}

/** A reason as it stands within a message: quoted once with its full stop, however it was written. */
export const reasonWords = (reason: string | undefined): string =>
  reason ? `原因：${reason.replace(/[。.\s]+$/, '')}。` : '';

/** An instant as it stands within a message. */
export const momentWords = (at: string, now: Instant): string => `${formatDate(at, now)} ${formatTime(at)}`;
