import { claimMachine, TEXT_CHECKS, WISH_CATEGORIES, WISH_SPEAKERS, wishMachine } from '@silin/shared';
import { WISH_PAGE_ACTIONS } from '../domain/access.policy.js';

/** What several answers of this context declare alike. */
export const wishState = { enum: wishMachine.states, enumName: 'WishState' };
export const claimState = { enum: claimMachine.states, enumName: 'ClaimState' };
export const category = { enum: WISH_CATEGORIES, enumName: 'WishCategory' };
export const textCheck = { enum: TEXT_CHECKS, enumName: 'TextCheck' };
export const pageActions = { enum: WISH_PAGE_ACTIONS, enumName: 'WishPageAction', isArray: true };
export const wishSpeaker = { enum: WISH_SPEAKERS, enumName: 'WishSpeaker' };
export const textOrNull = { type: String, nullable: true } as const;

/** ISO 8601 UTC, or null. */
export const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
