/** Numbers of the media context; the unit is in the name. */
export const mediaLimits = {
  uploadMaxBytes: 10 * 1024 * 1024,
  longestSidePixels: 1600,
  /** A JPEG that is read line by line and made smaller on the way: 200 megapixels of the largest phone cameras. */
  inputMaxPixels: 210_000_000,
  /** What has to be unpacked whole: PNG, WebP, and JPEG that is drawn in several passes. */
  unpackedMaxPixels: 50_000_000,
  linkMinutes: 30,
  uploadsPerDay: 60,
  /** A picture that no wish shows is kept this long: a draft on the phone may still want it. */
  unusedKeptDays: 7,
  /** A private file that belongs to nothing: somebody began to write a consent down and did not. */
  unusedPrivateKeptDays: 1,
  /** Two minutes as a phone records them, with room to spare. */
  voiceMaxBytes: 5 * 1024 * 1024,
  voiceMaxSeconds: 120,
  /** The platform pushes its verdict within 30 minutes; after this long it is asked again. */
  verdictWaitMinutes: 40,
  /** So often the platform is asked; then staff look. */
  checksMax: 3,
} as const;
