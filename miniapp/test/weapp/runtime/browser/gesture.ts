import { TAP_GESTURE_MS } from '../limits.js';

let lastTap = Number.NEGATIVE_INFINITY;

export const tapped = (): void => void (lastTap = performance.now());

/** Some interfaces answer only when the person has just tapped. */
export const insideTap = (): boolean => performance.now() - lastTap < TAP_GESTURE_MS;
