import { Injectable } from '@nestjs/common';
import { DomainError, mediaLimits, type PrivateFileKind } from '@silin/shared';
import { FileStore } from '../../../integrations/file-store/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newFileKey, openFile, sealFile } from '../../../platform/crypto/file-cipher.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import type { Actor } from '../../communities/index.js';
import type { PrivateFile } from '../data/private-file.entity.js';
import { PrivateFilesRepository } from '../data/private-files.repository.js';
import { voiceFormat } from '../domain/voice-format.js';
import { withoutHead } from '../domain/voice-heads.js';
import { MediaRemovalService } from './media-removal.service.js';
import { PictureEncoder } from './picture-encoder.js';

const DAY_MS = 24 * 3600_000;

const CONTENT_TYPES: Readonly<Record<PrivateFile['format'], string>> = {
  ...{ jpeg: 'image/jpeg', mp3: 'audio/mpeg', m4a: 'audio/mp4', aac: 'audio/aac', wav: 'audio/wav' },
};

/** A private file, opened. */
export interface OpenedFile {
  readonly bytes: Buffer;
  readonly contentType: string;
}

/** A file that has just been taken in. */
export interface KeptFile {
  readonly id: string;
  readonly kind: PrivateFileKind;
}

/**
 * Pictures and recordings that are kept about a person and never published: sealed on disk, never sent to the platform's check,
 * opened by no link. Whoever uses them asks first whether the reader may, and records the look.
 */
@Injectable()
export class PrivateFiles {
  constructor(
    private readonly encoder: PictureEncoder,
    private readonly store: FileStore,
    private readonly transactor: Transactor,
    private readonly files: PrivateFilesRepository,
    private readonly removal: MediaRemovalService,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps a picture or a recording about a person until it is used or a day is over; `first` runs before it in the same
   * transaction: it locks the person. Throws
   * what reading a picture throws, `MEDIA_VOICE_TOO_LARGE`, `MEDIA_VOICE_DAMAGED`, and `MEDIA_DAILY_LIMIT_REACHED` beyond 60 in 24 hours.
   */
  async keep(
    actor: Actor,
    personId: string,
    upload: Buffer,
    first: (tx: Tx, file: KeptFile) => Promise<void>,
  ): Promise<KeptFile> {
    await this.requireMayKeep(actor);
    const { bytes, kind, format } = await this.read(upload);
    const [id, secret] = [newId(), newFileKey()];
    const fileKey = await this.store.put(sealFile(bytes, secret, id));
    try {
      await this.transactor.run(async (tx) => {
        await first(tx, { id, kind });
        await this.files.add(tx, {
          ...{ id, communityId: actor.communityId, personId, kind, format, fileKey, secret },
          ...{ sizeBytes: bytes.length, keptByMemberId: actor.memberId, usedFor: null, createdAt: this.clock.now() },
        });
      });
    } catch (error) {
      await this.store.remove(fileKey);
      throw error;
    }
    return { id, kind };
  }

  /**
   * Says that a row (`usedFor`) keeps this file from now on. Throws `MEDIA_PRIVATE_UNKNOWN` for one that is not about this person
   * or belongs to another row, or is of another kind than asked for.
   */
  async use(
    tx: Tx,
    of: { communityId: string; personId: string; id: string; usedFor: string; kind?: PrivateFileKind | undefined },
  ): Promise<void> {
    const file = await this.files.lockIfThere(tx, of.communityId, of.id);
    const isFitting = file && file.personId === of.personId && (of.kind === undefined || file.kind === of.kind);
    if (!isFitting || file.usedFor !== null) throw new DomainError('MEDIA_PRIVATE_UNKNOWN');
    await this.files.use(tx, file.id, of.usedFor);
  }

  /** What the files with these ids are; gone ones are not in it. */
  kinds(communityId: string, ids: readonly string[]): Promise<Map<string, PrivateFileKind>> {
    return this.files.kinds(communityId, ids);
  }

  /** The file's bytes; null when it is gone. */
  async open(communityId: string, id: string): Promise<OpenedFile | null> {
    const file = await this.files.one(communityId, id);
    const sealed = file && (await this.store.get(file.fileKey));
    if (!file || !sealed) return null;
    return { bytes: openFile(sealed, file.secret, file.id), contentType: CONTENT_TYPES[file.format] };
  }

  /** Removes everything kept about a person, used or not. Rows that name a file let go of it first. */
  async removeAllOf(tx: Tx, communityId: string, personId: string): Promise<void> {
    for (const file of await this.files.lockAllOf(tx, communityId, personId))
      await this.removal.removePrivate(tx, file);
  }

  private async read(upload: Buffer): Promise<Pick<PrivateFile, 'kind' | 'format'> & { bytes: Buffer }> {
    const voice = voiceFormat(upload);
    if (!voice) return { kind: 'picture', format: 'jpeg', bytes: (await this.encoder.encode(upload)).bytes };
    if (upload.length > mediaLimits.voiceMaxBytes) throw new DomainError('MEDIA_VOICE_TOO_LARGE');
    const bytes = withoutHead(upload, voice);
    if (!bytes) throw new DomainError('MEDIA_VOICE_DAMAGED');
    return { kind: 'voice', format: voice, bytes };
  }

  /** A guard against filling the disk, as for other pictures. */
  private async requireMayKeep({ memberId }: Actor): Promise<void> {
    const limit = mediaLimits.uploadsPerDay;
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    if ((await this.files.keptSince(memberId, since)) >= limit)
      throw new DomainError('MEDIA_DAILY_LIMIT_REACHED', { limit });
  }
}
