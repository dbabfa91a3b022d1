/** What the inbox can tell. One kind per step that concerns somebody; words live in `notificationWords`. */
export const NOTIFICATION_KINDS = [
  'wish_approved',
  'wish_rejected',
  'wish_text_edited',
  'wish_claimed',
  'wish_claim_ended',
  'wish_delivered',
  'wish_fulfilled',
  'wish_disputed',
  'wish_expired',
  'wish_closed',
  'claim_half_time',
  'claim_ending_soon',
  'claim_lapsed',
  'claim_revoked',
  'thanks_received',
  'volunteer_approved',
  'volunteer_declined',
  'volunteer_suspended',
  'volunteer_reinstated',
  'staff_wish_waiting',
  'staff_volunteer_waiting',
  'photo_refused',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Told in groups: one unread message per kind, counted up. For what many people cause and few work through. */
export const GROUPED_KINDS: readonly NotificationKind[] = ['staff_wish_waiting', 'staff_volunteer_waiting'];

/** Where a message leads: the page that shows what it speaks of. */
export type NotificationTarget =
  { page: 'wish'; wishId: string } | { page: 'volunteer' } | { page: 'staff_wishes' } | { page: 'staff_volunteers' };
