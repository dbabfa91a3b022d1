import { type ConsentWay, DomainError, type PrivateFileKind } from '@silin/shared';
import type { Standing } from './standing.js';

/** What is kept with a consent given in this way; undefined where either is. */
export const fileKindOf = (how: ConsentWay): PrivateFileKind | undefined =>
  how === 'voice' ? 'voice' : how === 'signed' ? 'picture' : undefined;

/** Throws unless a consent given in this way may come with this file, or without one. `CONSENT_VOICE_MISSING`, `CONSENT_FILE_WAY`. */
export function requireFittingFile(how: ConsentWay, fileId: string | undefined): void {
  if (how === 'voice' && fileId === undefined) throw new DomainError('CONSENT_VOICE_MISSING');
  if (how === 'tap' && fileId !== undefined) throw new DomainError('CONSENT_FILE_WAY');
}

/** Throws unless a file may still be kept with this consent. `CONSENT_FILE_WAY`, `CONSENT_FILE_STANDS`. */
export function mayAddFile({ how, mediaId }: { how: ConsentWay; mediaId: string | null }): void {
  if (how === 'tap') throw new DomainError('CONSENT_FILE_WAY');
  if (mediaId !== null) throw new DomainError('CONSENT_FILE_STANDS');
}

/** True for who looks after the person, where a living consent was signed or spoken and nothing is kept with it. */
export const lacksFile = (
  { office }: Standing,
  { how, mediaId }: { how: ConsentWay; mediaId: string | null },
): boolean => office !== undefined && how !== 'tap' && mediaId === null;

/** The paper and the voice are for the person and for who looks after them by office; a proxy is told that there is a consent, no more. */
export const mayOpenFile = ({ self, office }: Standing): boolean => self || office !== undefined;
