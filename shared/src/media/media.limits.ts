/** Numbers of the media context; the unit is in the name. */
export const mediaLimits = {
  uploadMaxBytes: 10 * 1024 * 1024,
  longestSidePixels: 1600,
  inputMaxPixels: 50_000_000,
  linkMinutes: 30,
} as const;

/** A picture's life: checked by the platform before anybody but its owner and staff may see it. */
export const MEDIA_STATES = ['checking', 'passed', 'review', 'refused'] as const;
export type MediaState = (typeof MEDIA_STATES)[number];
