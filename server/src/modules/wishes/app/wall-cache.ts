import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Clock } from '../../../platform/clock/clock.js';

/** Other processes' writes show after at most this long. */
const FRESH_MS = 2_000;
/** Odd keywords must not fill the memory. */
const ENTRIES_MAX = 500;

/** A wall answer, ready to be sent. */
export class WallAnswer {
  readonly etag: string;

  /** `body` is JSON. The community is part of the fingerprint: equal walls of two communities have different ETags. */
  constructor(
    communityId: string,
    readonly body: string,
  ) {
    this.etag = `"${createHash('sha256').update(`${communityId}\n${body}`).digest('base64url').slice(0, 27)}"`;
  }

  /** True when one of the tags of an `If-None-Match` header is this answer's (weak comparison, RFC 9110 13.1.2). */
  isKnownAs(header: string | undefined): boolean {
    if (!header) return false;
    return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === this.etag);
  }
}

interface Entry {
  readonly answer: Promise<WallAnswer>;
  readonly freshUntil: number;
}

/**
 * The wall of each community for a moment: a burst of readers costs one query. Readers who come while it is being asked wait
 * for the same answer; a write of this process makes it forgotten, and an answer asked before the write is not kept.
 */
@Injectable()
export class WallCache {
  /** By community and filter; what was not asked for longest goes first. */
  private readonly entries = new LRUCache<string, Entry>({ max: ENTRIES_MAX });

  constructor(private readonly clock: Clock) {}

  /** The answer for a filter (any canonical text), from memory or by `ask`, which returns the JSON body. A failed question is not kept. */
  async get(communityId: string, filter: string, ask: () => Promise<string>): Promise<WallAnswer> {
    const now = this.clock.now().getTime();
    const key = `${communityId}\n${filter}`;
    const known = this.entries.get(key);
    if (known && now < known.freshUntil) return known.answer;
    const answer = ask().then((body) => new WallAnswer(communityId, body));
    this.entries.set(key, { answer, freshUntil: now + FRESH_MS });
    try {
      return await answer;
    } catch (error) {
      this.forget(communityId);
      throw error;
    }
  }

  /** Forgets everything about a community. */
  forget(communityId: string): void {
    for (const key of [...this.entries.keys()]) if (key.startsWith(`${communityId}\n`)) this.entries.delete(key);
  }
}
