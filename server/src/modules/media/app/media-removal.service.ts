import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mediaLimits } from '@silin/shared';
import { FileStore } from '../../../integrations/file-store/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import { defineTopic } from '../../../platform/jobs/topic.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { type Account, AccountData, type AccountDataHolder } from '../../identity/index.js';
import { MediaCheckRepository } from '../data/media-check.repository.js';
import type { Media } from '../data/media.entity.js';
import type { PrivateFile } from '../data/private-file.entity.js';
import { PrivateFilesRepository } from '../data/private-files.repository.js';
import { MediaRepository } from '../data/media.repository.js';
import { MediaLinks } from './media-links.js';

/** Forget a file whose row is gone. */
const REMOVE_FILE = defineTopic<{ fileKey: string }>('media.remove-file');
const BATCH = 100;
const DAY_MS = 24 * 3600_000;

/** Letting pictures go: those nobody shows, and everything of a person who deletes the account. The row goes first, the file after COMMIT. */
@Injectable()
export class MediaRemovalService implements AccountDataHolder, OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly media: MediaRepository,
    private readonly checks: MediaCheckRepository,
    private readonly privateFiles: PrivateFilesRepository,
    private readonly files: FileStore,
    private readonly outbox: Outbox,
    private readonly sweeps: Sweeps,
    private readonly accounts: AccountData,
    private readonly links: MediaLinks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.accounts.register('media', this);
    this.outbox.handle(REMOVE_FILE, ({ payload }) => this.removeFile(payload.fileKey));
    this.sweeps.every(3600, 'media-unused', () => this.removeUnused());
    this.sweeps.every(3600, 'media-unused-private', () => this.removeUnusedPrivate());
  }

  /** The person's pictures with links that open them for half an hour; a refused one opens for nobody. */
  async export(account: Account): Promise<unknown> {
    const pictures = await this.media.allOf(account.userId);
    return pictures.map(({ id, state, createdAt }) => ({
      id,
      state,
      createdAt,
      url: state === 'refused' ? null : this.links.urlFor(id, 'private'),
    }));
  }

  /** The face of an account that stays, stays. */
  async erase(tx: Tx, { userId, members, accountStays }: Account): Promise<void> {
    for (const media of await this.media.lockAllOf(tx, userId)) {
      const stays =
        accountStays && (media.usedFor === userId || !members.some((m) => m.memberId === media.ownerMemberId));
      if (!stays) await this.remove(tx, media);
    }
  }

  /** A file goes with the last picture that has it; whoever copies holds the first one's row, so that none comes in between. */
  private async removeFile(fileKey: string): Promise<void> {
    if (!(await this.media.isShown(fileKey))) await this.files.remove(fileKey);
  }

  private async remove(tx: Tx, media: Media): Promise<void> {
    await this.media.remove(tx, media.id);
    await this.outbox.enqueue(tx, REMOVE_FILE, { fileKey: media.fileKey });
  }

  /** Removes a private file; the file itself goes after COMMIT. */
  async removePrivate(tx: Tx, { id, fileKey }: PrivateFile): Promise<void> {
    await this.privateFiles.remove(tx, id);
    await this.outbox.enqueue(tx, REMOVE_FILE, { fileKey });
  }

  /** Removes private files that belonged to nothing for a day. Returns how many went. */
  private async removeUnusedPrivate(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - mediaLimits.unusedPrivateKeptDays * DAY_MS);
    const unused = await this.privateFiles.unusedBefore(before, BATCH);
    for (const { communityId, id } of unused) {
      await this.transactor.run(async (tx) => {
        const file = await this.privateFiles.lockIfThere(tx, communityId, id);
        if (file && file.usedFor === null) await this.removePrivate(tx, file);
      });
    }
    return unused.length;
  }

  /** Removes pictures no row has shown for a week, and forgets old checks. Returns how many things went. */
  private async removeUnused(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - mediaLimits.unusedKeptDays * DAY_MS);
    const unused = await this.media.unusedBefore(before, BATCH);
    for (const { id } of unused) {
      await this.transactor.run(async (tx) => {
        const media = await this.media.lockIfThere(tx, id);
        if (media && media.usedFor === null) await this.remove(tx, media);
      });
    }
    return unused.length + (await this.checks.forgetBefore(before));
  }
}
