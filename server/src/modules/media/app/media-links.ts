import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { mediaLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';

/** Whom a link was made for: `public` opens passed pictures only, `private` (owner, staff, WeChat's check) all. */
export type LinkAudience = 'public' | 'private';

/** Expiry is rounded up to this, so that a list read twice carries the same links and keeps its ETag. */
const ROUND_MS = 10 * 60_000;

/**
 * Signed links to picture files. `<Image>` cannot send a bearer token, so the link itself is the permission: an HMAC over
 * picture, expiry and audience, valid for 30 to 40 minutes.
 */
@Injectable()
export class MediaLinks {
  private readonly key: Buffer;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    this.key = createHmac('sha256', config.tokenSecret).update('media-link').digest();
  }

  /** A link that opens this picture for `minutes` (default 30) and up to ten more. */
  urlFor(mediaId: string, audience: LinkAudience, minutes: number = mediaLimits.linkMinutes): string {
    const until = Math.ceil((this.clock.now().getTime() + minutes * 60_000) / ROUND_MS) * ROUND_MS;
    const e = String(until / 1000);
    return `${this.config.publicBaseUrl}/api/v1/media/${mediaId}/file?e=${e}&s=${this.sign(mediaId, e, audience)}`;
  }

  /** What a link allows, and for how many seconds more; null when it is forged, altered or past its time. */
  read(mediaId: string, e: unknown, s: unknown): { audience: LinkAudience; secondsLeft: number } | null {
    if (typeof e !== 'string' || typeof s !== 'string' || !/^\d{1,12}$/.test(e)) return null;
    const audience = (['public', 'private'] as const).find((a) => isSame(this.sign(mediaId, e, a), s));
    const secondsLeft = Number(e) - Math.floor(this.clock.now().getTime() / 1000);
    return audience && secondsLeft > 0 ? { audience, secondsLeft } : null;
  }

  private sign(mediaId: string, e: string, audience: LinkAudience): string {
    return createHmac('sha256', this.key).update(`${mediaId}\n${e}\n${audience}`).digest('base64url');
  }
}

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
